import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { bytesOf, sizeOf } from '../files/disk.ts'
import { chunksOf } from '../files/stream.ts'
import { gap, shown, violation } from '../problems/messages.ts'
import { asWarning, type Place, type Problem, type Report } from '../problems/problem.ts'
import { kinds as allKinds, type Kind } from '../rdf/addresses.ts'
import { type AnyRecord, kindOf, type PlaceOf, type Publication } from '../record/schemas.ts'
import { type DataFile, dataFiles, readingOrder, unreadable, yamlBytes } from './data-files.ts'
import { decode } from './decode-text.ts'
import type { Listener } from './listener.ts'
import { mergedInOne } from './merge-sources.ts'
import { parseLine, parseNdjson } from './ndjson.ts'
import { isMapping, readPublicationValue, readRecord } from './record.ts'
import { titled } from './record-title.ts'
import { languageIn, mergedKind, publicationRows, tableSources } from './table-sources.ts'
import { isTableFile } from './tables/read-tables.ts'
import { parseYaml, type Raw } from './yaml.ts'

/** NDJSON from elsewhere than the data folder: a name for the places, and the bytes. */
export type Input = {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** How many bytes there are, where that is known. */
  readonly size?: number
  /** The bytes from their beginning once more; nothing for a stream, which passes once. */
  readonly again?: () => AsyncIterable<Uint8Array>
}

/** Reads `publication.yaml`, or the table in its place; nothing, and a problem reported, if it cannot be used. */
export async function readPublication(
  folder: string,
  report: Report,
): Promise<{ publication: Publication; placeOf: PlaceOf } | undefined> {
  const raw = await readPublicationRaw(folder, report)
  const read = raw && readPublicationValue(raw)
  if (read === undefined || 'record' in read)
    return raw && read && { publication: read.record, placeOf: raw.placeOf }
  for (const each of read.problems) report(each)
  return undefined
}

/** What `publication.yaml` or a table says of the publication, not yet judged. */
export async function readPublicationRaw(folder: string, report: Report): Promise<Raw | undefined> {
  const file = join(folder, 'publication.yaml')
  const bytes = await bytesOf(file)
  const typed = bytes === undefined ? [] : (rawsOf(bytes, file, false, report) ?? [])
  if (bytes !== undefined && typed.length === 0) return undefined
  const language = typed.length > 0 ? languageIn(typed) : undefined
  const { raws, unread } = await publicationRows(folder, language, report)
  const all = [...typed, ...raws]
  if (all.length === 0) {
    const noFolder = (await dataFiles(folder)).problems.filter(({ rule }) => rule === 'no-data')
    const none = violation('no-publication', { file, line: 1, column: 1 }, [])
    report(...unread, ...(noFolder.length > 0 ? noFolder : [none]))
  }
  return mergedInOne(all, languageIn(all), report)
}

/** Every record of a data folder, then of the inputs; what is no record is reported. */
export async function* readRecords(
  folder: string,
  inputs: readonly Input[],
  listener: Listener,
): AsyncGenerator<AnyRecord> {
  for await (const { kind, raw } of readRaws(folder, inputs, listener)) yield* recordOf(kind, raw, listener)
}

/** What is to become a record, not yet judged. */
export type KindRaw = { readonly kind: Kind; readonly raw: Raw }

/** The same before anyone knows whether they are good records: all that stands in the files, drafts too. */
export async function* readRaws(
  folder: string,
  inputs: readonly Input[],
  listener: Listener,
): AsyncGenerator<KindRaw> {
  const { files, problems } = await dataFiles(folder)
  listener.report(...problems)
  yield* typedRaws(folder, files, listener)
  for (const input of [...lineFiles(files), ...inputs]) yield* fromNdjson(input, listener)
}

/** The records that people typed, in YAML and in tables; gives where there are more, a line each. */
export async function readTyped(
  folder: string,
  listener: Listener,
): Promise<{ records: AsyncGenerator<AnyRecord>; inputs: readonly Input[] }> {
  const { files, problems } = await dataFiles(folder)
  listener.report(...problems)
  const records = async function* (): AsyncGenerator<AnyRecord> {
    for await (const { kind, raw } of typedRaws(folder, files, listener)) yield* recordOf(kind, raw, listener)
  }
  const inputs: Input[] = []
  for (const input of lineFiles(files))
    inputs.push({ ...input, size: await sizeOf(input.name).catch(() => 0) }) // whoever reads it tells what is wrong
  return { records: records(), inputs }
}

function lineFiles(files: readonly DataFile[]): Input[] {
  return files.flatMap(({ format, path }) =>
    format === 'ndjson' ? [{ name: path, chunks: chunksOf(path), again: () => chunksOf(path) }] : [],
  )
}

/** The records of one kind that people typed in a folder, and the lines among its files. */
export async function readTypedKind(
  folder: string,
  kind: Kind,
  listener: Listener,
): Promise<{ records: AnyRecord[]; inputs: readonly Input[] }> {
  const { files } = await dataFiles(folder)
  const records: AnyRecord[] = []
  for await (const { raw } of typedRaws(folder, files, listener, [kind]))
    records.push(...recordOf(kind, raw, listener))
  return { records, inputs: lineFiles(files) }
}

