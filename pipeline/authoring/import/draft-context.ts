import type { DraftField } from './draft.ts'
import type { Guess } from './guess.ts'
import type { ImportWords } from './import-words.ts'
import type { RecordMatcher } from './match-records.ts'
import type { PageFindings } from './page-findings.ts'
import type { PersonName } from './person-names.ts'
import type { FreshIds } from './unique-ids.ts'

/** What drafts are made of: what was found where, the records that are there, ids, and the words of a language. */
export type DraftContext = {
  readonly findings: PageFindings
  /** The name of the page, for whoever reads the drafts. */
  readonly page: string
  readonly matcher: RecordMatcher
  readonly ids: FreshIds
  readonly say: ImportWords
  /** Who publishes, where the page is on their site. */
  readonly publisher?: string | undefined
  /** People who were erased from the records, and those who withdrew, with the day. */
  isErased(person: PersonName): boolean
  readonly withdrawn: ReadonlyMap<string, string>
}

/** A field with what was guessed for it, and how surely; none, where nothing was. */
export function guessedFields(
  name: string,
  guess: Guess<string | number> | undefined,
  say: ImportWords,
): DraftField[] {
  if (guess === undefined) return []
  const { value, confidence, line } = guess
  // a year is written as a number, without quotes
  const typed = /^\d{4}$/.test(`${value}`) ? Number(value) : value
  return [{ name, value: typed, note: say.guess(confidence, line) }]
}

/** The fields that every draft begins with. */
export function initialFields(id: string | number): DraftField[] {
  return [
    { name: 'id', value: id },
    { name: 'draft', value: true },
  ]
}
