import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { spokenWords } from '../../pipeline/site/browser/spoken-terms.ts'
import type { Cue } from '../../pipeline/transcript/cue.ts'
import { writeWebVtt } from '../../pipeline/transcript/write-captions.ts'
import { build } from '../support/build.ts'
import { dataFolder, type Files, freshFolder, smallest } from '../support/folder.ts'
import { cueList, marksIn, wordsOf } from './caption-worlds.ts'

const capsule = String(smallest['capsules/1.yaml'])
const contributors = String(smallest['contributors.yaml'])

/** A capsule whose video is a file, with captions in French, of which a machine made those in English. */
const files = (more: string, captions: string, option = ''): Files => ({
  'capsules/1.yaml': `${capsule}contentUrl: https://example.org/1.mp4
caption:
  - {inLanguage: fr, contentUrl: 1.fr.vtt${option && `, ${option}`}}
  - {inLanguage: en, contentUrl: 1.en.srt, automaticallyGenerated: true}
${more}`,
  'contributors.yaml': `${contributors}- id: c-2
  name: Zoraïde Qwyx
  publication: {as: withheld}
`,
  'media/1.fr.vtt': captions,
  'media/1.en.srt': '1\n00:00:00,000 --> 00:00:05,000\nHello <everybody>.\n',
})

const captions = `WEBVTT

NOTE Relu par Zoraïde Qwyx.

00:00:01.000 --> 00:00:05.000
<v Ada Une>Bonjour à tous, dit-elle & <i>sourit</i>.

00:01:00.000 --> 00:01:05.000
<v Ada Une>xqzsecret un

00:01:23.500 --> 00:01:30.000
<v Ada Une>Voilà.

00:02:00.000 --> 00:02:05.000
<v Zoraïde Qwyx>xqzsecret deux
`

async function published(more: string, text = captions, option = '') {
  const [data, out] = [await dataFolder(files(more, text, option)), await freshFolder()]
  const { problems, published: isPublished } = await build({ data, out, publish: true })
  const told = problems
    .filter(({ severity, rule }) => severity !== 'info' && rule !== 'contact-owed')
    .map((problem) => formatProblem(problem, 'fr').replaceAll(join(data, '/'), ''))
  const read = (path: string): Promise<string> => readFile(join(out, 'public', path), 'utf8')
  return { told, isPublished, read, out }
}

