import { relative } from 'node:path'
import { fileStamp } from '../../files/file-facts.ts'
import { readBytes } from '../../files/read-file.ts'
import { readChunks } from '../../files/read-stream.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { type DataFile, listDataFiles } from '../../read/data-files.ts'
import { readFolderValues } from '../../read/folder-values.ts'
import { type RawRecord, readNdjsonValues } from '../../read/ndjson-records.ts'
import { isMapping } from '../../read/read-record.ts'
import { isTableFile } from '../../read/tables/read-tables.ts'
import { readYamlRecords } from '../../read/yaml-records.ts'
import { openYamlSource } from '../yaml/record-source.ts'

/** A record of a data folder, as the list of records shows it. */
export type DirectoryEntry = {
  readonly kind: Kind
  readonly id: string
  /** Its name or title; its id where it has none. */
  readonly title: string
  readonly isDraft: boolean
  /** The file, from the folder of records on, with forward slashes. */
  readonly file: string
  /** Its position in a file of YAML, from 0; undefined for a record in a table or in lines, which are not edited here. */
  readonly position: number | undefined
  readonly place: Place
}

/** The records of a data folder, and the files that cannot be read. */
export type RecordDirectory = {
  readonly entries: readonly DirectoryEntry[]
  readonly problems: readonly Problem[]
}

/** How many records in lines are listed: more are looked for in the file. */
const MAX_LINE_ENTRIES = 20_000

/** Opens the directory of a data folder, which reads the folder again once a file in it has changed. */
export function openRecordDirectory(data: string): () => Promise<RecordDirectory> {
  let known: { readonly stamp: string; readonly directory: Promise<RecordDirectory> } | undefined
  return async () => {
    const { files, problems } = await listDataFiles(data)
    const stamps = await Promise.all(files.map(async ({ path }) => `${path} ${await fileStamp(path)}`))
    const stamp = stamps.join('\n')
    if (known?.stamp !== stamp) known = { stamp, directory: readDirectory(data, files, problems) }
    return known.directory
  }
}

async function readDirectory(
  data: string,
  files: readonly DataFile[],
  found: readonly Problem[],
): Promise<RecordDirectory> {
  const entries: DirectoryEntry[] = []
  const problems: Problem[] = [...found]
  const silent = { report: () => undefined, refuse: () => undefined }
  const nameOf = (path: string): string => relative(data, path).replaceAll('\\', '/')
  const add = ({ kind, raw }: RawRecord): void => {
    const place = raw.placeOf([])
    if (isMapping(raw.value))
      entries.push(entryOf(kind, raw.value, { file: nameOf(place.file), position: undefined, place }))
  }
  for (const file of files) {
    if (file.format !== 'yaml') continue
    const { kind, path } = file
    const source = openYamlSource((await readBytes(path)) ?? Buffer.from(''))
    if (source === undefined)
      await readYamlRecords(file, { ...silent, report: (...more) => void problems.push(...more) })
    for (const [position, { value, lines }] of (source?.records ?? []).entries()) {
      const place = { file: path, line: lines[0], column: 1 }
      entries.push(entryOf(kind, value, { file: nameOf(path), position, place }))
    }
  }
  for await (const each of readFolderValues(data, files.filter(isTableFile), silent, 'typed')) add(each)
  let rest = MAX_LINE_ENTRIES
  for (const { format, path } of files) {
    if (format !== 'ndjson') continue
    for await (const each of readNdjsonValues({ name: path, chunks: readChunks(path) }, silent)) {
      if (rest-- <= 0) break
      add(each)
    }
  }
  return { entries, problems }
}

function entryOf(
  kind: Kind,
  value: Readonly<Record<string, unknown>>,
  where: Pick<DirectoryEntry, 'file' | 'position' | 'place'>,
): DirectoryEntry {
  const id = typeof value.id === 'string' ? value.id : ''
  return { kind, id, title: titleOf(value) || id, isDraft: value.draft === 'true', ...where }
}

/** What a record is called: its name, in the first language that has it. */
function titleOf({ name, givenName, familyName }: Readonly<Record<string, unknown>>): string {
  const [text] = [isMapping(name) ? Object.values(name) : name].flat()
  if (typeof text === 'string' && text.trim() !== '') return text.replaceAll(/\s+/g, ' ').trim()
  return [givenName, familyName].filter((part) => typeof part === 'string').join(' ')
}
