/**
 * An address in its parts, if it is one. Not by `URL.canParse`: Node 20 and 22 refuse letters with accents by it, once it was
 * called some thousands of times.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
