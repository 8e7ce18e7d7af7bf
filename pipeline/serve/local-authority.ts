import { isIP } from 'node:net'

/** Whether a `Host` header names this computer, the listening address `host`, or any IP address. */
export function isLocalAuthority(authority: string, host: string): boolean {
  const name = authority.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name === host || isIP(name) > 0
}
