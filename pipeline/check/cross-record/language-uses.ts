import type { Path, Place, Problem } from '../../problems/problem.ts'
import { gap, warning } from '../../problems/rule-problem.ts'
import { properties } from '../../rdf/context.ts'
import { recordLocation } from '../../rdf/node.ts'
import type { CrossRecordCheck, NoteTaker } from './check-interface.ts'

/** How many texts of a batch are in each language, and where the first stands. */
export type LanguageNotes = {
  readonly language: string
  readonly count: number
  readonly record: number
  readonly path: Path
}[]

/** The properties that have texts in languages, without those that say what another says already. */
const TEXTS = [...properties.values()].flatMap(({ name, kind }) =>
  kind === 'text' && !['prefLabel', 'altLabel', 'definition'].includes(name) ? [name] : [],
)

/** Notes the languages of texts. */
export function openLanguageNotes(): NoteTaker<LanguageNotes> {
  const notes = new Map<string, { language: string; count: number; record: number; path: Path }>()
  return {
    add(mapped, record) {
      for (const word of TEXTS) {
        const texts = mapped.node[word]
        if (texts === undefined) continue
        for (const language in texts as object) {
          if (language === '@none') continue
          const known = notes.get(language)
          if (known !== undefined) known.count++
          else if (notes.size < MAX_LANGUAGES)
            notes.set(language, {
              language,
              count: 1,
              record,
              path: [...recordLocation(mapped, word).path, language],
            })
        }
      }
      return []
    },
    end: () => [...notes.values()],
  }
}

/** How many languages are counted; more are in no publication. */
const MAX_LANGUAGES = 1000

/** How many texts in other languages there must be, for one text under a code of three letters to be odd. */
const MANY_TEXTS = 8

/** The same for codes of two letters, which are those of languages that many speak. */
const MANY_MORE_TEXTS = 50

/** Tells of each language that one text alone uses, among many in others: it may be an abbreviation (`ter`) and no language. */
export function openLanguageCheck(): { end(): Iterable<Problem> } & CrossRecordCheck<LanguageNotes> {
  const uses = new Map<string, { count: number; readonly path: Path; readonly place: Place }>()
  return {
    take(notes, { placeOf }) {
      for (const { language, count, record, path } of notes) {
        const known = uses.get(language)
        if (known !== undefined) known.count += count
        else if (uses.size < MAX_LANGUAGES) uses.set(language, { count, path, place: placeOf(record, path) })
      }
      return []
    },
    *end() {
      const total = [...uses.values()].reduce((sum, { count }) => sum + count, 0)
      for (const [language, { count, path, place }] of uses) {
        const isRare = /^[a-z]{3}(-|$)/.test(language)
        if (count > 1 || total - count < (isRare ? MANY_TEXTS : MANY_MORE_TEXTS)) continue
        const tell = isRare ? warning : gap
        yield tell('language-once', place, path, language, {
          fr: nameOf(language, 'fr'),
          en: nameOf(language, 'en'),
        })
      }
    },
  }
}

/** The name of a language, by the data of Unicode that Node carries. */
function nameOf(language: string, reader: 'fr' | 'en'): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
