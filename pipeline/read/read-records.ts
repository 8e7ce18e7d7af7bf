import { fileSize } from '../files/file-facts.ts'
import { readChunks } from '../files/read-stream.ts'
import type { Kind } from '../rdf/addresses.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { type DataFile, listDataFiles } from './data-files.ts'
import { type ReferenceForm, readFolderValues } from './folder-values.ts'
import { judgeRecord } from './judge-record.ts'
import { type NdjsonInput, type RawRecord, readNdjsonValues } from './ndjson-records.ts'
import type { ReadListener } from './read-listener.ts'
import { rejectNames } from './resolve-names.ts'
import { recordReferences } from './sheet-references.ts'

/** Reads every record of a data folder, then of the inputs; what is no record is reported. */
export async function* readRecords(
  folder: string,
  inputs: readonly NdjsonInput[],
  listener: ReadListener,
): AsyncGenerator<AnyRecord> {
  for await (const { kind, raw } of readRawRecords(folder, inputs, listener, 'ids'))
    yield* judgeRecord(kind, raw, listener)
}

/** Reads every value of a data folder, then of the inputs, drafts too, before any schema judges it. */
export async function* readRawRecords(
  folder: string,
  inputs: readonly NdjsonInput[],
  listener: ReadListener,
  references: ReferenceForm = 'typed',
): AsyncGenerator<RawRecord> {
  const { files, problems } = await listDataFiles(folder)
  listener.report(...problems)
  yield* readFolderValues(folder, files, listener, references)
  for (const input of [...lineFiles(files), ...inputs])
    for await (const { kind, raw } of readNdjsonValues(input, listener))
      yield { kind, raw: references === 'ids' ? rejectNames(raw, recordReferences(kind)) : raw }
}

/** Reads the records in the YAML files and tables of a folder; `inputs` are its NDJSON files, still to be read. */
export async function readTypedRecords(
  folder: string,
  listener: ReadListener,
): Promise<{ records: AsyncGenerator<AnyRecord>; inputs: readonly NdjsonInput[] }> {
  const { files, problems } = await listDataFiles(folder)
  listener.report(...problems)
  const records = async function* (): AsyncGenerator<AnyRecord> {
    for await (const { kind, raw } of readFolderValues(folder, files, listener, 'ids'))
      yield* judgeRecord(kind, raw, listener)
  }
  const inputs: NdjsonInput[] = []
  for (const input of lineFiles(files))
    inputs.push({ ...input, size: await fileSize(input.name).catch(() => 0) }) // whoever reads it tells what is wrong
  return { records: records(), inputs }
}

function lineFiles(files: readonly DataFile[]): NdjsonInput[] {
  return files.flatMap(({ format, path }) =>
    format === 'ndjson' ? [{ name: path, chunks: readChunks(path), reopen: () => readChunks(path) }] : [],
  )
}

/** Reads the records of some kinds in the YAML files and tables of a folder; `inputs` are its NDJSON files, still to be read. */
export async function readTypedKinds(
  folder: string,
  kinds: readonly Kind[],
  listener: ReadListener,
): Promise<{ records: AnyRecord[]; inputs: readonly NdjsonInput[] }> {
  const { files } = await listDataFiles(folder)
  const records: AnyRecord[] = []
  for await (const { kind, raw } of readFolderValues(folder, files, listener, 'ids', kinds))
    records.push(...judgeRecord(kind, raw, listener))
  return { records, inputs: lineFiles(files) }
}

/**
 * Groups the items of a stream into arrays of `size`, and of fewer where what they bring into memory beside themselves (`bytesBeside`)
 * reaches `bytes`; the last one may be shorter.
 */
export async function* batchesOf<T>(
  items: AsyncIterable<T>,
  size: number,
  bytes: number,
  bytesBeside: (item: T) => number,
): AsyncGenerator<T[]> {
  let batch: T[] = []
  let beside = 0
  for await (const item of items) {
    batch.push(item)
    beside += bytesBeside(item)
    if (batch.length < size && beside < bytes) continue
    yield batch
    batch = []
    beside = 0
  }
  if (batch.length > 0) yield batch
}
