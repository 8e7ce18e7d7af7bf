import { setTimeout as pause } from 'node:timers/promises'
import { parseUrl } from '../rdf/parse-url.ts'
import { PublishRefusedError } from './publish-refused-error.ts'
import { publishRefusals } from './refusal-messages.ts'

/** What is asked of a server. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  /** Made anew for each attempt. */
  readonly body?: () => BodyInit
  /** Whether nothing more happens when it arrives twice; only then is it repeated after it may have arrived. */
  readonly isRepeatable: boolean
}

/** How patient the client is, in milliseconds. */
export type RetryPolicy = {
  readonly timeoutMs: number
  /** The pauses between attempts, and so how many there are. */
  readonly pausesMs: readonly number[]
  /** The longest pause that a server may ask for. */
  readonly maxPauseMs: number
  /** Hears of each pause before it begins. */
  readonly onRetry?: (wait: RetryEvent) => void
}

/** A pause before a server is asked again. */
export type RetryEvent = {
  readonly host: string
  /** The status that the server answered, or why there was no answer. */
  readonly reason: string
  /** Milliseconds. */
  readonly pauseMs: number
  /** Which of how many further attempts follows. */
  readonly attempt: number
  readonly attempts: number
}

/** What people have patience for. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  timeoutMs: 120_000,
  pausesMs: [1000, 3000, 9000, 27_000],
  maxPauseMs: 120_000,
}

/**
 * Asks a server, and again where that is safe: after 429 always, because nothing was done; after 5xx, a time-out or a
 * connection that broke only if asking twice does no harm. Redirects are not followed, so that a key goes nowhere
 * else. Throws `Refused` when there is no answer to be had.
 */
export async function requestWithRetries(
  url: string,
  asked: HttpRequest,
  policy: RetryPolicy,
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const next = policy.pausesMs[attempt]
    const answer = await once(url, asked, policy.timeoutMs)
    if (answer instanceof Response && answer.status >= 300 && answer.status < 400)
      throw new PublishRefusedError(publishRefusals.redirected(url, targetOf(answer, url)))
    const isAnswer = answer instanceof Response && answer.status !== 429 && answer.status < 500
    if (isAnswer) return answer
    const isBusy = answer instanceof Response && answer.status === 429
    const mayRepeat = isBusy || asked.isRepeatable
    if (!mayRepeat || next === undefined) {
      if (answer instanceof Response && !isBusy) return answer
      throw new PublishRefusedError(
        isBusy ? publishRefusals.busy(url) : publishRefusals.unreachable(url, reasonOf(answer)),
      )
    }
    if (answer instanceof Response) await answer.body?.cancel()
    const wished = answer instanceof Response ? retryAfter(answer) : undefined
    if (wished !== undefined && wished > policy.maxPauseMs)
      throw new PublishRefusedError(publishRefusals.busy(url))
    policy.onRetry?.({
      host: new URL(url).host,
      reason: answer instanceof Response ? String(answer.status) : reasonOf(answer),
      pauseMs: wished ?? next,
      attempt: attempt + 1,
      attempts: policy.pausesMs.length,
    })
    await pause(wished ?? next)
  }
}

/** The text of an answer. Throws `Refused` when the connection breaks before its end. */
export async function responseText(response: Response, url: string): Promise<string> {
  return response.text().catch((error: unknown) => {
    throw new PublishRefusedError(publishRefusals.unreachable(url, reasonOf(error)))
  })
}

/** The bytes of an answer in pieces. Throws `Refused` when the connection breaks before its end. */
export async function* responseChunks(response: Response, url: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of response.body ?? []) yield piece as Uint8Array
  } catch (error) {
    throw new PublishRefusedError(publishRefusals.unreachable(url, reasonOf(error)))
  }
}

/** A text of a server as it may be shown, without what opens the server. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
}

/**
 * An address that may be asked: https, or http on this computer, or anywhere where it `mayBeOpen` because no key goes
 * with it; without a name and a password in it. Nothing otherwise.
 */
export function safeEndpointUrl(typed: string, mayBeOpen: boolean): URL | undefined {
  const url = parseUrl(typed)
  if (url === undefined) return undefined
  const isLoopback = /^(127(\.\d+){3}|localhost|\[::1\])$/.test(url.hostname)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && (isLoopback || mayBeOpen))
  return isSafe && url.username === '' && url.password === '' && url.hash === '' ? url : undefined
}

/** Where a redirect leads, without a query, which may repeat a key. */
function targetOf({ headers }: Response, url: string): string {
  const target = parseUrl(headers.get('location') ?? '', url)
  return target === undefined ? '' : target.origin + target.pathname
}

async function once(
  url: string,
  { method, headers = {}, body }: HttpRequest,
  timeout: number,
): Promise<unknown> {
  try {
    return await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      ...(body && { body: body(), duplex: 'half' }),
    })
  } catch (error) {
    return error
  }
}

/** The pause that a server wishes, in milliseconds: seconds, or a moment told beside its own clock. */
function retryAfter({ headers }: Response): number | undefined {
  const wish = headers.get('retry-after')
  if (wish === null) return undefined
  if (/^\d+$/.test(wish)) return Number(wish) * 1000
  const wait = Date.parse(wish) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0)
}

/** Why there was no answer, as the system puts it. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } }
  return cause?.code ?? cause?.message ?? name ?? String(error)
}
