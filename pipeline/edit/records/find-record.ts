import { relative } from 'node:path'
import { readBytes } from '../../files/read-file.ts'
import { findPublicationFile, listDataFiles } from '../../read/data-files.ts'
import { openYamlSource, type YamlRecord, type YamlSource } from '../yaml/record-source.ts'
import type { EditedKind } from './record-group.ts'

/** A file of YAML that is edited, read whole. */
export type EditedFile = {
  readonly path: string
  /** Its name from the folder of records on. */
  readonly name: string
  /** Whether it may hold a list of records. */
  readonly mayList: boolean
  readonly bytes: Uint8Array
  readonly source: YamlSource | undefined
}

/** What tells a record from the others of its file. */
export type RecordMarks = { readonly id: string; readonly position: number; readonly digest: string }

/**
 * Reads a file of records of a kind, by its name from the folder of records on. Undefined for any name that is not one of those that
 * the reader of records reads, so that no other file is ever opened.
 */
export async function readEditedFile(
  data: string,
  kind: EditedKind,
  name: string,
): Promise<EditedFile | undefined> {
  const found = await findPath(data, kind, name)
  const bytes = found && (await readBytes(found.path))
  if (found === undefined || bytes === undefined) return undefined
  return { ...found, name: nameIn(data, found.path), bytes, source: openYamlSource(bytes) }
}

async function findPath(
  data: string,
  kind: EditedKind,
  name: string,
): Promise<{ readonly path: string; readonly mayList: boolean } | undefined> {
  if (kind === 'publication') return { path: await findPublicationFile(data), mayList: false }
  for (const file of (await listDataFiles(data)).files)
    if (file.format === 'yaml' && file.kind === kind && nameIn(data, file.path) === name)
      return { path: file.path, mayList: !file.inFolder }
  return undefined
}

function nameIn(data: string, path: string): string {
  return relative(data, path).replaceAll('\\', '/')
}

/** Finds a record of a file: unchanged by its digest, at its place or another; otherwise by its id, or by its place where it has none. */
export function findRecord(
  { records }: YamlSource,
  { id, position, digest }: RecordMarks,
): { readonly position: number; readonly record: YamlRecord } | undefined {
  const isSame = (at: number): boolean => records[at]?.digest === digest
  const hasId = ({ value }: YamlRecord): boolean => (typeof value.id === 'string' ? value.id : '') === id
  const unchanged = isSame(position) ? position : records.findIndex((_, at) => isSame(at))
  const named = id === '' ? position : records.findIndex(hasId)
  const at = unchanged >= 0 && hasId(records[unchanged] as YamlRecord) ? unchanged : named
  const record = records[at]
  return record && { position: at, record }
}
