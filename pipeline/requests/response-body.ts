import { withoutSecrets } from '../problems/secrets.ts'
import { failureReason } from './failure-reason.ts'
import { RefusedError } from './refused-error.ts'
import { requestRefusals } from './request-refusals.ts'

/** The most bytes of an answer that is read whole; lists of data sets are long. */
const MAX_BODY_BYTES = 1 << 25

/** The bytes of an answer that are read where only its beginning is shown. */
const MAX_EXCERPT_BYTES = 1 << 14

/** The characters of an answer of which an excerpt is made. */
const MAX_EXCERPT_CHARACTERS = 4000

/**
 * The text of a response, in UTF-8. Throws `RefusedError` when the connection breaks before its end, and for an answer that
 * is longer than any that a server has to give.
 */
export async function responseText(response: Response, url: string): Promise<string> {
  return String(Buffer.concat(await arrayOf(responseChunks(response, url, MAX_BODY_BYTES))))
}

/** The beginning of the text of a response that is only shown; as much as came before a connection broke. */
export async function responseExcerpt(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      parts.push(chunk as Uint8Array)
      size += (chunk as Uint8Array).length
      if (size >= MAX_EXCERPT_BYTES) break
    }
  } catch {
    // what came is enough to say why the server refuses
  }
  return String(Buffer.concat(parts).subarray(0, MAX_EXCERPT_BYTES))
}

/**
 * The bytes of a response as they arrive. Throws `RefusedError` when the connection breaks before their end, and beyond
 * `maxBytes`.
 */
export async function* responseChunks(
  response: Response,
  url: string,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      size += (chunk as Uint8Array).length
      if (size > maxBytes) break
      yield chunk as Uint8Array
    }
  } catch (error) {
    throw new RefusedError(requestRefusals.unreachable(url, failureReason(error as Error)))
  }
  if (size > maxBytes) throw new RefusedError(requestRefusals.endless(url, maxBytes))
}

/** Lets go of a response whose body nobody reads. */
export async function discardBody(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined) // it may have broken already
}

/** A text of a server on one line, without the markup of a page of HTML and without control characters. */
export function withoutMarkup(text: string): string {
  return withoutSecrets(text) // first, because a key may look like markup
    .slice(0, MAX_EXCERPT_CHARACTERS)
    .replaceAll(/<(script|style)\b[^>]*>.*?(<\/\1\s*>|$)/gis, ' ')
    .replaceAll(/<!--.*?(-->|$)|<[!?][^<>]*>/gs, ' ')
    .replaceAll(/<\/?[a-z][a-z0-9-]*(\s[^<>]*)?\/?(>|…?$)/gi, ' ') // no address in angle brackets, which has a colon
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
}

async function arrayOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const array: T[] = []
  for await (const item of items) array.push(item)
  return array
}
