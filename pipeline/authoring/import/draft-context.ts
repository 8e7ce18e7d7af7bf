import type { ClaimedIds } from './claimed-ids.ts'
import type { DraftField } from './draft.ts'
import type { Guess } from './guess.ts'
import type { ImportWords } from './import-words.ts'
import type { RecordMatcher } from './match-records.ts'
import type { PageFindings } from './page-findings.ts'
import type { PersonName } from './person-names.ts'

/** What drafts are made from: the findings, the existing records, free ids, and the words of a language. */
export type DraftContext = {
  readonly findings: PageFindings
  /** The name of the page, for the comment at the head of each draft. */
  readonly page: string
  readonly matcher: RecordMatcher
  readonly ids: ClaimedIds
  readonly say: ImportWords
  /** The id of the publisher, where the page is on their site. */
  readonly publisher?: string | undefined
  /** Whether a person was erased from the records. */
  isErased(person: PersonName): boolean
  /** The ids of people who withdrew, with the day. */
  readonly withdrawn: ReadonlyMap<string, string>
}

/** A field with its guessed value and a note on its confidence; no field without a guess. */
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

/** The first two fields of every draft: `id` and `draft: true`. */
export function initialFields(id: string | number): DraftField[] {
  return [
    { name: 'id', value: id },
    { name: 'draft', value: true },
  ]
}
