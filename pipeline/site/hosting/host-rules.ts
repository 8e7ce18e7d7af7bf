import { ALLOWED_REQUEST_HEADERS, isTextType, mediaTypes } from './http-headers.ts'

/** Files may change under one address, so they are asked for again each time; an `ETag` spares the transfer. */
export const CACHE_CONTROL = 'no-cache'

/** What a host says to a page elsewhere that asks beforehand what it may ask. */
export const preflightHeaders: readonly (readonly [string, string])[] = [
  ['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS'],
  ['Access-Control-Allow-Headers', ALLOWED_REQUEST_HEADERS],
  ['Access-Control-Max-Age', '86400'],
]

/** The media types that are text. */
export const textMediaTypes = [...new Set([...mediaTypes.values()].filter(isTextType))]

/** Steps for the person who reads a configuration, as its first lines. */
export function commentLines(steps: readonly string[]): string {
  return steps.map((step) => `# ${step}\n`).join('')
}

/** A path as files are named by it; as it is where it stands for no text. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
