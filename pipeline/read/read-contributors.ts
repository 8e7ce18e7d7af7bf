import type { AnyRecord, Values } from '../record/schemas.ts'
import { cutLines, isAboutPeople, recordsOf } from './line-batches.ts'
import { type Input, readTypedKind } from './records.ts'

/**
 * Reads every contributor of a data folder and of further inputs before any other record; what is no record is left to
 * whoever reads them all. Streams, which pass once, are left out. What it gives may be gone through again.
 */
export async function readPeople(
  folder: string,
  inputs: readonly Input[],
): Promise<() => AsyncGenerator<Values['contributor']>> {
  const { records, inputs: own } = await readTypedKind(folder, 'contributor', silent)
  const typed = records.flatMap(contributorOf)
  return async function* () {
    yield* typed
    for (const { name, again } of [...own, ...inputs]) if (again !== undefined) yield* inLines(again(), name)
  }
}

/** How many lines are looked at together. */
const LINES = 250

async function* inLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Values['contributor']> {
  try {
    for await (const lines of cutLines(chunks, name, LINES))
      if (isAboutPeople(lines))
        for (const { record } of recordsOf(lines, silent)) yield* contributorOf(record)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error // whoever reads all records tells what cannot be read
  }
}

function contributorOf(record: AnyRecord): Values['contributor'][] {
  return record.kind === 'contributor' && 'value' in record ? [record.value] : []
}

const silent = { report: () => undefined, refuse: () => undefined }
