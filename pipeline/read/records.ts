import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { bytesOf, chunksOf } from '../disk.ts'
import { kinds } from '../iri.ts'
import { shown, violation } from '../messages.ts'
import type { Problem } from '../problem.ts'
import { type AnyRecord, kindOf, type PlaceOf, type Publication } from '../record.ts'
import { type DataFile, dataFiles, unreadable, yamlBytes } from './files.ts'
import { parseNdjson } from './ndjson.ts'
import { isMapping, type Read, readPublicationValue, readRecord } from './record.ts'
import { decode } from './text.ts'
import { parseYaml, type Raw } from './yaml.ts'

/** NDJSON from elsewhere than the data folder: a name for the places, and the bytes. */
export type Input = { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }

/** Takes each problem as it is found. */
export type Report = (...problems: readonly Problem[]) => void

/** Reads `publication.yaml`; nothing, and a problem reported, if it cannot be used. */
export async function readPublication(
  folder: string,
  report: Report,
): Promise<{ publication: Publication; placeOf: PlaceOf } | undefined> {
  const file = join(folder, 'publication.yaml')
  const bytes = await bytesOf(file)
  if (bytes === undefined) {
    report(violation('no-publication', { file, line: 1, column: 1 }, []))
    return undefined
  }
  const raw = rawsOf(bytes, file, false, report)[0]
  const publication = raw && told(readPublicationValue(raw), report)
  return publication && { publication, placeOf: raw.placeOf }
}

/** Every record of a data folder, then of the inputs; what is no record is reported. */
export async function* readRecords(
  folder: string,
  inputs: readonly Input[],
  report: Report,
): AsyncGenerator<AnyRecord> {
  const { files, problems } = await dataFiles(folder)
  report(...problems)
  for (const file of files)
    if (file.format === 'ndjson') yield* fromNdjson({ name: file.path, chunks: chunksOf(file.path) }, report)
    else yield* fromYaml(file, report)
  for (const input of inputs) yield* fromNdjson(input, report)
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

async function* fromYaml(
  { path, kind, inFolder }: DataFile & { format: 'yaml' },
  report: Report,
): AsyncGenerator<AnyRecord> {
  const { bytes, problem } = await yamlBytes(path)
  if (problem !== undefined) report(problem)
  for (const raw of bytes === undefined ? [] : rawsOf(bytes, path, !inFolder, report)) {
    const record = told(readRecord(kind, raw), report)
    if (record !== undefined) yield record
  }
}

async function* fromNdjson({ name, chunks }: Input, report: Report): AsyncGenerator<AnyRecord> {
  try {
    for await (const raw of parseNdjson(chunks, name)) {
      const record = 'rule' in raw ? report(raw) : ofNamedKind(raw, report)
      if (record) yield record
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    report(unreadable(name, error))
  }
}

function ofNamedKind(raw: Raw, report: Report): AnyRecord | undefined {
  if (!isMapping(raw.value)) {
    report(violation('not-a-record', raw.placeOf([]), [], shown(raw.value)))
    return undefined
  }
  const { kind: name, ...value } = raw.value
  const kind = kindOf(name)
  if (kind !== undefined) return told(readRecord(kind, { value, placeOf: raw.placeOf }), report)
  if (name === undefined) report(violation('missing-field', raw.placeOf([]), [], 'kind'))
  else {
    const near = closest(String(name), kinds)
    report(violation('kind', raw.placeOf(['kind']), ['kind'], shown(name), near, kinds.join(', ')))
  }
  return undefined
}

function rawsOf(bytes: Uint8Array, file: string, mayList: boolean, report: Report): Raw[] {
  const start = { file, line: 1, column: 1 }
  const { text, problem } = decode(bytes, start)
  if (problem !== undefined) report(problem)
  if (text === undefined) return []
  const parsed = parseYaml(text, file)
  if (parsed.problem !== undefined) report(parsed.problem)
  if (!parsed.isList || mayList) return parsed.raws
  report(violation('one-record', start, []))
  return []
}

function told<T>(read: Read<T>, report: Report): T | undefined {
  if ('record' in read) return read.record
  report(...read.problems)
  return undefined
}
