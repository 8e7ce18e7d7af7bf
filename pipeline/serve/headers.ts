import type { ServerResponse } from 'node:http'

/** Says what every response says: who may read it, and what a page may load. */
export function setHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
}

/** Closes a response to other sites, which `setHeaders` opened. */
export function keepPrivate(response: ServerResponse): void {
  for (const name of ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'])
    response.removeHeader(name)
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader(
    'Content-Security-Policy',
    policy({ 'frame-src': `'self'`, 'frame-ancestors': `'none'` }),
  )
}

/** Lets a page name the address that its links start from, on this server. */
export function allowBase(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', policy({ 'base-uri': `'self'` }))
}

const common: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Accept-Ranges, Allow, Content-Location, Content-Range, ETag, Link, Retry-After, X-SPARQL-MaxRows',
  'Content-Security-Policy': policy({}),
  // a player elsewhere may refuse to play for a page that does not say where it is
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** Scripts, styles and workers of our own; pictures, films and players from elsewhere, by https. */
function policy(other: Readonly<Record<string, string>>): string {
  const directives = {
    'default-src': `'self'`,
    'img-src': `'self' https: data:`,
    'media-src': `'self' https:`,
    'frame-src': 'https:',
    'object-src': `'none'`,
    'base-uri': `'none'`,
    'form-action': `'self'`,
    'frame-ancestors': `'self'`,
    ...other,
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
