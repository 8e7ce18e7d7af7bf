import { fileSize } from '../files/file-facts.ts'
import { readChunks } from '../files/read-stream.ts'
import type { Kind } from '../rdf/addresses.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { type DataFile, kindsInReadingOrder, listDataFiles } from './data-files.ts'
import { judgeRecord } from './judge-record.ts'
import { type NdjsonInput, type RawRecord, readNdjsonValues } from './ndjson-records.ts'
import type { RawValue } from './parse-yaml.ts'
import { readYamlFile } from './read-bounded-file.ts'
import type { ReadListener } from './read-listener.ts'
import { readPublicationLanguage } from './read-publication.ts'
import { withRecordTitle } from './record-title.ts'
import { mergeKindSources, readTableSources } from './table-sources.ts'
import { isTableFile } from './tables/read-tables.ts'
import { parseYamlFile } from './yaml-file.ts'

/** Reads every record of a data folder, then of the inputs; what is no record is reported. */
export async function* readRecords(
  folder: string,
  inputs: readonly NdjsonInput[],
  listener: ReadListener,
): AsyncGenerator<AnyRecord> {
  for await (const { kind, raw } of readRawRecords(folder, inputs, listener))
    yield* judgeRecord(kind, raw, listener)
}

/** Reads every value of a data folder, then of the inputs, drafts too, before any schema judges it. */
export async function* readRawRecords(
  folder: string,
  inputs: readonly NdjsonInput[],
  listener: ReadListener,
): AsyncGenerator<RawRecord> {
  const { files, problems } = await listDataFiles(folder)
  listener.report(...problems)
  yield* typedRaws(folder, files, listener)
  for (const input of [...lineFiles(files), ...inputs]) yield* readNdjsonValues(input, listener)
}

/** Reads the records in the YAML files and tables of a folder; `inputs` are its NDJSON files, still to be read. */
export async function readTypedRecords(
  folder: string,
  listener: ReadListener,
): Promise<{ records: AsyncGenerator<AnyRecord>; inputs: readonly NdjsonInput[] }> {
  const { files, problems } = await listDataFiles(folder)
  listener.report(...problems)
  const records = async function* (): AsyncGenerator<AnyRecord> {
    for await (const { kind, raw } of typedRaws(folder, files, listener))
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
  for await (const { kind, raw } of typedRaws(folder, files, listener, kinds))
    records.push(...judgeRecord(kind, raw, listener))
  return { records, inputs: lineFiles(files) }
}

async function* typedRaws(
  folder: string,
  files: readonly DataFile[],
  listener: ReadListener,
  kinds: readonly Kind[] = kindsInReadingOrder,
): AsyncGenerator<RawRecord> {
  const language = files.some(isTableFile) ? await readPublicationLanguage(folder) : ''
  const sources = await readTableSources(files, language, listener)
  for (const kind of kinds) {
    const tables = sources.get(kind)
    const typed: RawValue[] = []
    for (const file of files.filter((each): each is YamlFile => each.format === 'yaml' && each.kind === kind))
      for (const raw of await readYamlValues(file, listener))
        if (tables === undefined) yield { kind, raw }
        else typed.push(withRecordTitle(kind, raw))
    if (tables !== undefined)
      for (const raw of mergeKindSources(
        [{ name: 'yaml', raws: typed }, ...tables],
        language,
        listener.report,
      ))
        yield { kind, raw }
  }
}

/** Groups the items of a stream into arrays of `size`; the last one may be shorter. */
export async function* batchesOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

type YamlFile = DataFile & { readonly format: 'yaml' }

async function readYamlValues(
  { path, kind, inFolder }: YamlFile,
  listener: ReadListener,
): Promise<readonly RawValue[]> {
  const bytes = await readYamlFile(path)
  const values = 'rule' in bytes ? undefined : parseYamlFile(bytes, path, !inFolder, listener.report)
  if ('rule' in bytes) listener.report(bytes)
  if (values === undefined) listener.refuse(kind)
  return values ?? []
}
