import { parseUrl } from '../rdf/parse-url.ts'
import type { HostPace } from './host-pace.ts'
import { askHead, type HeadRequest, type LinkAnswer, type WebTransport } from './web-transport.ts'

/** Where an address led: the last answer, the address that gave it, and whether every step on the way there is one for good. */
export type AddressOutcome = {
  readonly answer: LinkAnswer
  readonly target: string
  readonly isPermanent: boolean
}

/** How addresses are asked. */
export type AskOptions = Omit<HeadRequest, 'method'> & {
  readonly pace: HostPace
  readonly transport: WebTransport
}

/** How many redirects are followed. */
const MAX_REDIRECTS = 5

/** Follows an address to its end, each step with HEAD and, where that is not answered well, with GET. */
export async function askAddress(address: string, options: AskOptions): Promise<AddressOutcome> {
  let url = parseUrl(address)
  let isPermanent = true
  for (let step = 0; url !== undefined && /^https?:$/.test(url.protocol); step++) {
    const answer = await askOnce(url, options)
    const location = 'status' in answer && isRedirect(answer.status) ? answer.location : undefined
    if (location === undefined) return { answer, target: url.href, isPermanent }
    if (step === MAX_REDIRECTS) return { answer: { failure: 'redirects' }, target: url.href, isPermanent }
    isPermanent &&= 'status' in answer && (answer.status === 301 || answer.status === 308)
    url = parseUrl(location, url.href)
  }
  return { answer: { failure: 'ERR_INVALID_URL' }, target: address, isPermanent }
}

async function askOnce(url: URL, { pace, transport, ...request }: AskOptions): Promise<LinkAnswer> {
  const ask = (method: 'HEAD' | 'GET'): Promise<LinkAnswer> =>
    pace.run(url.host, async () =>
      request.signal.aborted ? { failure: 'AbortError' } : askHead(url, { ...request, method }, transport),
    )
  const answer = await ask('HEAD')
  const isAnswered =
    'failure' in answer ? !DROPPED.has(answer.failure) : answer.status < 400 || answer.status === 429
  return isAnswered ? answer : ask('GET')
}

/** What servers do to a HEAD that they do not know. */
const DROPPED: ReadonlySet<string> = new Set(['ECONNRESET', 'HPE_INVALID_CONSTANT'])

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}
