import type { Language } from '../../language/message.ts'
import type { RetryPolicy } from '../../requests/retry-policy.ts'

/** The order to publish the current release on data.gouv.fr. */
export type DatagouvOrder = {
  readonly data: string
  readonly out: string
  /** The day of the publication, `YYYY-MM-DD`. */
  readonly today: string
  /** Whether the trial portal is meant, which has accounts, ids and keys of its own. */
  readonly isDemo: boolean
  /** The address of another portal with the same API. */
  readonly portal?: string | undefined
  readonly key: string | undefined
  /** The environment variable that holds the key, named where the key is missing. */
  readonly keyVariable: string
  /** Whether to stop after the plan. */
  readonly isDry: boolean
  readonly language: Language
  readonly retryPolicy?: RetryPolicy
  /** The most bytes of a file in one request. */
  readonly maxChunkBytes?: number
  /** Receives the result, piece by piece. */
  readonly show: (text: string) => void
  /** Receives remarks beside the result: what the command waits for. */
  readonly note?: (text: string) => void
}
