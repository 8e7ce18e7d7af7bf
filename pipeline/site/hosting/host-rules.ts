import { ASKED_HEADERS, isText, mediaTypes } from './http-headers.ts'

/** Files may change under one address, so they are asked for again each time; an `ETag` spares the transfer. */
export const CACHING = 'no-cache'

/** What a host says to a page elsewhere that asks beforehand what it may ask. */
export const preflight: readonly (readonly [string, string])[] = [
  ['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS'],
  ['Access-Control-Allow-Headers', ASKED_HEADERS],
  ['Access-Control-Max-Age', '86400'],
]

/** The media types that are text. */
export const texts = [...new Set([...mediaTypes.values()].filter(isText))]

/** Steps for the person who reads a configuration, as its first lines. */
export function commented(steps: readonly string[]): string {
  return steps.map((step) => `# ${step}\n`).join('')
}

/** A path as files are named by it; as it is where it stands for no text. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
