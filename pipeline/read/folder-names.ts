import { readChunks } from '../files/read-stream.ts'
import type { Kind } from '../rdf/addresses.ts'
import { type DataFile, listDataFiles } from './data-files.ts'
import { cutLineBatches, mayHoldKind, recordsOfLines } from './line-batches.ts'
import type { RawValue } from './parse-yaml.ts'
import { RecordNames } from './record-names.ts'
import { withRecordTitle } from './record-title.ts'
import { readTableRows, type TypedTable } from './table-sources.ts'
import { readYamlRecords, yamlFilesOf } from './yaml-records.ts'

/**
 * The records of a folder by name, drafts and records with errors included. What cannot be read is passed over, because reading the
 * records reports it.
 */
export function openFolderNames(files: readonly DataFile[], tables: readonly TypedTable[]): RecordNames {
  return new RecordNames({
    typed: (kind) => typedValues(kind, files, tables),
    lines: (kind) => lineValues(kind, files),
  })
}

/** The records of a data folder by name, its files listed and its tables read first. */
export async function openDataNames(folder: string): Promise<RecordNames> {
  const { files } = await listDataFiles(folder)
  return openFolderNames(files, await readTableRows(files, '', silent))
}

async function* typedValues(
  kind: Kind,
  files: readonly DataFile[],
  tables: readonly TypedTable[],
): AsyncGenerator<RawValue> {
  for (const file of yamlFilesOf(files, kind))
    for (const raw of await readYamlRecords(file, silent)) yield withRecordTitle(kind, raw)
  for (const { sheet, rows } of tables) if (sheet === kind) yield* rows
}

/** How many lines are looked at together. */
const MAX_LINES = 250

async function* lineValues(
  kind: Kind,
  files: readonly DataFile[],
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  for (const { format, path } of files) {
    if (format !== 'ndjson') continue
    try {
      for await (const lines of cutLineBatches(readChunks(path), path, MAX_LINES))
        if (mayHoldKind(lines, kind))
          for (const { record } of recordsOfLines(lines, silent))
            if (record.kind === kind) yield 'value' in record ? record.value : record.replaced
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error // whoever reads all records tells what cannot be read
    }
  }
}

const silent = { report: () => undefined, refuse: () => undefined }
