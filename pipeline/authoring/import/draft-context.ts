import type { PersonNames } from '../../people/name-forms.ts'
import type { ClaimedIds } from './claimed-ids.ts'
import type { CommonDecision } from './common-decision.ts'
import type { DraftField } from './draft.ts'
import type { Guess } from './guess.ts'
import type { ImportWords } from './import-words.ts'
import type { ImportedDocument } from './imported-video.ts'
import type { RecordMatcher } from './match-records.ts'

/** What drafts are made from: the findings, the existing records, free ids, and the words of a language. */
export type DraftContext = {
  readonly findings: ImportedDocument
  /** The name of the page, for the comment at the head of each draft. */
  readonly page: string
  readonly matcher: RecordMatcher
  readonly ids: ClaimedIds
  readonly say: ImportWords
  /** The id of the publisher, where the page is on their site. */
  readonly publisher?: string | undefined
  /** What was decided about all new people; each is left to be decided otherwise. */
  readonly decision?: CommonDecision | undefined
  /** Whether a video is known by its title too, and not by its addresses alone. */
  readonly isByTitle: boolean
  /** Whether nothing is written: drafts of capsules have no fields then, because no report shows them. */
  readonly isDry?: boolean
  /** Whether a person was erased from the records. */
  isErased(person: Omit<PersonNames, 'id'>): boolean
  /** The ids of people who withdrew, with the day. */
  readonly withdrawn: ReadonlyMap<string, string>
}

/** A field with its guessed value and a note on its confidence; no field without a guess. */
export function guessedFields(
  name: string,
  guess: Guess<string | number | readonly string[]> | undefined,
  say: ImportWords,
): DraftField[] {
  if (guess === undefined) return []
  const { value, confidence, line, field } = guess
  const note = say.guess(confidence, line, field)
  if (typeof value === 'object')
    return value.length === 0 ? [] : [{ name, value: value.length === 1 ? (value[0] ?? '') : value, note }]
  // a year is written as a number, without quotes
  const typed = /^\d{4}$/.test(`${value}`) ? Number(value) : value
  return [{ name, value: typed, note }]
}

/** The first two fields of every draft: `id` and `draft: true`. */
export function initialFields(id: string | number): DraftField[] {
  return [
    { name: 'id', value: id },
    { name: 'draft', value: true },
  ]
}
