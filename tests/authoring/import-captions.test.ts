import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captionNameReadings } from '../../pipeline/authoring/import/captions/caption-name.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, type Files, freshFolder } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'

const VTT = 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nBonjour à toutes.\n'
const SRT = '1\n00:00:01,000 --> 00:00:03,000\nBonjour à toutes.\n'
const CHAPTERS =
  'WEBVTT\nKind: chapters\n\n00:00:00.000 --> 00:00:30.000\nOuverture\n\n00:00:30.000 --> 00:01:10.000\nClôture\n'

const CAPSULES = `- id: 7
  name: Les haies du canal
  identifier: M-001
  sameAs: https://www.youtube.com/watch?v=AbCdEfGhIjK
- id: 8
  name: La forge
  identifier: M-002
  inLanguage: en
  contentUrl: https://example.org/films/forge-2024.mp4
- id: 9
  name: "L'eau, source de vie" # à moi
  caption: {inLanguage: de, contentUrl: "https://example.org/9.vtt"}
`

describe('files of captions are matched with capsules by their names', () => {
  it.each([
    ['M-001.fr.vtt', 'Les haies du canal'],
    ['m-001_FR.vtt', 'Les haies du canal'],
    ['M-001 Les haies du canal (français).vtt', 'Les haies du canal'],
    ['Les_haies_du_canal-sous-titres.fr-CA.vtt', 'Les haies du canal'],
    ['Un autre titre [AbCdEfGhIjK].fr.vtt', 'Les haies du canal'],
    ['AbCdEfGhIjK.vtt', 'Les haies du canal'],
    ['7.vtt', 'Les haies du canal'],
    ['forge-2024.en.vtt', 'La forge'],
    ['M-002 (1).vtt', 'La forge'],
    ['L’eau source de vie.fr.vtt', 'L’eau, source de vie'],
  ])('%s', async (name, title) => {
    const { run } = await given({ [name]: VTT })
    expect((await run([])).stdout.replaceAll(' ', ' ').replaceAll("'", '’')).toContain(
      `${name.replaceAll("'", '’')} : « ${title} »`,
    )
  })

  it.each([
    ['La forge 2.vtt', 'sans capsule'],
    ['M-001-2.vtt', 'sans capsule'],
    ['captions.vtt', 'sans capsule'],
    ['Les haies.vtt', 'sans capsule'],
    ['Titre double.fr.vtt', 'de 2 capsules possibles'],
  ])('and left over by name where that is not certain: %s', async (name, told) => {
    const { data, run } = await given({ [name]: VTT, 'M-001.fr.vtt': VTT })
    await writeFile(
      join(data, 'capsules.yaml'),
      `${CAPSULES}- {id: 10, name: Titre double}\n- {id: 11, name: Titre double}\n`,
    )
    const { code, stdout } = await run(['--update'])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`sous-titres ${told}.*${name}`))
    expect(await readdir(join(data, 'media'))).toEqual(['M-001.fr.vtt'])
  })
})

describe('what a capsule gets from files of captions', () => {
  it('is captions, copied into the folder of media, and chapters where a file says that it holds them', async () => {
    const { data, run } = await given({
      'fr/M-001.vtt': VTT,
      'en/M-001.srt': SRT.replace('Bonjour à toutes', 'Hello'),
      'M-002.vtt': VTT,
      'M-002.chapitres.vtt': CHAPTERS,
      'lisez-moi.txt': 'rien',
    })
    const before = await treeOf(data)
    await run([])
    expect(await treeOf(data)).toEqual(before)
    const { stdout } = await run(['--update'])
    expect(stdout).toContain('4 fichiers de sous-titres')
    expect((await readdir(join(data, 'media'))).sort()).toEqual(['M-001.en.srt', 'M-001.fr.vtt', 'M-002.vtt'])
    expect(await readFile(join(data, 'media/M-001.fr.vtt'), 'utf8')).toBe(VTT)
    const text = await readFile(join(data, 'capsules.yaml'), 'utf8')
    expect(text.replaceAll(/id: \w{4}\n/g, 'id: …\n')).toBe(`- id: 7
  name: Les haies du canal
  identifier: M-001
  sameAs: https://www.youtube.com/watch?v=AbCdEfGhIjK
  caption:
    - inLanguage: en # probable, champ en/M-001.srt
      contentUrl: M-001.en.srt
    - inLanguage: fr # probable, champ en/M-001.srt
      contentUrl: M-001.fr.vtt
- id: 8
  name: La forge
  identifier: M-002
  inLanguage: en
  contentUrl: https://example.org/films/forge-2024.mp4
  caption:
    - inLanguage: en # probable, champ M-002.vtt
      contentUrl: M-002.vtt
  hasPart:
    - id: …
      name: Ouverture # sûr, champ M-002.chapitres.vtt
      startOffset: 00:00:00
      endOffset: 00:00:30
    - id: …
      name: Clôture # sûr, champ M-002.chapitres.vtt
      startOffset: 00:00:30
      endOffset: 00:01:10
- id: 9
  name: "L'eau, source de vie" # à moi
  caption: {inLanguage: de, contentUrl: "https://example.org/9.vtt"}
`)
    const after = await treeOf(data)
    await run(['--update'])
    expect(await treeOf(data)).toEqual(after)
  })

  it('is an id for each of two files in one language', async () => {
    const { data, run } = await given({ 'M-001.fr.vtt': VTT, 'M-001.fr.srt': SRT })
    await run(['--update'])
    const text = await readFile(join(data, 'capsules.yaml'), 'utf8')
    expect([...text.matchAll(/id: (fr-\w+)/g)].map(([, id]) => id)).toEqual(['fr-srt', 'fr-vtt'])
  })

  it('is nothing where it has captions; those in other languages are told', async () => {
    const { data, run } = await given({ "L'eau source de vie.fr.vtt": VTT })
    const before = await treeOf(data)
    const { stdout } = await run(['--update'])
    expect(stdout).toContain("? caption : fr, L'eau source de vie.fr.vtt")
    expect(await treeOf(data)).toEqual(before)
  })

  it('overwrites no file of the folder of media, and copies none twice', async () => {
    const { data, run } = await given({ 'M-001.fr.vtt': VTT, 'M-002.vtt': VTT })
    await mkdir(join(data, 'media'))
    await writeFile(join(data, 'media/m-001.fr.vtt'), 'à moi')
    await writeFile(join(data, 'media/M-002.vtt'), VTT)
    const { stdout } = await run(['--update'])
    expect((await readdir(join(data, 'media'))).sort()).toEqual([
      'M-001.fr-2.vtt',
      'M-002.vtt',
      'm-001.fr.vtt',
    ])
    expect(await readFile(join(data, 'media/m-001.fr.vtt'), 'utf8')).toBe('à moi')
    expect(stdout).not.toMatch(/media\/M-002/)
  })

  it('is text in UTF-8, whatever encoding the file had', async () => {
    const { data, run } = await given({ 'M-001.srt': Buffer.from(SRT, 'latin1') })
    await run(['--update', '--encoding', 'Windows-1252'])
    expect(await readFile(join(data, 'media/M-001.srt'), 'utf8')).toBe(SRT)
  })
})

