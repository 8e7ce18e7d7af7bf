import { setTimeout as pause } from 'node:timers/promises'
import { parsedUrl } from '../url.ts'
import { refusals } from './refusals.ts'
import { Refused } from './refused.ts'

/** What is asked of a server. */
export type Asked = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  /** Made anew for each attempt. */
  readonly body?: () => BodyInit
  /** Whether nothing more happens when it arrives twice; only then is it repeated after it may have arrived. */
  readonly isRepeatable: boolean
}

/** How patient the client is, in milliseconds. */
export type Patience = {
  readonly timeout: number
  /** The pauses between attempts, and so how many there are. */
  readonly pauses: readonly number[]
  /** The longest pause that a server may ask for. */
  readonly longest: number
}

/** What people have patience for. */
export const patience: Patience = { timeout: 120_000, pauses: [1000, 3000, 9000, 27_000], longest: 120_000 }

/**
 * Asks a server, and again where that is safe: after 429 always, because nothing was done; after 5xx, a time-out or a
 * connection that broke only if asking twice does no harm. Redirects are not followed, so that a key goes nowhere
 * else. Throws `Refused` when there is no answer to be had.
 */
export async function request(url: string, asked: Asked, patience: Patience): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const next = patience.pauses[attempt]
    const answer = await once(url, asked, patience.timeout)
    if (answer instanceof Response && answer.status >= 300 && answer.status < 400)
      throw new Refused(refusals.redirected(url, answer.headers.get('location') ?? ''))
    const isAnswer = answer instanceof Response && answer.status !== 429 && answer.status < 500
    if (isAnswer) return answer
    const isBusy = answer instanceof Response && answer.status === 429
    const mayRepeat = isBusy || asked.isRepeatable
    if (!mayRepeat || next === undefined) {
      if (answer instanceof Response && !isBusy) return answer
      throw new Refused(isBusy ? refusals.busy(url) : refusals.unreachable(url, reasonOf(answer)))
    }
    if (answer instanceof Response) await answer.body?.cancel()
    const wished = answer instanceof Response ? retryAfter(answer) : undefined
    if (wished !== undefined && wished > patience.longest) throw new Refused(refusals.busy(url))
    await pause(wished ?? next)
  }
}

/**
 * An address that may be asked: https, or http on this computer, or anywhere where it `mayBeOpen` because no key goes
 * with it; without a name and a password in it. Nothing otherwise.
 */
export function addressOf(typed: string, mayBeOpen: boolean): URL | undefined {
  const url = parsedUrl(typed)
  if (url === undefined) return undefined
  const isLoopback = /^(127(\.\d+){3}|localhost|\[::1\])$/.test(url.hostname)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && (isLoopback || mayBeOpen))
  return isSafe && url.username === '' && url.password === '' && url.hash === '' ? url : undefined
}

async function once(url: string, { method, headers = {}, body }: Asked, timeout: number): Promise<unknown> {
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
