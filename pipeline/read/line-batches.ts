import { isUtf8, transcode } from 'node:buffer'
import type { Path, Place } from '../problems/problem.ts'
import { type Kind, kinds } from '../rdf/addresses.ts'
import { recordSchemas } from '../record/record-schemas.ts'
import { type AnyRecord, findKind, type PlaceOf } from '../record/typed-record.ts'
import { type CompiledReader, compileRecordReader } from './compiled-reader.ts'
import { findForbiddenCharacters } from './decode-text.ts'
import { openJsonColumns } from './json-columns.ts'
import { findJsonFault, mayLoseJson } from './json-faults.ts'
import { type NdjsonInput, recordOfLine, reportUnreadable } from './ndjson-records.ts'
import { MAX_LINE_BYTES } from './parse-ndjson.ts'
import type { ReadListener } from './read-listener.ts'
import { openRecordTitle } from './record-title.ts'

/** A run of whole lines of a stream; `bytes` is `undefined` for one line that is longer than `MAX_LINE_BYTES`. */
export type LineBatch = {
  readonly file: string
  /** The number of the first line, from 1. */
  readonly line: number
  readonly count: number
  readonly bytes: Uint8Array | undefined
}

/** The bytes at which a batch of lines ends, 128 KiB; a longer line is a batch of its own. */
export const MAX_LINE_BATCH_BYTES = 1 << 17

/**
 * Cuts a stream into batches of at most `most` lines, each ended by the line that reaches `bytes`. What a line brings into memory beside
 * itself counts with it: `bytesBeside`, of the line or of a piece of it, in bytes.
 */
export async function* cutLineBatches(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  most: number,
  bytes = MAX_LINE_BATCH_BYTES,
  bytesBeside: (line: Uint8Array) => number = () => 0,
): AsyncGenerator<LineBatch> {
  let [whole, rest]: [Uint8Array[], Uint8Array[]] = [[], []] // pieces of whole lines, then of the line that is begun
  let [line, count, size, restSize] = [1, 0, 0, 0]
  const taken = (): LineBatch => {
    const lines = { file, line, count, bytes: Buffer.concat(whole) }
    line += count
    whole = []
    count = 0
    size = 0
    return lines
  }
  const begin = (piece: Uint8Array): void => {
    restSize += piece.length
    if (restSize > MAX_LINE_BYTES) rest = []
    else rest.push(piece)
  }
  const isTooLong = (): boolean => restSize > MAX_LINE_BYTES
  function* close(): Generator<LineBatch> {
    if (isTooLong()) {
      if (count > 0) yield taken()
      yield { file, line: line++, count: 1, bytes: undefined }
    } else {
      whole.push(...rest)
      for (const piece of rest) size += piece.length + bytesBeside(piece)
      count++
      if (count === most || size >= bytes) yield taken()
    }
    rest = []
    restSize = 0
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      begin(chunk.subarray(start, end + 1))
      yield* close()
      start = end + 1
    }
    if (start < chunk.length) begin(chunk.subarray(start))
  }
  if (restSize > 0) yield* close()
  if (count > 0) yield taken()
}

/** Reads the records of a batch of lines, each with its line's number in the batch, from 0; reports what is wrong. */
export function* recordsOfLines(
  lines: LineBatch,
  listener: ReadListener,
): Generator<{ record: AnyRecord; number: number }> {
  const texts = textsOf(lines)
  for (let number = 0; number < lines.count; number++) {
    const place = { file: lines.file, line: lines.line + number, column: 1 }
    const text = texts.next().value
    const record = text === undefined ? undefined : quickRecordOf(text, place)
    if (record !== undefined) yield { record, number }
    else
      for (const slow of recordOfLine(lineOf(lines, number), place, listener)) yield { record: slow, number }
  }
}

/**
 * Whether a batch of lines may hold contributors, whose decisions are needed before the next capsule is read: whether the
 * name of that kind stands in it, or an escape sequence that may be a letter of it.
 */
export function mayHoldContributors({ bytes }: LineBatch): boolean {
  const text = bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return text !== undefined && ['contributor"', '\\u006', '\\u007'].some((sign) => text.includes(sign))
}

