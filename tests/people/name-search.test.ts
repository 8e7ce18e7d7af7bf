import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedLetters, foldedWords, foldText } from '../../pipeline/language/fold-text.ts'
import { buildRosterFromNames } from '../../pipeline/people/build-roster.ts'
import type { PersonNames } from '../../pipeline/people/name-forms.ts'
import { openNameSearch } from '../../pipeline/people/name-search.ts'
import { callings, spellings, twoHundred } from '../support/names.ts'

const nowhere = {
  site: false,
  data: false,
  search: false,
  credits: false,
  credit: false,
  affiliation: false,
  image: false,
}

/** Gives the ids of those who are named in a text, of people who may be named nowhere. */
function finder(people: readonly PersonNames[]): (text: string) => string[] {
  const search = openNameSearch(
    buildRosterFromNames(
      people.map((person) => ({ person, rights: nowhere })),
      {},
    ),
  )
  return (text) => {
    const [leaks = []] = search({ texts: [{ text, isAddress: false }], participants: new Set() })(
      'person-page',
    )
    return [...new Set(leaks.map(({ id }) => id))]
  }
}

describe('a name', () => {
  const find = finder(twoHundred)

  it.each(Object.keys(spellings))(
    'of two hundred people is found, however they are called, in %s',
    (spelling) => {
      const missed = twoHundred.flatMap((person) =>
        Object.entries(callings).flatMap(([calling, call]) => {
          const text = `Merci à ${spellings[spelling]?.(call(person))}, qui a répondu.`
          return find(text).includes(person.id) ? [] : [`${calling}: ${text}`]
        }),
      )
      expect(missed).toEqual([])
    },
  )

  it('is found in any two spellings at once, anywhere in a text', () => {
    const names = Object.keys(spellings)
    fc.assert(
      fc.property(
        fc.constantFrom(...twoHundred),
        fc.constantFrom(...Object.keys(callings)),
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Alphabetic}\p{N}]/u.test(text)),
        (person, calling, one, other, around) => {
          const called = String(callings[calling]?.(person))
          const written = String(spellings[other]?.(String(spellings[one]?.(called))))
          // a line that ends parts nothing, and signs before a title are none of it
          expect(find(`Avec${around} ${written} ${around}`)).toContain(person.id)
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    [
      'a letter of an article',
      { name: 'Luc Amiral', givenName: 'Luc', familyName: 'Amiral' },
      'Cap vers l’amiral.',
    ],
    [
      'another sentence',
      { name: 'Rose Marin', givenName: 'Rose', familyName: 'Marin' },
      'Cette rose. Marine',
    ],
    ['a common word', { name: 'Ciré Petit', givenName: 'Ciré', familyName: 'Petit' }, 'Un petit pas.'],
    [
      'a word with other accents',
      { name: 'Ada Facon', givenName: 'Ada', familyName: 'Facon' },
      'de cette façon',
    ],
    ['the first word of a sentence, where no family name is given', { name: 'Ada Une' }, 'Une capsule.'],
    ['a longer word', { name: 'Jean Façon', givenName: 'Jean', familyName: 'Façon' }, 'La Façonnière'],
    ['a name of one word, small', { name: 'Marin' }, 'Le vent marin'],
  ])('is not %s', (_, person, text) => {
    expect(finder([{ id: 'c-1', ...person }])(text)).toEqual([])
  })

  it('of two hundred people is found nowhere in the French texts of the project', async () => {
    const texts = await frenchTexts()
    const words = texts.reduce((sum, text) => sum + foldedWords(text).length, 0)
    expect(words).toBeGreaterThan(20_000)
    expect(texts.flatMap((text) => find(text).map((id) => `${id} ${text.slice(0, 80)}`))).toEqual([])
  })
})

describe('folding', () => {
  it('gives one spelling to whatever readers take for the same letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
        (text, form) => {
          expect(foldText(text.normalize(form))).toBe(foldText(text))
          expect(foldText(foldText(text))).toBe(foldText(text))
          if (form === 'NFC' || form === 'NFD')
            expect(foldedLetters(text.normalize(form))).toBe(foldedLetters(text))
        },
      ),
    )
  })

  it('tells where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0
        for (const word of foldedWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(foldText(text.slice(word.start, word.end))).toBe(word.letters)
          end = word.end
        }
      }),
    )
  })
})

/** What the project says in French: its guide, and the sentences of its code, one by one. */
async function frenchTexts(): Promise<string[]> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const guide = await readFile(join(root, 'data/README.md'), 'utf8')
  const files = (await readdir(join(root, 'pipeline'), { recursive: true })).filter((path) =>
    path.endsWith('.ts'),
  )
  const sentences = await Promise.all(
    files.map(async (path) => {
      const code = await readFile(join(root, 'pipeline', path), 'utf8')
      return [...code.matchAll(/(['"`])((?:(?!\1)[^\\\n]){30,})\1/g)].map(([, , text = '']) => text)
    }),
  )
  return [...guide.split('\n'), ...sentences.flat()]
}
