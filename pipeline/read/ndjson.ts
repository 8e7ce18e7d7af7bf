import { splitLines } from '../files/stream.ts'
import { shown, violation } from '../problems/messages.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { decode } from './decode-text.ts'
import { openColumns } from './json-columns.ts'
import { DEPTH, type Raw } from './yaml.ts'

/** How many megabytes a line may have. */
export const LONGEST = 16

/** The JSON values of a stream, one a line, blank lines passed over; memory holds one line at a time. */
export async function* parseNdjson(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Raw | Problem> {
  let line = 0
  for await (const bytes of splitLines(chunks, LONGEST << 20))
    yield* parseLine(bytes, { file, line: ++line, column: 1 })
}

/** The value of a line, if it is not blank, with what is wrong; a line above `LONGEST` comes without bytes. */
export function* parseLine(bytes: Uint8Array | undefined, place: Place): Generator<Raw | Problem> {
  if (bytes === undefined) return yield violation('long-line', place, [], `${LONGEST}`)
  const { text, problem } = decode(bytes, place)
  if (problem !== undefined) yield problem
  if (text !== undefined && text.trim() !== '') yield parseText(text, place)
}

function parseText(text: string, place: Place): Raw | Problem {
  if (isTooDeep(text)) return violation('depth', place, [], `${DEPTH}`)
  try {
    const value: unknown = JSON.parse(text)
    const columnOf = openColumns(text)
    return { value, placeOf: (path) => ({ ...place, column: columnOf(path) }) }
  } catch (error) {
    const position = Number(/at position (\d+)/.exec(String(error))?.[1] ?? text.length)
    const near = text.slice(position, position + 20)
    return violation('json-syntax', { ...place, column: position + 1 }, [], near === '' ? '' : shown(near))
  }
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
    if (depth > DEPTH) return true
  }
  return false
}
