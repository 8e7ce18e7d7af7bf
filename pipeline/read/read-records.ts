import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { fileSize } from '../files/file-facts.ts'
import { readBytes } from '../files/read-file.ts'
import { readChunks } from '../files/read-stream.ts'
import { formatValue } from '../problems/format-value.ts'
import { asWarning, type Place, type Problem, type ProblemSink } from '../problems/problem.ts'
import { gap, violation } from '../problems/rule-problem.ts'
import { kinds as allKinds, type Kind } from '../rdf/addresses.ts'
import type { Publication } from '../record/publication-schema.ts'
import { type AnyRecord, findKind, type PlaceOf } from '../record/typed-record.ts'
import {
  type DataFile,
  kindsInReadingOrder,
  listDataFiles,
  readYamlBytes,
  unreadableProblem,
} from './data-files.ts'
import { decodeUtf8 } from './decode-text.ts'
import { mergeValues } from './merge-sources.ts'
import { parseNdjson, parseNdjsonLine } from './parse-ndjson.ts'
import { parseYaml, type RawValue } from './parse-yaml.ts'
import type { ReadListener } from './read-listener.ts'
import { isMapping, readPublicationValue, readRecord } from './read-record.ts'
import { withRecordTitle } from './record-title.ts'
import {
  mergeKindSources,
  publicationLanguage,
  readPublicationRows,
  readTableSources,
} from './table-sources.ts'
import { isTableFile } from './tables/read-tables.ts'

/** NDJSON from elsewhere than the data folder: a name for the places, and the bytes. */
export type NdjsonInput = {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** How many bytes there are, where that is known. */
  readonly size?: number
  /** The bytes from their beginning once more; nothing for a stream, which passes once. */
  readonly reopen?: () => AsyncIterable<Uint8Array>
}

/** Reads `publication.yaml`, or the table in its place; nothing, and a problem reported, if it cannot be used. */
export async function readPublication(
  folder: string,
  report: ProblemSink,
): Promise<{ publication: Publication; placeOf: PlaceOf } | undefined> {
  const raw = await readPublicationRaw(folder, report)
  const read = raw && readPublicationValue(raw)
  if (read === undefined || 'record' in read)
    return raw && read && { publication: read.record, placeOf: raw.placeOf }
  for (const each of read.problems) report(each)
  return undefined
}

/** What `publication.yaml` or a table says of the publication, not yet judged. */
export async function readPublicationRaw(folder: string, report: ProblemSink): Promise<RawValue | undefined> {
  const file = join(folder, 'publication.yaml')
  const bytes = await readBytes(file)
  const typed = bytes === undefined ? [] : (rawsOf(bytes, file, false, report) ?? [])
  if (bytes !== undefined && typed.length === 0) return undefined
  const language = typed.length > 0 ? publicationLanguage(typed) : undefined
  const { raws, unread } = await readPublicationRows(folder, language, report)
  const all = [...typed, ...raws]
  if (all.length === 0) {
    const noFolder = (await listDataFiles(folder)).problems.filter(({ rule }) => rule === 'no-data')
    const none = violation('no-publication', { file, line: 1, column: 1 }, [])
    report(...unread, ...(noFolder.length > 0 ? noFolder : [none]))
  }
  return mergeValues(all, publicationLanguage(all), report)
}

/** Every record of a data folder, then of the inputs; what is no record is reported. */
export async function* readRecords(
  folder: string,
  inputs: readonly NdjsonInput[],
  listener: ReadListener,
): AsyncGenerator<AnyRecord> {
  for await (const { kind, raw } of readRawRecords(folder, inputs, listener))
    yield* recordOf(kind, raw, listener)
}

/** What is to become a record, not yet judged. */
export type RawRecord = { readonly kind: Kind; readonly raw: RawValue }

/** The same before anyone knows whether they are good records: all that stands in the files, drafts too. */
export async function* readRawRecords(
  folder: string,
  inputs: readonly NdjsonInput[],
  listener: ReadListener,
): AsyncGenerator<RawRecord> {
  const { files, problems } = await listDataFiles(folder)
  listener.report(...problems)
  yield* typedRaws(folder, files, listener)
  for (const input of [...lineFiles(files), ...inputs]) yield* fromNdjson(input, listener)
}