describe('captions of one’s own', () => {
  it('are a transcript on the page of the capsule, and files beside it', async () => {
    const { told, isPublished, read } = await published('restrict: {from: 00:01:00, to: 00:01:10}\n')
    expect([told, isPublished]).toEqual([[], true])
    const page = await read('capsule/1/index.html')
    expect(page).toContain(
      '<p data-from="83"><span class="moment"><a href="?t=83" data-moment="83">1:23</a></span> <b>Ada Une : </b>Voilà. <a class="cite" href="?t=83">Lien</a></p>'.replace(
        'Une :',
        'Une\u00a0:',
      ),
    )
    expect(page).toContain('Bonjour à tous, dit-elle &amp; sourit.')
    expect(page.match(/Passage non publié \(de [\d:]+ à [\d:]+\)/g)).toEqual([
      'Passage non publié (de 1:00 à 1:10)',
      'Passage non publié (de 2:00 à 2:05)',
      'Passage non publié (de 1:00 à 1:10)', // in English, where nothing was said
    ])
    expect(page).toContain('Hello &lt;everybody&gt;.')
    expect(page).toContain('Sous-titres faits par une machine')
    expect(await read('capsule/1/transcript-fr.txt')).toBe(
      'Ada Une : Bonjour à tous, dit-elle & sourit.\n\nAda Une : Voilà.\n',
    )
    expect(await read('capsule/1/transcript-en.vtt')).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:05.000\nHello &lt;everybody&gt;.\n',
    )
    expect(await read('media/1.fr.vtt')).toBe(await read('capsule/1/transcript-fr.vtt'))
    expect(await read('SHA256SUMS')).toContain('media/1.fr.vtt')
  })

  it('have in no byte of a release what is withheld, and who may not be named', async () => {
    const { out } = await published('restrict: {from: 00:01:00, to: 00:01:10}\n')
    const names = await readdir(out, { recursive: true, withFileTypes: true })
    const texts = await Promise.all(
      names
        .filter((each) => each.isFile())
        .map((each) => readFile(join(each.parentPath, each.name), 'latin1')),
    )
    expect(texts.length).toBeGreaterThan(50)
    expect(texts.filter((text) => /xqzsecret|Qwyx/.test(text))).toEqual([])
  })

  it('come back on the day on which they may', async () => {
    for (const [until, isThere] of [
      ['2024-05-06', true],
      ['2024-05-07', false],
    ] as const) {
      const { read } = await published(`restrict: {from: 60, to: 70, until: ${until}}\n`)
      expect((await read('capsule/1/transcript-fr.txt')).includes('secret un')).toBe(isThere)
    }
  })

  it('in SBV, which no browser reads, go out as WebVTT', async () => {
    const [data, out] = [
      await dataFolder({
        'capsules/1.yaml': `${capsule}contentUrl: https://example.org/1.mp4\ncaption: {inLanguage: fr, contentUrl: 1.sbv}\n`,
        'media/1.sbv': '0:00:01.000,0:00:02.000\n>> ADA UNE: Bonjour.\n',
      }),
      await freshFolder(),
    ]
    const { published: isPublished } = await build({ data, out, publish: true })
    expect(isPublished).toBe(true)
    expect(await readFile(join(out, 'public/media/1.vtt'), 'utf8')).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v ADA UNE>- Bonjour.</v>\n',
    )
    const page = await readFile(join(out, 'public/capsule/1/index.html'), 'utf8')
    expect(page).toContain('<track kind="captions" src="../../media/1.vtt"')
  })

  it('are files of a transcript too, without what is withheld', async () => {
    const { read, isPublished } = await published(
      'restrict: {from: 60, to: 70}\ntranscriptFile: {inLanguage: fr, contentUrl: 1.fr.vtt}\n',
    )
    expect(isPublished).toBe(true)
    expect(await read('media/1.fr.vtt')).not.toContain('secret')
  })

  it('are told to be elsewhere too, where they are not read', async () => {
    const { told } = await published('restrict: {from: 60, to: 70}\ntranscript: Bonjour.\n')
    expect(told).toEqual([expect.stringMatching(/^capsules\/1\.yaml:18:1 .*\[passage-elsewhere\]$/)])
  })

  it('are compared with the transcript in prose', async () => {
    const [data, out] = [
      await dataFolder(files('transcript: "Bonjour à tous, dit-elle et SOURIT. Voilà !"\n', captions)),
      await freshFolder(),
    ]
    const { problems } = await build({ data, out, publish: false })
    const told = problems.filter(({ rule }) => rule === 'transcript-differs')
    expect(told.map((problem) => formatProblem(problem, 'fr').replaceAll(join(data, '/'), ''))).toEqual([
      'media/1.fr.vtt:6:1 1.fr.vtt : 3 lignes sur 4 ne sont pas, mot pour mot, dans le texte de transcript ; la première : Bonjour à tous, dit-elle & sourit. ; corriger l’un ou l’autre, ou ôter transcript, que la page tire déjà des sous-titres  [transcript-differs]',
    ])
  })

  it('are searched for names, which are told at their line', async () => {
    const { told, isPublished } = await published('', captions.replace('Voilà.', 'Voilà Zoraïde\nQwyx.'))
    expect(isPublished).toBe(false)
    expect(told).toEqual([expect.stringMatching(/^media\/1\.fr\.vtt:12:1 .*\[leak\]$/)])
  })

  it('are refused where two capsules publish different parts of one file', async () => {
    const other = capsule
      .replace('id: 1', 'id: 2')
      .replace('position: 1', 'position: 2')
      .replace('x-1', 'x-2')
    const both: Files = {
      ...files('', captions),
      'capsules/2.yaml': `${other}caption: {inLanguage: fr, contentUrl: 1.fr.vtt}\nrestrict: {from: 0, to: 10}\n`,
    }
    const [data, out] = [await dataFolder(both), await freshFolder()]
    const { problems } = await build({ data, out, publish: true })
    expect(problems.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule)).toEqual([
      'caption-shared',
    ])
  })
})

