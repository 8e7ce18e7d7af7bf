import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { excerptOf } from '../../pipeline/site/browser/spoken-excerpt.ts'
import { openSpokenSearch, type SpokenSearch } from '../../pipeline/site/browser/spoken-lookup.ts'
import { spokenQueryWords, spokenWords } from '../../pipeline/site/browser/spoken-terms.ts'
import { openListings } from '../../pipeline/site/document-listing.ts'
import { renderPage } from '../../pipeline/site/layout.ts'
import { searchPage } from '../../pipeline/site/search/search-page.ts'
import {
  MAX_SPOKEN_CHARACTERS,
  MAX_SPOKEN_TRANSCRIPTS,
  openSpokenSources,
  SPOKEN_INDEX_FOLDER,
  SpokenIndex,
  type WrittenSpokenIndex,
} from '../../pipeline/site/search/spoken-index.ts'
import { freshFolder } from '../support/folder.ts'
import { withPlainSpaces } from '../support/html.ts'
import { capsuleDocument, syntheticSite } from '../support/site.ts'

/** What is said in a video, a passage a text, of which each begins a minute after the one before. */
type Said = { readonly id: string; readonly inLanguage?: string; readonly texts: readonly string[] }

function documentOf({ id, inLanguage = 'fr', texts }: Said) {
  const cues = texts.map((text, index) => ({
    start: index * 60,
    end: index * 60 + 2,
    lines: [{ text, line: 1 }],
  }))
  const transcript = { captionId: 'x', inLanguage, isMachineMade: false, cues, gaps: [] }
  return { ...capsuleDocument(id, { name: { fr: `Vidéo ${id}` } }), transcripts: [transcript] }
}

let parent: string
let folders = 0

beforeAll(async () => {
  parent = await freshFolder(afterAll)
})

async function indexOf(all: readonly Said[]): Promise<WrittenSpokenIndex & { readonly folder: string }> {
  const index = new SpokenIndex(syntheticSite())
  const sourceOf = openSpokenSources()
  for (const said of all) {
    const source = sourceOf(documentOf(said))
    if (source !== undefined) index.add(source)
  }
  const folder = join(parent, `${folders++}`)
  return { ...(await index.write(folder)), folder: join(folder, SPOKEN_INDEX_FOLDER) }
}

async function searchIn(all: readonly Said[]): Promise<SpokenSearch> {
  const { folder } = await indexOf(all)
  return openSpokenSearch(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown)
}

it('gives an index as many transcripts as it takes, and counts none in which nothing is said', () => {
  const listing = openListings(syntheticSite())
  const isGiven = (id: number, texts: readonly string[]): boolean =>
    listing(documentOf({ id: `v-${id}`, texts })).spoken !== undefined
  for (let video = 0; video < 20; video++) expect(isGiven(video, [])).toBe(false)
  const given = Array.from({ length: MAX_SPOKEN_TRANSCRIPTS + 3 }, (_, video) => isGiven(video, ['Oui.']))
  expect(given.filter(Boolean)).toHaveLength(MAX_SPOKEN_TRANSCRIPTS + 1) // the last tells that there are too many
})

it('gives an index as many characters as it takes, whatever the number of transcripts', () => {
  const listing = openListings(syntheticSite())
  const tenth = 'a'.repeat(MAX_SPOKEN_CHARACTERS / 10)
  const given = Array.from(
    { length: 14 },
    (_, id) => listing(documentOf({ id: `v-${id}`, texts: [tenth] })).spoken,
  )
  expect(given.filter((each) => each !== undefined)).toHaveLength(11) // the last tells that there is too much
})

/** The passages that a query finds, as `id second`, and whether they have but some of the words. */
async function found(search: SpokenSearch, query: string): Promise<string[]> {
  const { finds, isPartial } = await search.find(query)
  const each = await Promise.all(
    finds.map(async ({ number, transcript, passages }) => {
      const texts = await search.passagesOf(number)
      return passages.map((passage) => `${transcript.path.split('/')[1]} ${texts[passage]?.[0]}`)
    }),
  )
  return [...(isPartial ? ['partly'] : []), ...each.flat()]
}

