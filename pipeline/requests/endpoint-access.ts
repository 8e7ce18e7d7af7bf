import { parseUrl } from '../rdf/parse-url.ts'

/**
 * The address of a server that may be asked: `https:`, or `http:` on this computer; with `allowsHttp`, because no key is
 * sent, `http:` anywhere. `undefined` for any other, and for one with a user name, a password or a fragment.
 */
export function safeEndpointUrl(typed: string, allowsHttp: boolean): URL | undefined {
  const url = parseUrl(typed)
  if (url === undefined) return undefined
  const isLoopback = /^(127(\.\d+){3}|localhost|\[::1\])$/.test(url.hostname)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && (isLoopback || allowsHttp))
  return isSafe && url.username === '' && url.password === '' && url.hash === '' ? url : undefined
}
