import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { isInternetAddress } from './internet-address.ts'

/** What a server answered: its status, and where it sends on. Or why there is no answer: a code of the system, or `private`. */
export type LinkAnswer =
  | { readonly status: number; readonly location: string | undefined }
  | { readonly failure: string }

/** How names become addresses and connections; tests put a server of their own in the place of the web. */
export type WebTransport = {
  /** The IP addresses of a host. Rejects for an unknown one. */
  resolve(host: string): Promise<readonly string[]>
  /** Opens a connection in the place of that to the address of a host. */
  connect?(address: string): Duplex
}

export const INTERNET: WebTransport = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
}

/** A request to a page of which only the head is wanted. */
export type HeadRequest = {
  readonly method: 'HEAD' | 'GET'
  /** The origin that may be asked wherever it is: that of the publication. */
  readonly ownOrigin: string | undefined
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** The name by which requests are known: the software, and nothing of whoever runs it. */
export const USER_AGENT = 'regards'

/**
 * Asks for the head of a page. All addresses of its host have to be public, and the connection goes to one that was judged, so that a
 * name that changes in between leads nowhere else.
 */
export async function askHead(url: URL, request: HeadRequest, transport: WebTransport): Promise<LinkAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.timeoutMs)])
  try {
    const addresses = isIP(host) === 0 ? await abortable(transport.resolve(host), signal) : [host]
    const [address] = addresses
    if (address === undefined) return { failure: 'ENOTFOUND' }
    if (url.origin !== request.ownOrigin && !addresses.every(isInternetAddress)) return { failure: 'private' }
    return await headOf(url, address, { ...request, signal }, transport)
  } catch (error) {
    const { code, name } = error as { code?: string; name: string }
    return { failure: signal.aborted ? 'TimeoutError' : (code ?? name) }
  }
}

function headOf(
  url: URL,
  address: string,
  { method, signal }: HeadRequest,
  { connect }: WebTransport,
): Promise<LinkAnswer> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      method,
      signal,
      headers: { Host: url.host, 'User-Agent': USER_AGENT, Accept: '*/*', Connection: 'close' },
      lookup: (_, options, found) => {
        const family = isIP(address)
        if (options.all) found(null, [{ address, family }])
        else found(null, address, family)
      },
      // an agent would open connections itself
      ...(connect === undefined ? { agent: false } : { createConnection: () => connect(address) }),
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location })
      response.on('error', () => undefined).destroy() // the rest is of no interest
    })
    sent.end()
  })
}

/** A promise that rejects when a signal is aborted, whatever becomes of the work. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
