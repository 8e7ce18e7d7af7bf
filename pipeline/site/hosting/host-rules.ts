import { ALLOWED_REQUEST_HEADERS, isTextType, mediaTypes } from './http-headers.ts'

/** The value of `Cache-Control`: files change under their address, so caches must revalidate; an `ETag` saves the transfer. */
export const CACHE_CONTROL = 'no-cache'

/** The headers of the answer to a CORS preflight request. Source: Fetch Standard, section 3.3. */
export const preflightHeaders: readonly (readonly [string, string])[] = [
  ['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS'],
  ['Access-Control-Allow-Headers', ALLOWED_REQUEST_HEADERS],
  ['Access-Control-Max-Age', '86400'],
]

/** The media types of text, which are compressed and have a charset. */
export const textMediaTypes = [...new Set([...mediaTypes.values()].filter(isTextType))]

/** Instructions as comment lines at the top of a configuration. */
export function commentLines(steps: readonly string[]): string {
  return steps.map((step) => `# ${step}\n`).join('')
}

/** A URL path as the path of a file: percent-decoded, or unchanged if it is not valid UTF-8. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
