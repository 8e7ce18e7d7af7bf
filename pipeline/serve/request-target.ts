/** The target of a request: its path in decoded segments, and its query. */
export type RequestTarget = {
  /** The decoded segments between slashes; an empty one stands for a doubled slash. */
  readonly segments: readonly string[]
  /** Whether the path ends in a slash. */
  readonly isFolder: boolean
  /** The query with its question mark, or an empty text. */
  readonly search: string
}

/**
 * Parses a request target (RFC 9112, 3.2.1 and 3.2.2); `undefined` for one that no well-meaning client sends: a path with
 * `..`, with an encoded slash or control character, or with bytes that are not UTF-8.
 */
export function parseRequestTarget(target: string): RequestTarget | undefined {
  const [, path, search] =
    /^(?:https?:\/\/[^/?#\s]*)?(\/[!$%&'()*+,\-./0-9:;=@A-Z_a-z~[\]]*)(\?[!-~]*)?$/.exec(target) ?? []
  if (path === undefined || search?.includes('#')) return undefined
  const segments = path.slice(1).split('/').map(decodeSegment)
  if (!segments.every(isSafe)) return undefined
  const isFolder = segments.at(-1) === ''
  return { segments: isFolder ? segments.slice(0, -1) : segments, isFolder, search: search ?? '' }
}

/** The percent-encoded path of segments, without a leading slash. */
export function encodePath(segments: readonly string[]): string {
  return segments.map(encodeURIComponent).join('/')
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

function isSafe(segment: string | undefined): segment is string {
  return segment !== undefined && !/^\.{1,2}$|[/\\\x00-\x1f\x7f]/.test(segment)
}