/** The cells of a column of the table of passages. */
function column(csv: string, name: string): string[] {
  const [head = [], ...rows] = parse(csv) as string[][]
  return rows.map((row) => row[head.indexOf(name)] ?? '')
}

/** The texts of the files of the search in what is said whose names begin so. */
async function spokenIndex(out: string, name: 'passages' | 'terms'): Promise<string> {
  const folder = join(out, 'public/search/spoken/index')
  const names = (await readdir(folder)).filter((each) => each.startsWith(name)).sort()
  return (await Promise.all(names.map((each) => readFile(join(folder, each), 'utf8')))).join('')
}

/** The terms of a text by every stemmer, and without one. */
function spokenTermsOf(text: string): string[] {
  return ['fr', 'en', undefined].flatMap((language) =>
    spokenWords(text, language).flatMap(({ terms }) => terms),
  )
}

const hello: readonly Cue[] = [{ start: 0, end: 5, lines: [{ text: 'Hello <everybody>.', line: 1 }] }]

const asData = (text: string): Promise<Awaited<ReturnType<typeof published>>> =>
  published('', text, 'transcript: published')

describe('what a person says', () => {
  it('is on the page and in no file beside the data, where that is what was decided', async () => {
    const all = files('', captions, 'transcript: published')
    const [data, out] = [
      await dataFolder({
        ...all,
        'contributors.yaml': String(all['contributors.yaml']).replace(', open-data', ''),
      }),
      await freshFolder(),
    ]
    const { problems, published: isPublished } = await build({ data, out, publish: true })
    expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
    expect(isPublished).toBe(true)
    const read = (path: string): Promise<string> => readFile(join(out, 'public', path), 'utf8')
    expect(await read('capsule/1/index.html')).toContain('Voilà.')
    for (const path of ['media/1.fr.vtt', 'capsule/1/transcript-fr.txt', 'capsule/1/transcript-fr.srt'])
      expect(await read(path)).not.toContain('Voilà.')
    await expect(read('dumps/transcripts.nt')).rejects.toThrow('ENOENT')
    expect(await spokenIndex(out, 'passages')).toContain('Voilà.')
    expect(await read('robots.txt')).toContain('Disallow: /p/search/spoken/index/\n')
  })
})

