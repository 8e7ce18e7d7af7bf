import type { ServerResponse } from 'node:http'
import { commonHeaders, contentSecurityPolicy } from '../site/hosting/http-headers.ts'

/** Sets the headers of every response: which sites may read it, and what a page may load. */
export function setCommonHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value)
}

/** Takes back that other sites may read a response. */
export function closeToOtherSites(response: ServerResponse): void {
  for (const name of ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'])
    response.removeHeader(name)
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
}

/** Sets the headers of a page that other sites may not read, in place of those of `setCommonHeaders`. */
export function setPrivateHeaders(response: ServerResponse): void {
  closeToOtherSites(response)
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader(
    'Content-Security-Policy',
    contentSecurityPolicy({ 'frame-src': `'self'`, 'frame-ancestors': `'none'` }),
  )
}