const all: readonly Said[] = [
  {
    id: 'a',
    texts: [
      'Au cœur des quartiers, l’égalité n’est pas discutée.',
      'Les élèves discriminées racontent aujourd’hui leurs premières années.',
      'Une discrimination, ce n’est pas une opinion.',
    ],
  },
  { id: 'b', texts: ['On parle de logements, et de discrimination encore.', 'Rien d’autre.'] },
  { id: 'c', inLanguage: 'en-GB', texts: ['Schools were discriminating against pupils.'] },
  { id: 'd', inLanguage: 'ar', texts: ['مرحبا بالعالم'] },
]

describe('the search in what is said', () => {
  let search: SpokenSearch
  beforeAll(async () => {
    search = await searchIn(all)
  })

  it.each([
    ['coeur', ['a 0']],
    ['CŒUR', ['a 0']],
    ['égalités', ['a 0']],
    ['l´egalite', ['a 0']],
    ['logement', ['b 0']],
    ['aujourdhui', ['a 60']],
    ["aujourd'hui", ['a 60']],
    ['premiere', ['a 60']],
    ['premier', ['a 60']],
    ['élève discriminé', ['a 60']],
    ['discriminee', ['a 60']],
    ['school', ['c 0']],
    ['pupil schools', ['c 0']],
    ['العالم', []],
    ['بالعالم', ['d 0']],
    ['quart', ['a 0']],
    ['q', []],
    ['constructor', []],
    ['', []],
    ['zzz', []],
  ])('finds by %j', async (query, expected) => {
    expect(await found(search, query)).toEqual(expected)
  })

  it('puts the video with most passages first, and finds words in all their forms', async () => {
    expect(await found(search, 'discriminations')).toEqual(['a 60', 'a 120', 'b 0', 'c 0'])
  })

  it('gives what has some of the words where no passage has all, the rarer ones first', async () => {
    const result = await found(search, 'discrimination cœur')
    expect(result.slice(0, 2)).toEqual(['partly', 'a 0'])
    expect(result).toHaveLength(6)
  })

  it('finds every passage by every word of it, typed with accents or without', async () => {
    const letters = fc.constantFrom(...'aàâbcçdeéèêëgilmnoôœrstuùûvßŁ')
    const word = fc.string({ unit: letters, minLength: 2, maxLength: 9 })
    const text = fc
      .array(fc.tuple(fc.constantFrom('', 'l’', 'd', 'qu’'), word), { minLength: 1, maxLength: 5 })
      .map((words) => words.map(([elided, each]) => elided + each).join(' '))
    const said = fc.record({
      id: fc.constantFrom('x', 'y', 'z'),
      inLanguage: fc.constantFrom('fr', 'en', 'pl'),
      texts: fc.array(text, { minLength: 1, maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(said, { selector: ({ id }) => id, minLength: 1 }), async (world) => {
        const own = await searchIn(world)
        for (const { id, texts } of world)
          for (const [index, each] of texts.entries())
            for (const typed of [each, each.normalize('NFD').replaceAll(/\p{M}/gu, ''), each.toUpperCase()])
              for (const one of [typed, ...typed.split(' ')])
                expect(await found(own, one)).toContain(`${id} ${index * 60}`)
      }),
      { numRuns: 40 },
    )
  })

  it('shows the words that were found, in the part of a passage around them', async () => {
    const far = 'mot '.repeat(60)
    const { terms } = await search.find('égalité')
    const pieces = excerptOf(`${far}voilà l’égalité, dit-on, ${far}`, 'fr', terms)
    expect(pieces.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['égalité'])
    const shown = pieces.map(({ text }) => text).join('')
    expect(shown).toMatch(/^… mot .* voilà l’égalité, dit-on, mot .* …$/)
    expect(shown.length).toBeLessThan(350)
    expect(
      excerptOf('L’égalité.', 'fr', terms)
        .map(({ text }) => text)
        .join(''),
    ).toBe('L’égalité.')
  })
})

describe('the index of what is said', () => {
  it('is loaded in parts: of each word one file, and of each video shown one', async () => {
    const letters = (number: number): string =>
      [...number.toString(20)].map((digit) => 'bcdfghjklmnpqrstvwxz'[Number.parseInt(digit, 20)]).join('')
    const words = Array.from({ length: 30_000 }, (_, index) => letters(8000 + ((index * 7919) % 100_003)))
    const many = Array.from({ length: 60 }, (_, index) => ({
      id: `v${index}`,
      inLanguage: 'pl',
      texts: Array.from({ length: 5 }, (_, part) =>
        words
          .slice(index * 500 + part * 100)
          .slice(0, 100)
          .join(' '),
      ),
    }))
    const { folder } = await indexOf(many)
    const loaded: string[] = []
    const search = await openSpokenSearch(async (name) => {
      loaded.push(name)
      return JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown
    })
    expect((await readdir(folder)).filter((name) => name.startsWith('terms-')).length).toBeGreaterThan(3)
    for (const name of await readdir(folder))
      expect((await stat(join(folder, name))).size).toBeLessThan(100_000)
    const [query = ''] = words.slice(12_345)
    const { finds } = await search.find(query)
    expect(finds).toMatchObject([{ transcript: { path: 'capsule/v24/' }, passages: [3] }])
    await search.passagesOf(24)
    await search.find(query)
    expect(loaded).toEqual(['list.json', expect.stringMatching(/^terms-\d+\.json$/), 'passages-24.json'])
  })

  it('has each word of its texts, and no other', async () => {
    const { folder } = await indexOf(all)
    const names = (await readdir(folder)).filter((name) => name.startsWith('terms-'))
    const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    const terms = files.flatMap((text) => Object.keys(JSON.parse(text) as object))
    const languageOf = (tag = 'fr'): string | undefined => ({ fr: 'fr', 'en-GB': 'en' })[tag]
    const expected = all.flatMap(({ texts, inLanguage }) =>
      texts.flatMap((text) => spokenWords(text, languageOf(inLanguage)).flatMap((word) => word.terms)),
    )
    expect(new Set(terms)).toEqual(new Set(expected))
    expect(spokenQueryWords('x', []).flatMap((word) => word.terms)).toEqual(['x'])
  })

  it('is left out above 10 million characters or 5,000 transcripts, which the page of the search says', async () => {
    expect([MAX_SPOKEN_CHARACTERS, MAX_SPOKEN_TRANSCRIPTS]).toEqual([10_000_000, 5000])
    const written = async (saying: readonly Said[]): Promise<WrittenSpokenIndex> => {
      const { isOn, transcripts } = await indexOf(saying)
      return { isOn, transcripts }
    }
    const long = { id: 'a', texts: [`a${'.'.repeat(9_999_998)}`] }
    expect(await written([long, { id: 'b', texts: ['b'] }])).toEqual({ isOn: true, transcripts: 2 })
    const off = await written([long, { id: 'b', texts: ['b'] }, { id: 'c', texts: ['c'] }])
    expect(off).toEqual({ isOn: false, transcripts: 3 })
    const many = Array.from({ length: 5001 }, (_, index) => ({ id: `${index}`, texts: ['a'] }))
    expect(await written(many)).toEqual({ isOn: false, transcripts: 5001 })
    const site = syntheticSite()
    const capsules = { isOn: true, capsules: 3, namesUnindexed: false }
    const html = withPlainSpaces(renderPage(searchPage(capsules, off, site), site))
    expect(html).toContain('les transcriptions dépassent 10 millions de caractères, ou sont plus de 5000.')
    expect(html).not.toContain('href="spoken/"')
    expect(renderPage(searchPage(capsules, { isOn: false, transcripts: 0 }, site), site)).not.toContain(
      'est dit',
    )
  })

  it('runs on a script of 8 kB with gzip at most', async () => {
    const script = await readFile(
      fileURLToPath(new URL('../../pipeline/program/site/spoken.js', import.meta.url)),
    )
    expect(gzipSync(script).length).toBeLessThan(8000)
  })
})
