import type { AnyRecord, RecordValues } from '../record/typed-record.ts'
import { cutLineBatches, mayHoldContributors, recordsOfLines } from './line-batches.ts'
import type { NdjsonInput } from './ndjson-records.ts'
import { readTypedKind } from './read-records.ts'

/**
 * Reads the contributors of a data folder and of further inputs, before any other record is read. Problems are not reported
 * here, because reading all records reports them. Inputs that cannot be reopened are left out. The result may be iterated
 * more than once.
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
const MAX_LINES = 250

async function* inLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<RecordValues['contributor']> {
  try {
    for await (const lines of cutLineBatches(chunks, name, MAX_LINES))
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
