import { setTimeout as pause } from 'node:timers/promises'
import { parseUrl } from '../rdf/parse-url.ts'
import { failureReason } from './failure-reason.ts'
import { RefusedError } from './refused-error.ts'
import { requestRefusals } from './request-refusals.ts'
import { discardBody } from './response-body.ts'
import type { RetryPolicy } from './retry-policy.ts'

/** A request that may be sent more than once. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  /** Creates the body anew for each attempt. */
  readonly body?: () => BodyInit
  /** Whether a second arrival changes nothing more; only then is a request repeated that may have arrived. */
  readonly isIdempotent: boolean
}

/** The response to an attempt, or the error with which it failed. */
type Attempt = Response | Error

/**
 * Sends a request, and repeats it where that is safe: after 429 always, because nothing was done; after 5xx, a timeout
 * or a broken connection only if the request is idempotent. `Retry-After` (RFC 9110, 10.2.3) is honoured. Redirects
 * are not followed, so that a key goes to no other host. Throws `RefusedError` where no response can be had.
 */
export async function requestWithRetries(
  url: string,
  request: HttpRequest,
  policy: RetryPolicy,
): Promise<Response> {
  for (const [index, defaultPauseMs] of [...policy.pausesMs, undefined].entries()) {
    const attempt = await fetchOnce(url, request, policy.timeoutMs)
    const status = attempt instanceof Response ? attempt.status : undefined
    if (attempt instanceof Response && isRedirect(attempt))
      throw new RefusedError(requestRefusals.redirected(url, redirectTarget(attempt, url)))
    if (attempt instanceof Response && attempt.status < 500 && status !== 429) return attempt
    const mayRepeat = status === 429 || request.isIdempotent
    if (!mayRepeat || defaultPauseMs === undefined) return lastResponse(attempt, url)
    if (attempt instanceof Response) await discardBody(attempt)
    const requestedMs = requestedPauseMs(attempt)
    if (requestedMs !== undefined && requestedMs > policy.maxPauseMs)
      throw new RefusedError(requestRefusals.busy(url, status))
    const pauseMs = requestedMs ?? defaultPauseMs
    policy.onRetry?.({
      host: new URL(url).host,
      reason: attempt instanceof Response ? String(attempt.status) : failureReason(attempt),
      pauseMs,
      attempt: index + 1,
      attempts: policy.pausesMs.length,
    })
    await pause(pauseMs)
  }
  throw new Error('the last attempt neither returned nor threw')
}

async function fetchOnce(
  url: string,
  { method, headers = {}, body }: HttpRequest,
  timeoutMs: number,
): Promise<Attempt> {
  try {
    return await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body && { body: body(), duplex: 'half' }),
    })
  } catch (error) {
    return error as Error
  }
}

/** What a request ends with that is not repeated: a failed response, or a `RefusedError`. */
function lastResponse(attempt: Attempt, url: string): Response {
  if (!(attempt instanceof Response))
    throw new RefusedError(requestRefusals.unreachable(url, failureReason(attempt)))
  if (attempt.status === 429) throw new RefusedError(requestRefusals.busy(url, 429))
  return attempt
}

/** Whether a response sends elsewhere; some statuses of that range say other things. */
function isRedirect({ status, headers }: Response): boolean {
  return status >= 300 && status < 400 && headers.has('location')
}

/** The target of a redirect without its query, which may repeat a key. */
function redirectTarget({ headers }: Response, url: string): string {
  const target = parseUrl(headers.get('location') ?? '', url)
  return target === undefined ? '' : target.origin + target.pathname
}

/** The pause that `Retry-After` asks for: seconds, or a date, which is compared with the server's own clock. */
function requestedPauseMs(attempt: Attempt): number | undefined {
  const value = attempt instanceof Response ? attempt.headers.get('retry-after') : null
  if (!(attempt instanceof Response) || value === null) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1000
  if (!HTTP_DATE.test(value)) return undefined // what `Date.parse` takes for dates is hardly one
  const pauseMs = Date.parse(value) - Date.parse(attempt.headers.get('date') ?? '')
  return Number.isNaN(pauseMs) ? undefined : Math.max(pauseMs, 0)
}

/** A date as HTTP writes it (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
