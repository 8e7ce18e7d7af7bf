import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { contentOfBytes, openContent } from '../../pipeline/authoring/import/content/open-content.ts'
import { draftRecords } from '../../pipeline/authoring/import/draft-records.ts'
import { importReportText } from '../../pipeline/authoring/import/import-report.ts'
import { readContent } from '../../pipeline/authoring/import/read-content.ts'
import { directoryEnd, directoryHeader, localHeader } from '../../pipeline/files/zip-records.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'
import { type ImportExport, importExports } from './import-exports.ts'

describe('the drafts of each format', () => {
  it.each(importExports)('$name', async (each) => {
    const { drafts } = await imported(each)
    await expect(drafts).toMatchFileSnapshot(`import-drafts/${each.name}.yaml`)
  })

  it('name nobody who wrote a comment, and no e-mail address', async () => {
    for (const each of importExports) {
      const { drafts, report } = await imported(each)
      expect(drafts, each.name).not.toMatch(/Privée|commentaire|\w@\w/)
      expect(report, each.name).not.toMatch(/Jeanne/)
    }
  })
})

describe('content that is no export', () => {
  it.each([
    ['{"a": 1}', 'des données en JSON'],
    [
      '{"id": "x", "extractor_key": "X", "webpage_url": "https://example.org/", "title": ',
      'n’est pas du JSON valide',
    ],
    ['<rss><channel><item></channel></rss>', 'n’est pas du XML valide'],
    ['Titre;Description\n"Un titre;Une description\n', 'n’est pas un tableau lisible'],
    ['SQLite format 3\0', 'une base de données SQLite'],
    ['\0\0\0 ftypmp42', 'une vidéo ou un son'],
  ])('is refused in one line: %s', async (content, told) => {
    const folder = await freshFolder()
    await writeFile(join(folder, 'file'), content)
    const { code, stderr } = await typed(['import', join(folder, 'file'), '--data', await dataFolder()])
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)])
    expect(stderr.trimEnd()).not.toContain('\n')
  })

  it('is refused where it unpacks to more than can be held', async () => {
    const folder = await freshFolder()
    const bomb = zipBomb('videos.csv', 80 << 20)
    await writeFile(join(folder, 'bomb.zip'), bomb)
    expect(bomb.length).toBeLessThan(200_000)
    const { code, stderr } = await typed(['import', join(folder, 'bomb.zip'), '--data', await dataFolder()])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/dépasse|aucun export/)])
  })

  it('is refused where an archive is cut', async () => {
    const folder = await freshFolder()
    const archive = importExports.find(({ file }) => file === 'takeout.zip')?.bytes ?? new Uint8Array()
    await writeFile(join(folder, 'cut.zip'), archive.subarray(0, archive.length - 40))
    const { code, stderr } = await typed(['import', join(folder, 'cut.zip'), '--data', await dataFolder()])
    expect([code, stderr]).toEqual([2, expect.stringContaining('archive endommagée')])
  })
})

it.each([
  ['14/05/2024', '2024-05-03', '2024-05-14'],
  ['05/14/2024', '2024-03-05', '2024-05-14'],
])(
  'a day that can be read in two ways is read as the others of its column: %s',
  async (other, first, second) => {
    const table = `Titre;Date de publication\nUn;03/05/2024\nDeux;${other}\n`
    const read = await readContent(contentOfBytes('videos.csv', Buffer.from(table)))
    const days = 'found' in read ? read.found.videos.map(({ published }) => published) : []
    expect(days).toMatchObject([
      { value: first, confidence: 'sure' },
      { value: second, confidence: 'sure' },
    ])
  },
)

it('an export all of whose videos are hidden says so, and drafts nothing', async () => {
  const folder = await freshFolder()
  const video = { id: 'x', title: 'Un titre', extractor_key: 'X', _type: 'video', availability: 'private' }
  await writeFile(join(folder, 'x.info.json'), JSON.stringify(video))
  const { code, stdout } = await typed(['import', join(folder, 'x.info.json'), '--data', await dataFolder()])
  expect([code, stdout]).toEqual([1, expect.stringContaining('1 vidéo de l’export n’est pas reprise')])
})

it('a folder is read as the archive of the same files', async () => {
  const folder = await freshFolder()
  await mkdir(join(folder, 'Takeout'))
  const table = importExports.find(({ name }) => name === 'youtube-takeout-table')?.bytes ?? ''
  await writeFile(join(folder, 'Takeout/vidéos.csv'), table)
  const data = await dataFolder()
  const { code, stdout } = await typed(['import', folder, '--data', data])
  expect([code, stdout]).toEqual([0, expect.stringContaining('export YouTube (Google Takeout), 1 vidéo')])
  expect(stdout).toContain('2 vidéos de l’export ne sont pas reprises')
})

/** Writes an export to a file, and drafts its records; gives the drafts one after the other, by path. */
async function imported({ file, bytes }: ImportExport): Promise<{ drafts: string; report: string }> {
  const folder = await freshFolder()
  await writeFile(join(folder, file), bytes)
  const data = await dataFolder()
  const before = await treeOf(data)
  let drawn = 0
  const randomHex = (count: number): string =>
    Array.from({ length: count }, () => ((drawn++ * 37) % 256).toString(16).padStart(2, '0')).join('')
  const read = await readContent(await openContent(join(folder, file)))
  if ('refused' in read) throw new Error(read.refused.en)
  const outcome = await draftRecords({
    data,
    found: read.found,
    name: file,
    language: 'fr',
    isDry: false,
    randomHex,
  })
  if ('refused' in outcome) throw new Error(outcome.refused)
  const after = (await treeOf(data)) ?? {}
  const added = Object.keys(after).filter((path) => before?.[path] === undefined)
  const texts = await Promise.all(added.map((path) => readFile(join(data, path), 'utf8')))
  return {
    drafts: texts.map((text, index) => `# ---- ${added[index]}\n${text}`).join('\n'),
    report: importReportText({ page: file, isDry: false, ...read, ...outcome }, 'fr'),
  }
}

/** An archive of one file of as many spaces, packed a thousand times smaller. */
function zipBomb(name: string, size: number): Uint8Array {
  const head = Buffer.from(
    'Video ID,Video Title (Original),Video Create Timestamp\nAbCdEfGhIjK,Un titre,2021-01-07T19:48:06+00:00\n',
  )
  const content = Buffer.concat([head, Buffer.alloc(size - head.length, ' ')])
  const packed = deflateRawSync(content)
  const entry = { name: Buffer.from(name), size: 1000, sum: 0, isDeflated: true, packed, date: 0x21, time: 0 }
  const local = localHeader(entry)
  const line = directoryHeader(entry, packed.length, 0)
  return Buffer.concat([
    local,
    packed,
    line,
    directoryEnd(1, line.length, local.length + packed.length, Buffer.alloc(0)),
  ])
}
