import type { IncomingMessage } from 'node:http'
import { isLocalAuthority } from './local-authority.ts'

/**
 * Whether a request comes from a page of this server or from a program, and not from a page of another site: its `Host` is local
 * (a foreign page could point its own host name here), its `Origin`, if any, is this server, and a browser that says where it
 * comes from (`Sec-Fetch-Site`) does not name another site. `host` is the listening address; `takesLinks`: whether a person may
 * follow a link of another site to here.
 */
export function isOwnRequest({ headers }: IncomingMessage, host: string, takesLinks: boolean): boolean {
  const own = headers.host ?? ''
  if (!isLocalAuthority(own, host)) return false
  if (headers.origin !== undefined && headers.origin.replace(/^https?:\/\//, '') !== own) return false
  const isForeign = /^(cross|same)-site$/.test(String(headers['sec-fetch-site']))
  return !isForeign || (takesLinks && headers['sec-fetch-dest'] === 'document')
}