it('an export with files of captions beside it gives drafts with their captions', async () => {
  const info = {
    id: 'x1',
    title: 'Un essai',
    extractor_key: 'X',
    _type: 'video',
    webpage_url: 'https://example.org/v/x1',
  }
  const { data, run } = await given({
    'Un essai [x1xxx].info.json': JSON.stringify(info),
    'Un essai.fr.vtt': VTT,
  })
  const { stdout } = await run([])
  expect(stdout).toContain('1 vidéo, 1 fichier de sous-titres')
  expect(await readdir(join(data, 'media'))).toEqual(['Un essai.fr.vtt'])
  const [draft = ''] = await readdir(join(data, 'capsules')).then((names) =>
    names.filter((name) => name !== '1.yaml'),
  )
  expect(await readFile(join(data, 'capsules', draft), 'utf8')).toContain('contentUrl: Un essai.fr.vtt')
})

it('the parts of a file name are read one by one from its end', () => {
  expect(captionNameReadings('a/Cours d’allemand.chapitres.fr.vtt')).toEqual([
    { video: 'Cours d’allemand.chapitres.fr', isChapters: false },
    { video: 'Cours d’allemand.chapitres', isChapters: false, language: 'fr' },
    { video: 'Cours d’allemand', isChapters: true, language: 'fr' },
  ])
})

it('whatever files of captions are called and hold, importing them twice changes no byte, and nothing that was typed', async () => {
  const name = fc.constantFrom(
    'M-001.fr',
    'M-001',
    'La forge (en)',
    'L’eau, source de vie',
    'zoe@example.org',
    '../M-002',
    'captions',
    'fr/M-002.de',
    '7.chapitres',
    '=1+1',
    'M-001.fr.sdh',
  )
  const content = fc.constantFrom(
    VTT,
    SRT,
    CHAPTERS,
    '0:00:01.000,0:00:02.000\nÉcrire à jeanne.privee@example.org\n',
    VTT.replace('Bonjour', 'draft: true\n# '),
    'WEBVTT\n\n00:00:05.000 --> 00:00:01.000\n<script>alert(1)</script>\n',
  )
  const files = fc.dictionary(
    fc.tuple(name, fc.constantFrom('vtt', 'srt', 'sbv')).map((parts) => parts.join('.')),
    content,
    {
      minKeys: 1,
      maxKeys: 4,
    },
  )
  await fc.assert(
    fc.asyncProperty(files, async (each) => {
      const inside = Object.fromEntries(
        Object.entries(each).map(([path, text]) => [path.replace('../', ''), text]),
      )
      const { data, run } = await given(inside)
      expect([0, 1]).toContain((await run(['--update'])).code)
      const once = await treeOf(data)
      await run(['--update'])
      expect(await treeOf(data)).toEqual(once)
      const text = await readFile(join(data, 'capsules.yaml'), 'utf8')
      for (const line of CAPSULES.split('\n')) expect(text).toContain(line)
      expect(text).not.toMatch(/\w@\w/)
    }),
    { numRuns: 25 },
  )
})

/** A data folder with three capsules, and the import of a folder of files into it. */
async function given(files: Files) {
  const data = await dataFolder({ 'capsules.yaml': CAPSULES })
  const folder = await freshFolder()
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return { data, run: (args: readonly string[]) => typed(['import', folder, '--data', data, ...args]) }
}
