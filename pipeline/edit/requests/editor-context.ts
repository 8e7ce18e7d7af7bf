import type { RandomHex } from '../../authoring/fresh-ids.ts'
import type { Language } from '../../language/message.ts'
import type { BuildOutcome } from '../../release/build-state.ts'
import type { OpenedRecords } from '../records/opened-records.ts'
import type { RecordDirectory } from '../records/record-directory.ts'

/** What the forms may do, given by the command that starts them. */
export type EditorOptions = {
  /** The folder of records. */
  readonly data: string
  /** The folder of the result, as it was typed. */
  readonly out: string
  /** The folder that holds the pages of the preview. */
  readonly preview: string
  readonly language: Language
  /** The local day: `2026-11-30`. */
  readonly today: string
  readonly randomHex: RandomHex
  /** Runs `work` while no other command writes to the folder of records. Rejects with a `userMessage` where one does. */
  lock<T>(work: () => Promise<T>): Promise<T>
  /** Builds and publishes. Rejects with a `userMessage` where another command is at it. */
  publish(): Promise<BuildOutcome>
}

/** What the answers of the forms share while the server runs. */
export type EditorContext = EditorOptions & {
  /** The secret that each form of this server sends back. */
  readonly token: string
  readonly directory: () => Promise<RecordDirectory>
  readonly opened: OpenedRecords
  /** The outcome of the last build of the preview; undefined before the first one. */
  readonly outcome: () => BuildOutcome | undefined
}

/** The message for the person at the form of an error that is theirs to know; undefined for a fault of the program. */
export function userMessageOf(error: unknown, language: Language): string | undefined {
  const { userMessage, code } = error as { userMessage?: Record<Language, string>; code?: string }
  return userMessage?.[language] ?? code
}
