import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openCapsuleSearch } from '../../pipeline/site/browser/capsule-search.ts'
import { indexTerms, queryTerms } from '../../pipeline/site/browser/search-terms.ts'
import type { SearchEntry } from '../../pipeline/site/search/search-entry.ts'

const apostrophes = ["'", '’', '‘', '‛', '`', '´', '′', 'ʼ', '＇']

/** The capsules found by a query among those with some titles. */
function found(titles: readonly string[], query: string): string[] {
  const entries = titles.map((title, index) => entryOf(title, index))
  const search = openCapsuleSearch(entries, 'fr')
  return search({ query, filters: {}, order: 'relevance' }).entries.map(({ title }) => title)
}

function entryOf(title: string, index: number): SearchEntry {
  return { path: `capsule/${index}/`, title, number: '1', tone: 0, facts: '' }
}

const others = ['Une tout autre chose', 'Les habitants', 'Le rôle du bailleur']

it.each([
  ['Au cœur des quartiers', ['cœur', 'coeur', 'COEUR', 'Cœur', 'CŒUR', 'cœ', 'coeu']],
  [
    'Agir pour l’égalité',
    ['egalite', 'égalité', 'ÉGALITÉ', 'l’égalité', 'agir egalite', 'e\u0301galite\u0301'],
  ],
  ['Les aînés d’aujourd’hui', ['aines', "aujourd'hui", 'aujourdhui', 'aujourd’hui', 'd’aujourd´hui']],
  ["Qu'est-ce qu'une discrimination ?", ['qu’une discrimination', 'discriminations', 'est ce']],
  ['L’œuvre d’Élodie Ça-va', ['oeuvre', 'elodie', 'ca va', 'ça', 'l`œuvre']],
])('%s is found by %j', (title, queries) => {
  for (const query of queries) expect([query, found([...others, title], query)]).toEqual([query, [title]])
})

it('l’égalité is found with any apostrophe', () => {
  for (const apostrophe of apostrophes)
    expect(found([...others, 'Agir pour l’égalité'], `l${apostrophe}egalite`)).toEqual([
      'Agir pour l’égalité',
    ])
})

/** Words in letters of several scripts, accents typed apart or not, ligatures. */
const word = fc
  .array(fc.constantFrom(...'aàâbcçdeéèêëfghiîïlmnoôœprstuùûvæßéàŁøЖжΣσאب中'.normalize('NFC')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((letters) => letters.join(''))

/** A title of words, joined by spaces, hyphens or apostrophes. */
const title = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '-', ...apostrophes)), { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts
      .map(([text, gap]) => text + gap)
      .join('')
      .slice(0, -1),
  )

/** A text as somebody else may type it. */
const retyped = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    text,
    text.toUpperCase(),
    text.toLowerCase(),
    text.normalize('NFD'),
    text.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    text.replaceAll('œ', 'oe').replaceAll('æ', 'ae'),
    ...apostrophes.map((apostrophe) => text.replaceAll(/['’‘‛`´′ʼ＇]/g, apostrophe)),
  )

it('index and query fold alike: a title is found by the whole of it and by every word, however these are typed', () => {
  fc.assert(
    fc.property(
      title.chain((text) => fc.tuple(fc.constant(text), retyped(text), fc.nat())),
      ([text, typed, at]) => {
        const words = typed.split(/[ -]/).filter((each) => each !== '')
        const one = words[at % words.length] ?? ''
        for (const query of [typed, one]) {
          expect(indexTerms(text)).toEqual(expect.arrayContaining(queryTerms(query)))
          expect(found([text], query)).toEqual([text])
        }
      },
    ),
    { numRuns: 400 },
  )
})
