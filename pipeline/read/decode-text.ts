import { characterCode } from '../problems/format-value.ts'
import type { Path, Place, Problem } from '../problems/problem.ts'
import { violation, warning } from '../problems/rule-problem.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')

/** Decodes a UTF-8 file. A byte order mark is a warning; without a `text`, the `problem` is why. */
export function decodeUtf8(bytes: Uint8Array, place: Place): { text?: string; problem?: Problem } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { problem: violation('utf16', place, []) }
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return { problem: notUtf8(bytes, place) }
  }
  if (!text.startsWith('\uFEFF')) return { text }
  return { text: text.slice(1), problem: warning('bom', place, []) }
}

/** Finds the strings and keys of a value that hold a character which no output format can carry, each with its path. */
export function* findForbiddenCharacters(
  value: unknown,
  path: Path = [],
): Generator<{ path: Path; code: string }> {
  if (typeof value === 'string') {
    const found = FORBIDDEN.exec(value)?.[0]
    if (found !== undefined) yield { path, code: characterCode(found) }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key
      yield* findForbiddenCharacters(key, path)
      yield* findForbiddenCharacters(item, [...path, step])
    }
  }
}

/** Control characters but tab, line feed and carriage return; half characters; U+FFFE and U+FFFF. */
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/u

function notUtf8(bytes: Uint8Array, place: Place): Problem {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  let low = 0
  let high = bytes.length
  // the longest prefix that decodes; `stream` lets its last character be begun and not ended
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (decodes(bytes.subarray(0, middle), { stream: true })) low = middle
    else high = middle - 1
  }
  while (!decodes(bytes.subarray(0, low))) low-- // back to where that character begins
  const before = lenient.decode(bytes.subarray(0, low)).split('\n')
  const byte = bytes[low] ?? 0
  const guess = windows1252.decode(Uint8Array.of(byte))
  return violation(
    'not-utf8',
    { file: place.file, line: place.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 },
    [],
    `0x${byte.toString(16).toUpperCase()}`,
    byte >= 0xa0 ? ` (${guess}, Windows-1252)` : '',
  )
}

function decodes(bytes: Uint8Array, options: { stream?: boolean } = {}): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options)
    return true
  } catch {
    return false
  }
}
