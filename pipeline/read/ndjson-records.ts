import { closest } from 'fastest-levenshtein'
import { formatValue } from '../problems/format-value.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { type Kind, kinds } from '../rdf/addresses.ts'
import { type AnyRecord, findKind } from '../record/typed-record.ts'
import { judgeRecord } from './judge-record.ts'
import { parseNdjson, parseNdjsonLine } from './parse-ndjson.ts'
import type { RawValue } from './parse-yaml.ts'
import { unreadableProblem } from './read-bounded-file.ts'
import type { ReadListener } from './read-listener.ts'
import { isMapping } from './read-record.ts'
import { rejectNames } from './resolve-names.ts'
import { recordReferences } from './sheet-references.ts'

/** A stream of records as NDJSON: a name that places bear, and the bytes. */
export type NdjsonInput = {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** The number of bytes, where it is known. */
  readonly size?: number
  /** Opens the bytes once more from their beginning; left out for a pipe, which passes once. */
  readonly reopen?: () => AsyncIterable<Uint8Array>
}

/** A value that names its kind of record, before any schema judges it. */
export type RawRecord = { readonly kind: Kind; readonly raw: RawValue }

/** Reads the values of a stream, each with the kind that it names; what is none is reported. */
export async function* readNdjsonValues(
  { name, chunks }: NdjsonInput,
  listener: ReadListener,
): AsyncGenerator<RawRecord> {
  try {
    for await (const raw of parseNdjson(chunks, name)) yield* valueOfLine(raw, listener)
  } catch (error) {
    reportUnreadable(name, error, listener)
  }
}

/** Reports a stream that the system does not let us read. Throws any other error. */
export function reportUnreadable(name: string, error: unknown, { report, refuse }: ReadListener): void {
  if ((error as NodeJS.ErrnoException).code === undefined) throw error
  report(unreadableProblem(name, error))
  refuse()
}

function* valueOfLine(raw: RawValue | Problem, listener: ReadListener): Generator<RawRecord> {
  if (!('rule' in raw)) return yield* valueOfKind(raw, listener)
  listener.report(raw)
  listener.refuse()
}

/** Reads the record of a line; reports what is wrong, and then yields nothing. `undefined` stands for a line that is too long. */
export function* recordOfLine(
  bytes: Uint8Array | undefined,
  place: Place,
  listener: ReadListener,
): Generator<AnyRecord> {
  for (const parsed of parseNdjsonLine(bytes, place))
    for (const { kind, raw } of valueOfLine(parsed, listener))
      yield* judgeRecord(kind, rejectNames(raw, recordReferences(kind)), listener)
}

function* valueOfKind(raw: RawValue, listener: ReadListener): Generator<RawRecord> {
  const { kind: name, ...value } = isMapping(raw.value) ? raw.value : {}
  const kind = findKind(name)
  if (kind !== undefined) return yield { kind, raw: { value, placeOf: raw.placeOf } }
  listener.refuse()
  if (!isMapping(raw.value))
    listener.report(violation('not-a-record', raw.placeOf([]), [], formatValue(raw.value)))
  else if (name === undefined) listener.report(violation('missing-field', raw.placeOf([]), [], 'kind'))
  else {
    const suggestion = closest(String(name), kinds)
    const facts = [formatValue(name), suggestion, kinds.join(', ')]
    listener.report(violation('kind', raw.placeOf(['kind']), ['kind'], ...facts))
  }
}