describe('passages as data', () => {
  it('stand in dumps of their own, each at its second, in the file of the video too', async () => {
    const { told, read } = await asData(captions)
    expect(told).toEqual([])
    const dump = await read('dumps/transcripts.nt')
    const passage = '<https://publisher.test/p/capsule/1/?t=83#transcript-fr>'
    for (const statement of [
      'rdf-syntax-ns#type> <http://schema.org/Clip>',
      'startOffset> "83"^^<http://www.w3.org/2001/XMLSchema#integer>',
      'endOffset> "90"^^<http://www.w3.org/2001/XMLSchema#integer>',
      'transcript> "Ada Une : Voilà."@fr',
      'inLanguage> "fr"',
      'isPartOf> <https://publisher.test/p/capsule/1/#video>',
      'url> <https://publisher.test/p/capsule/1/?t=83>',
      'contentUrl> <https://example.org/1.mp4#t=83,90>',
    ])
      expect(dump.split('\n').some((line) => line.startsWith(passage) && line.includes(statement))).toBe(true)
    expect(dump).not.toContain('secret deux')
    expect(await read('dumps/regards.nt')).not.toContain('transcript-fr')
    expect(column(await read('dumps/transcripts.csv'), 'startOffset')).toEqual(['1', '60', '83'])
    const catalog = await read('catalog.ttl')
    for (const ending of ['csv', 'ttl', 'jsonld']) expect(catalog).toContain(`dumps/transcripts.${ending}>`)
    expect(await read('data/index.html')).toContain('dumps/transcripts.csv')
    expect(await read('SHA256SUMS')).toContain('  dumps/transcripts.nt.gz\n')
  })

  it('have no table where a release has none', async () => {
    const [data, out] = [await dataFolder(files('', captions, 'transcript: published')), await freshFolder()]
    await build({ data, out, publish: true, tables: false })
    const names = await readdir(join(out, 'public/dumps'))
    expect(names.filter((name) => /^transcripts\.(csv|ttl)$/.test(name))).toEqual(['transcripts.ttl'])
    expect(await readFile(join(out, 'public/catalog.ttl'), 'utf8')).not.toContain('transcripts.csv')
  })

  it('are not made where nobody asks for them', async () => {
    const { read } = await published('')
    await expect(read('dumps/transcripts.nt')).rejects.toThrow('ENOENT')
    expect(await read('catalog.ttl')).not.toContain('transcripts')
  })

  it('say what the cues say, as the page and every file do, but for what is withheld', async () => {
    await fc.assert(
      fc.asyncProperty(cueList, fc.integer({ min: 1, max: 40 }), async (cues, seconds) => {
        fc.pre(cues.length > 0)
        const { read, isPublished, out } = await published(
          `restrict: {from: 10, to: ${10 + seconds}}\n`,
          writeWebVtt(cues),
          'transcript: published',
        )
        expect(isPublished).toBe(true)
        const expected = cues.filter(({ start, end }) => end <= 10 || start >= 10 + seconds)
        const marks = marksIn(wordsOf(expected))
        const table = marks.length === 0 ? [] : column(await read('dumps/transcripts.csv'), 'transcript')
        expect(marksIn(table.join(' '))).toEqual(marks)
        for (const ending of ['txt', 'vtt', 'srt'])
          expect(marksIn(await read(`capsule/1/transcript-fr.${ending}`))).toEqual(marks)
        expect(marksIn(await read('media/1.fr.vtt'))).toEqual(marks)
        expect(marksIn(await read('capsule/1/index.html'))).toEqual(marks)
        expect(marksIn(await spokenIndex(out, 'passages'))).toEqual(marks)
        const terms = Object.keys(JSON.parse(await spokenIndex(out, 'terms')) as object)
        const words = [...expected, ...hello].flatMap(({ lines }) =>
          lines.flatMap(({ text, speaker }) => spokenTermsOf(`${speaker ?? ''}\n${text}`)),
        )
        for (const term of terms) expect(words).toContain(term)
      }),
      { numRuns: 6 },
    )
  })
})

describe('chapters', () => {
  const chapters = (seconds: readonly number[]): string =>
    `hasPart:\n${seconds.map((start, index) => `  - {id: p-${index}, name: Partie ${index + 1}, startOffset: ${start}}\n`).join('')}`

  it('are a track of the player, and lines for a description', async () => {
    const { read } = await published(`duration: PT2M\n${chapters([0, 30, 60])}`)
    expect(await read('capsule/1/chapters.vtt')).toMatch(/00:01:00\.000 --> 00:02:00\.000\nPartie 3\n$/)
    expect(await read('capsule/1/chapters.txt')).toBe('0:00 Partie 1\n0:30 Partie 2\n1:00 Partie 3\n')
    const page = await read('capsule/1/index.html')
    expect(page).toContain('<track kind="chapters" src="chapters.vtt" srclang="fr" label="Chapitres">')
    expect(page).toContain('<a href="chapters.txt" download>')
  })

  it('are no track where nobody knows when the last one ends, and no lines that YouTube would not take', async () => {
    const { read } = await published(chapters([5, 30]))
    for (const name of ['chapters.vtt', 'chapters.txt'])
      await expect(read(`capsule/1/${name}`)).rejects.toThrow('ENOENT')
    expect(await read('capsule/1/index.html')).not.toContain('chapters.')
  })
})
