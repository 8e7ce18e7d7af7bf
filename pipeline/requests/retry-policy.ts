/** How long a client waits for a server, and how often it asks again. */
export type RetryPolicy = {
  /** Milliseconds until an attempt counts as unanswered. */
  readonly timeoutMs: number
  /** The pauses between attempts; their number is that of further attempts. */
  readonly pausesMs: readonly number[]
  /** The longest pause that a server may ask for with `Retry-After`; a longer one ends the request. */
  readonly maxPauseMs: number
  /** Called before each pause. */
  readonly onRetry?: (event: RetryEvent) => void
}

/** A pause before a further attempt. */
export type RetryEvent = {
  readonly host: string
  /** The status of the response, or the system's code where none came (`ECONNREFUSED`). */
  readonly reason: string
  readonly pauseMs: number
  /** The number of the attempt that follows, from 1. */
  readonly attempt: number
  readonly attempts: number
}

/** The policy of a command that a person waits for: four further attempts within 40 seconds. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  timeoutMs: 120_000,
  pausesMs: [1000, 3000, 9000, 27_000],
  maxPauseMs: 120_000,
}