/** Whether a batch of lines may hold records of a kind, as `mayHoldContributors` tells of contributors. */
export function mayHoldKind(lines: LineBatch, kind: Kind): boolean {
  const { bytes } = lines
  if (bytes === undefined) return false
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return new RegExp(`"kind"\\s*:\\s*"${kind}"|\\\\u00[67]`, 'i').test(text)
}

/** How many lines are read at once. */
const MOST_LINES = 250

/** Reads every record of an input, one a line; what is no record is reported. */
export async function* readNdjsonInput(
  { name, chunks }: NdjsonInput,
  listener: ReadListener,
): AsyncGenerator<AnyRecord> {
  try {
    for await (const lines of cutLineBatches(chunks, name, MOST_LINES))
      for (const { record } of recordsOfLines(lines, listener)) yield record
  } catch (error) {
    reportUnreadable(name, error, listener)
  }
}

/** Returns a function from a line's number in its batch and a path to the place of that value; the last line is memoised. */
export function openLinePlaces(lines: LineBatch): (number: number, path: Path) => Place {
  let [inHand, placeOf]: [number, PlaceOf] = [-1, () => ({ file: lines.file, line: lines.line, column: 1 })]
  return (number, path) => {
    if (number !== inHand) placeOf = placesOf(lines, number)
    inHand = number
    return placeOf(path)
  }
}

function placesOf(lines: LineBatch, number: number): PlaceOf {
  const place = { file: lines.file, line: lines.line + number, column: 1 }
  const bytes = lineOf(lines, number)
  if (bytes === undefined) return () => place
  const text = Buffer.from(bytes)
    .toString()
    .replace(/^\uFEFF/, '')
  const value = JSON.parse(text) as { kind: Kind }
  return placesIn(text, place, value.kind, value)
}

/** Where the values of a record stand, which is written on one line. */
function placesIn(text: string, place: Place, kind: Kind, typed: unknown): PlaceOf {
  const columnOf = openJsonColumns(text)
  const title = openRecordTitle(kind, typed)
  return (path) => ({ ...place, column: columnOf(path), ...title() })
}

/** The bytes of one of some lines, without its end. */
function lineOf({ bytes }: LineBatch, number: number): Uint8Array | undefined {
  if (bytes === undefined) return undefined
  let start = 0
  for (let passed = 0; passed < number; passed++) start = bytes.indexOf(0x0a, start) + 1
  const end = bytes.indexOf(0x0a, start)
  return bytes.subarray(start, end < 0 ? bytes.length : end)
}

/**
 * The texts of lines, one by one, so that none outlives its record; none at all if they are not all UTF-8. They are decoded by
 * way of UTF-16, which takes two thirds of the time.
 */
function* textsOf({ bytes, count }: LineBatch): Generator<string, undefined> {
  if (bytes === undefined || !isUtf8(bytes)) return
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let start = 0
  for (let passed = 0; passed < count; passed++) {
    const end = all.indexOf(0x0a, start)
    const line = all.subarray(start, end < 0 ? all.length : end)
    yield transcode(line, 'utf8', 'utf16le').toString('utf16le')
    start = end + 1
  }
}

const readers = new Map<Kind, CompiledReader>(
  kinds.map((kind) => [kind, compileRecordReader(recordSchemas[kind])]),
)

/** Signs that may stand for a character no format can carry. */
const SUSPECT = /[\x7f-\x9f\uFFFE\uFFFF]|\\[bfu]/

/** The record of a line in which nothing is wrong, and which is no draft and no forwarding address. */
function quickRecordOf(text: string, place: Place): AnyRecord | undefined {
  let typed: Record<string, unknown>
  try {
    typed = JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
  if (typeof typed !== 'object' || typed === null || typed.draft !== undefined) return undefined
  const kind = findKind(typed.kind)
  const value = kind && readers.get(kind)?.(typed)
  if (kind === undefined || value === undefined) return undefined
  if (mayLoseJson(text, typed) && findJsonFault(text) !== undefined) return undefined
  if (SUSPECT.test(text) && !findForbiddenCharacters(typed).next().done) return undefined
  return { kind, value, placeOf: placesIn(text, place, kind, typed) } as AnyRecord
}
