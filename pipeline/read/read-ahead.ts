import type { Kind } from '../rdf/addresses.ts'
import type { AnyRecord, RecordValues } from '../record/typed-record.ts'
import { cutLineBatches, mayHoldKind, recordsOfLines } from './line-batches.ts'
import type { NdjsonInput } from './ndjson-records.ts'
import { readTypedKinds } from './read-records.ts'

/**
 * Records that are read before all others. Problems are not reported here, because reading all records reports them; inputs that
 * cannot be reopened, such as standard input, are left out.
 */
export type ReadAhead = {
  /** All contributors; may be iterated more than once. */
  contributors(): AsyncGenerator<RecordValues['contributor']>
  /** All records of a kind, read anew each time. */
  ofKind<K extends Kind>(kind: K): AsyncGenerator<RecordValues[K]>
}

/** Opens what is read ahead of a data folder and of further inputs. */
export async function openReadAhead(folder: string, inputs: readonly NdjsonInput[]): Promise<ReadAhead> {
  const first = await readTypedKinds(folder, KEPT, silent)
  const lines = [...first.inputs, ...inputs]
  async function* ofKind<K extends Kind>(kind: K): AsyncGenerator<RecordValues[K]> {
    const typed = KEPT.includes(kind) ? first : await readTypedKinds(folder, [kind], silent)
    for (const record of typed.records) yield* valuesOf(record, kind)
    for (const { name, reopen } of lines) if (reopen !== undefined) yield* inLines(reopen(), name, kind)
  }
  return { contributors: () => ofKind('contributor'), ofKind }
}

/** The kinds whose records in YAML files and tables are kept between two readings. */
const KEPT: readonly Kind[] = ['contributor', 'organization', 'source']

/** How many lines are looked at together. */
const MAX_LINES = 250

async function* inLines<K extends Kind>(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  kind: K,
): AsyncGenerator<RecordValues[K]> {
  try {
    for await (const lines of cutLineBatches(chunks, name, MAX_LINES))
      if (mayHoldKind(lines, kind))
        for (const { record } of recordsOfLines(lines, silent)) yield* valuesOf(record, kind)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error // whoever reads all records tells what cannot be read
  }
}

function* valuesOf<K extends Kind>(record: AnyRecord, kind: K): Generator<RecordValues[K]> {
  if (record.kind === kind && 'value' in record) yield record.value as RecordValues[K]
}

const silent = { report: () => undefined, refuse: () => undefined }
