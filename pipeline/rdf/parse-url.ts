/**
 * Parses a URL; undefined where it is none. Used in place of `URL.canParse`, by which Node 20 and 22 refuse letters with accents
 * once it was called some thousands of times.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