/** The records that people typed, in YAML and in tables; gives where there are more, a line each. */
export async function readTypedRecords(
  folder: string,
  listener: ReadListener,
): Promise<{ records: AsyncGenerator<AnyRecord>; inputs: readonly NdjsonInput[] }> {
  const { files, problems } = await listDataFiles(folder)
  listener.report(...problems)
  const records = async function* (): AsyncGenerator<AnyRecord> {
    for await (const { kind, raw } of typedRaws(folder, files, listener)) yield* recordOf(kind, raw, listener)
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

/** The records of one kind that people typed in a folder, and the lines among its files. */
export async function readTypedKind(
  folder: string,
  kind: Kind,
  listener: ReadListener,
): Promise<{ records: AnyRecord[]; inputs: readonly NdjsonInput[] }> {
  const { files } = await listDataFiles(folder)
  const records: AnyRecord[] = []
  for await (const { raw } of typedRaws(folder, files, listener, [kind]))
    records.push(...recordOf(kind, raw, listener))
  return { records, inputs: lineFiles(files) }
}

async function* typedRaws(
  folder: string,
  files: readonly DataFile[],
  listener: ReadListener,
  kinds: readonly Kind[] = kindsInReadingOrder,
): AsyncGenerator<RawRecord> {
  const language = files.some(isTableFile) ? await languageOf(folder) : ''
  const sources = await readTableSources(files, language, listener)
  for (const kind of kinds) {
    const tables = sources.get(kind)
    const typed: RawValue[] = []
    for (const file of files.filter((each): each is YamlFile => each.format === 'yaml' && each.kind === kind))
      for (const raw of await fromYaml(file, listener))
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

async function languageOf(folder: string): Promise<string> {
  const raw = await readPublicationRaw(folder, () => undefined)
  return publicationLanguage(raw === undefined ? [] : [raw])
}

/** The items of a stream in arrays of `size`, the last one shorter. */
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

async function fromYaml(
  { path, kind, inFolder }: YamlFile,
  listener: ReadListener,
): Promise<readonly RawValue[]> {
  const { bytes, problem } = await readYamlBytes(path)
  if (problem !== undefined) listener.report(problem)
  const raws = bytes && rawsOf(bytes, path, !inFolder, listener.report)
  if (raws === undefined) listener.refuse(kind)
  return raws ?? []
}

async function* fromNdjson({ name, chunks }: NdjsonInput, listener: ReadListener): AsyncGenerator<RawRecord> {
  try {
    for await (const raw of parseNdjson(chunks, name)) yield* ofLine(raw, listener)
  } catch (error) {
    reportUnreadable(name, error, listener)
  }
}

/** Reports a stream that cannot be read; throws what is a fault of ours. */
export function reportUnreadable(name: string, error: unknown, { report, refuse }: ReadListener): void {
  if ((error as NodeJS.ErrnoException).code === undefined) throw error
  report(unreadableProblem(name, error))
  refuse()
}

function* ofLine(raw: RawValue | Problem, listener: ReadListener): Generator<RawRecord> {
  if (!('rule' in raw)) return yield* ofNamedKind(raw, listener)
  listener.report(raw)
  listener.refuse()
}

/** The record of a line, if it is a good one; what is wrong with it is reported. */
export function* recordOfLine(
  bytes: Uint8Array | undefined,
  place: Place,
  listener: ReadListener,
): Generator<AnyRecord> {
  for (const parsed of parseNdjsonLine(bytes, place))
    for (const { kind, raw } of ofLine(parsed, listener)) yield* recordOf(kind, raw, listener)
}

function* ofNamedKind(raw: RawValue, listener: ReadListener): Generator<RawRecord> {
  const { kind: name, ...value } = isMapping(raw.value) ? raw.value : {}
  const kind = findKind(name)
  if (kind !== undefined) return yield { kind, raw: { value, placeOf: raw.placeOf } }
  listener.refuse()
  if (!isMapping(raw.value))
    listener.report(violation('not-a-record', raw.placeOf([]), [], formatValue(raw.value)))
  else if (name === undefined) listener.report(violation('missing-field', raw.placeOf([]), [], 'kind'))
  else {
    const near = closest(String(name), allKinds)
    const facts = [formatValue(name), near, allKinds.join(', ')]
    listener.report(violation('kind', raw.placeOf(['kind']), ['kind'], ...facts))
  }
}

function* recordOf(
  kind: Kind,
  raw: RawValue,
  { report, refuse, draft: hear }: ReadListener,
): Generator<AnyRecord> {
  const read = readRecord(kind, withRecordTitle(kind, raw))
  const { id, draft } = isMapping(raw.value) ? raw.value : {}
  const isDraft = String(draft) === 'true'
  if ('record' in read && !isDraft) return yield read.record
  // what is wrong with a draft does not keep the others waiting
  if ('problems' in read) for (const each of read.problems) report(isDraft ? asWarning(each) : each)
  if (isDraft) report(gap('draft', withRecordTitle(kind, raw).placeOf(['draft']), []))
  if (isDraft && isMapping(raw.value)) hear?.(kind, raw.value)
  refuse(kind, typeof id === 'string' ? id : undefined, isDraft)
}

/** The records of a YAML file, not yet judged; nothing, and the reason reported, if it cannot be read. */
function rawsOf(
  bytes: Uint8Array,
  file: string,
  mayList: boolean,
  report: ProblemSink,
): RawValue[] | undefined {
  const start = { file, line: 1, column: 1 }
  const { text, problem } = decodeUtf8(bytes, start)
  if (problem !== undefined) report(problem)
  if (text === undefined) return undefined
  const parsed = parseYaml(text, file)
  if ('problem' in parsed) report(parsed.problem)
  else if (!parsed.isList || mayList) return parsed.raws
  else report(violation('one-record', start, []))
  return undefined
}