async function* typedRaws(
  folder: string,
  files: readonly DataFile[],
  listener: Listener,
  kinds: readonly Kind[] = readingOrder,
): AsyncGenerator<KindRaw> {
  const language = files.some(isTableFile) ? await languageOf(folder) : ''
  const sources = await tableSources(files, language, listener)
  for (const kind of kinds) {
    const tables = sources.get(kind)
    const typed: Raw[] = []
    for (const file of files.filter((each): each is YamlFile => each.format === 'yaml' && each.kind === kind))
      for (const raw of await fromYaml(file, listener))
        if (tables === undefined) yield { kind, raw }
        else typed.push(titled(kind, raw))
    if (tables !== undefined)
      for (const raw of mergedKind([{ name: 'yaml', raws: typed }, ...tables], language, listener.report))
        yield { kind, raw }
  }
}

async function languageOf(folder: string): Promise<string> {
  const raw = await readPublicationRaw(folder, () => undefined)
  return languageIn(raw === undefined ? [] : [raw])
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

async function fromYaml({ path, kind, inFolder }: YamlFile, listener: Listener): Promise<readonly Raw[]> {
  const { bytes, problem } = await yamlBytes(path)
  if (problem !== undefined) listener.report(problem)
  const raws = bytes && rawsOf(bytes, path, !inFolder, listener.report)
  if (raws === undefined) listener.refuse(kind)
  return raws ?? []
}

async function* fromNdjson({ name, chunks }: Input, listener: Listener): AsyncGenerator<KindRaw> {
  try {
    for await (const raw of parseNdjson(chunks, name)) yield* ofLine(raw, listener)
  } catch (error) {
    notRead(name, error, listener)
  }
}

/** Reports a stream that cannot be read; throws what is a fault of ours. */
export function notRead(name: string, error: unknown, { report, refuse }: Listener): void {
  if ((error as NodeJS.ErrnoException).code === undefined) throw error
  report(unreadable(name, error))
  refuse()
}

function* ofLine(raw: Raw | Problem, listener: Listener): Generator<KindRaw> {
  if (!('rule' in raw)) return yield* ofNamedKind(raw, listener)
  listener.report(raw)
  listener.refuse()
}

/** The record of a line, if it is a good one; what is wrong with it is reported. */
export function* recordOfLine(
  bytes: Uint8Array | undefined,
  place: Place,
  listener: Listener,
): Generator<AnyRecord> {
  for (const parsed of parseLine(bytes, place))
    for (const { kind, raw } of ofLine(parsed, listener)) yield* recordOf(kind, raw, listener)
}

function* ofNamedKind(raw: Raw, listener: Listener): Generator<KindRaw> {
  const { kind: name, ...value } = isMapping(raw.value) ? raw.value : {}
  const kind = kindOf(name)
  if (kind !== undefined) return yield { kind, raw: { value, placeOf: raw.placeOf } }
  listener.refuse()
  if (!isMapping(raw.value)) listener.report(violation('not-a-record', raw.placeOf([]), [], shown(raw.value)))
  else if (name === undefined) listener.report(violation('missing-field', raw.placeOf([]), [], 'kind'))
  else {
    const near = closest(String(name), allKinds)
    const facts = [shown(name), near, allKinds.join(', ')]
    listener.report(violation('kind', raw.placeOf(['kind']), ['kind'], ...facts))
  }
}

function* recordOf(kind: Kind, raw: Raw, { report, refuse, draft: hear }: Listener): Generator<AnyRecord> {
  const read = readRecord(kind, titled(kind, raw))
  const { id, draft } = isMapping(raw.value) ? raw.value : {}
  const isDraft = String(draft) === 'true'
  if ('record' in read && !isDraft) return yield read.record
  // what is wrong with a draft does not keep the others waiting
  if ('problems' in read) for (const each of read.problems) report(isDraft ? asWarning(each) : each)
  if (isDraft) report(gap('draft', titled(kind, raw).placeOf(['draft']), []))
  if (isDraft && isMapping(raw.value)) hear?.(kind, raw.value)
  refuse(kind, typeof id === 'string' ? id : undefined, isDraft)
}

/** The records of a YAML file, not yet judged; nothing, and the reason reported, if it cannot be read. */
function rawsOf(bytes: Uint8Array, file: string, mayList: boolean, report: Report): Raw[] | undefined {
  const start = { file, line: 1, column: 1 }
  const { text, problem } = decode(bytes, start)
  if (problem !== undefined) report(problem)
  if (text === undefined) return undefined
  const parsed = parseYaml(text, file)
  if ('problem' in parsed) report(parsed.problem)
  else if (!parsed.isList || mayList) return parsed.raws
  else report(violation('one-record', start, []))
  return undefined
}
