import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { buildSummary } from '../../pipeline/commands/summaries/build-summary.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { readPage } from '../support/html.ts'

const BASE = 'https://publisher.test/p/'

/** What a build without something publishes, and what it prints. */
async function released(...options: string[]) {
  const [data, out] = [await dataFolder(), await freshFolder()]
  const { code, stdout, stderr } = await typed(['build', '--data', data, '--out', out, ...options])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const folder = join(out, 'public')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
  return { folder, files, stdout }
}

/** The files of the release that the catalogue and VoID point to, which have to be there. */
async function offeredIn(folder: string): Promise<string[]> {
  const parser = new Parser()
  const quads = [
    ...parser.parse(await readFile(join(folder, 'catalog.ttl'), 'utf8')),
    ...new Parser().parse(await readFile(join(folder, '.well-known/void'), 'utf8')),
  ]
  const words = /#(?:downloadURL|accessURL|dataDump|vocabulary)$|terms\/conformsTo$/
  const paths = quads
    .filter(({ predicate, object }) => words.test(predicate.value) && object.value.startsWith(BASE))
    .map(({ object }) => object.value.slice(BASE.length).replace(/#.*/, '').replace(/\/$/, '/index.ttl'))
  for (const path of paths) expect((await stat(join(folder, path))).isFile(), path).toBe(true)
  return [...new Set(paths)].sort()
}

/** What a build comes to. */
const published = {
  problems: [],
  counts: { violation: 0, warning: 0, info: 0 },
  violations: 0,
  rules: new Set<string>(),
  read: {},
  nodes: 9000,
  published: true,
  newAddresses: 0,
  leftOut: [],
}

describe('a release', () => {
  it('without pages, tables and packed files has the data alone, and says so', async () => {
    const { folder, files, stdout } = await released('--no-pages', '--no-tables', '--no-gzip')
    expect(stdout).toContain('\nSans       pages, tableaux, fichiers compressés\n')
    expect(
      files.filter((path) => /\.(?:html|css|js|csv|gz)$|^tables|^(?!profile\/).*\/index\./.test(path)),
    ).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['SHA256SUMS', 'dumps/regards.nt', 'catalog.json']))
    const offered = await offeredIn(folder)
    expect(offered.filter((path) => path.startsWith('dumps/'))).toEqual([
      'dumps/regards.jsonld',
      'dumps/regards.nt',
      'dumps/regards.ttl',
    ])
    expect(offered.filter((path) => path.startsWith('tables'))).toEqual([])
  })

  it('without tables and packed files links to neither in its pages', async () => {
    const { folder, files, stdout } = await released('--no-tables', '--no-gzip', '--lang', 'en')
    expect(stdout).toContain('\nLeft out   tables, compressed files\n')
    await offeredIn(folder)
    const { links } = readPage(await readFile(join(folder, 'data/index.html'), 'utf8'))
    const linked = links
      .map((link) => new URL(link, `${BASE}data/`).href)
      .filter((link) => link.startsWith(BASE))
      .map((link) =>
        link
          .slice(BASE.length)
          .replace(/#.*/, '')
          .replace(/(^|\/)$/, '$1index.html'),
      )
    expect(linked).toContain('dumps/regards.nt')
    for (const path of linked) expect(files).toContain(path)
  })

  it('without pages names that as JSON too, and offers tables and packed files as ever', async () => {
    const { folder, files, stdout } = await released('--no-pages', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ published: true, without: ['pages'] })
    expect(files.filter((path) => /\.html$|^(?!profile\/).*\/index\./.test(path))).toEqual([])
    const offered = await offeredIn(folder)
    expect(offered).toEqual(expect.arrayContaining(['dumps/regards.nt.gz', 'tables/capsules.csv']))
  })

  it('whose tables are too large for a workbook says so', () => {
    const outcome = { ...published, leftOut: ['packed', 'workbook'] as const }
    const summary = buildSummary(outcome, { data: 'data', out: 'dist', seconds: 1 }, 'en')
    expect(summary).toContain('\nLeft out   compressed files, workbook (too large)\n')
  })

  it('of which a sample was read back by others says so', () => {
    const told = (sample?: number): string =>
      buildSummary(
        { ...published, ...(sample && { sample }) },
        { data: 'data', out: 'dist', seconds: 1 },
        'fr',
      )
    expect(told(1000).replaceAll('\u202f', ' ')).toContain(
      '\nRelu       une fiche sur 1 000, par des outils tiers (--sample)\n',
    )
    expect(told()).not.toContain('Relu')
  })
})
