import { splitLines } from '../files/read-stream.ts'
import { formatValue } from '../problems/format-value.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { decodeUtf8 } from './decode-text.ts'
import { openJsonColumns } from './json-columns.ts'
import { findJsonFault, type JsonFault } from './json-faults.ts'
import { MAX_NESTING_DEPTH, type RawValue } from './parse-yaml.ts'

/** The longest line of NDJSON that is read, 16 MiB. */
export const MAX_LINE_BYTES = 16 << 20

/** Parses a stream of JSON values, one a line; blank lines are left out. Memory holds one line at a time. */
export async function* parseNdjson(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<RawValue | Problem> {
  let line = 0
  for await (const bytes of splitLines(chunks, MAX_LINE_BYTES))
    yield* parseNdjsonLine(bytes, { file, line: ++line, column: 1 })
}

/** The value of a line, if it is not blank, with what is wrong; a line above `MAX_LINE_BYTES` comes without bytes. */
export function* parseNdjsonLine(bytes: Uint8Array | undefined, place: Place): Generator<RawValue | Problem> {
  if (bytes === undefined) return yield violation('long-line', place, [], `${MAX_LINE_BYTES >> 20}`)
  const { text, problem } = decodeUtf8(bytes, place)
  if (problem !== undefined) yield problem
  if (text !== undefined && text.trim() !== '') yield parseText(text, place)
}

function parseText(text: string, place: Place): RawValue | Problem {
  if (isTooDeep(text)) return violation('depth', place, [], `${MAX_NESTING_DEPTH}`)
  try {
    const value: unknown = JSON.parse(text)
    const fault = findJsonFault(text)
    if (fault !== undefined)
      return violation(
        fault.rule,
        { ...place, column: fault.index + 1 },
        [],
        formatValue(nameOrNumber(fault)),
      )
    const columnOf = openJsonColumns(text)
    return { value, placeOf: (path) => ({ ...place, column: columnOf(path) }) }
  } catch (error) {
    const position = Number(/at position (\d+)/.exec(String(error))?.[1] ?? text.length)
    const near = text.slice(position, position + 20)
    return violation(
      'json-syntax',
      { ...place, column: position + 1 },
      [],
      near === '' ? '' : formatValue(near),
    )
  }
}

function nameOrNumber({ rule, source }: JsonFault): unknown {
  return rule === 'json-key-twice' ? JSON.parse(source) : source
}

/** Nesting is measured before the line is parsed, because what walks a very deep value exhausts the stack. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '"') isInText = !isInText
    else if (isInText) index += character === '\\' ? 1 : 0
    else if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > MAX_NESTING_DEPTH) return true
  }
  return false
}
