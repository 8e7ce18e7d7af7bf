import type { AnyRecord, RecordValues } from '../record/typed-record.ts'
import { cutLineBatches, mayHoldContributors, recordsOfLines } from './line-batches.ts'
import { type NdjsonInput, readTypedKind } from './read-records.ts'

/**
 * Reads every contributor of a data folder and of further inputs before any other record; what is no record is left to
 * whoever reads them all. Streams, which pass once, are left out. What it gives may be gone through again.
 */
export async function readContributors(
  folder: string,
  inputs: readonly NdjsonInput[],
): Promise<() => AsyncGenerator<RecordValues['contributor']>> {
  const { records, inputs: own } = await readTypedKind(folder, 'contributor', silent)
  const typed = records.flatMap(contributorOf)
  return async function* () {
    yield* typed
    for (const { name, reopen } of [...own, ...inputs])
      if (reopen !== undefined) yield* inLines(reopen(), name)
  }
}

/** How many lines are looked at together. */
const LINES = 250

async function* inLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<RecordValues['contributor']> {
  try {
    for await (const lines of cutLineBatches(chunks, name, LINES))
      if (mayHoldContributors(lines))
        for (const { record } of recordsOfLines(lines, silent)) yield* contributorOf(record)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error // whoever reads all records tells what cannot be read
  }
}

function contributorOf(record: AnyRecord): RecordValues['contributor'][] {
  return record.kind === 'contributor' && 'value' in record ? [record.value] : []
}

const silent = { report: () => undefined, refuse: () => undefined }
