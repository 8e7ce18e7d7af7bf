import type { Kind } from '../rdf/addresses.ts'
import { type DataFile, kindsInReadingOrder } from './data-files.ts'
import { openFolderNames } from './folder-names.ts'
import type { RawRecord } from './ndjson-records.ts'
import type { RawValue } from './parse-yaml.ts'
import type { ReadListener } from './read-listener.ts'
import { readPublicationLanguage } from './read-publication.ts'
import { withRecordTitle } from './record-title.ts'
import { resolveNames } from './resolve-names.ts'
import { capsuleOfPart, recordReferences, sheetReferences } from './sheet-references.ts'
import { groupTableRows, kindOfSheet, mergeKindSources, readTableRows } from './table-sources.ts'
import { isTableFile } from './tables/read-tables.ts'
import { readYamlRecords, yamlFilesOf } from './yaml-records.ts'

/**
 * What stands where records cite others: what was typed, or ids in the place of names. The capsule of a row of a table is an id in
 * both.
 */
export type ReferenceForm = 'typed' | 'ids'

/** Reads the values in the YAML files and tables of a folder, kind by kind, before any schema judges them. */
export async function* readFolderValues(
  folder: string,
  files: readonly DataFile[],
  listener: ReadListener,
  references: ReferenceForm,
  kinds: readonly Kind[] = kindsInReadingOrder,
): AsyncGenerator<RawRecord> {
  const language = files.some(isTableFile) ? await readPublicationLanguage(folder) : ''
  const tables = await readTableRows(files, language, listener)
  const names = openFolderNames(files, tables)
  const sources = await groupTableRows(
    tables.filter(({ sheet }) => kinds.includes(kindOfSheet(sheet))),
    language,
    {
      report: listener.report,
      resolve: (raw, sheet) =>
        resolveNames(raw, references === 'ids' ? sheetReferences(sheet) : capsuleOfPart(sheet), names),
    },
  )
  for (const kind of kinds) {
    const inTables = sources.get(kind)
    const typed: RawValue[] = []
    for (const file of yamlFilesOf(files, kind))
      for (const asTyped of await readYamlRecords(file, listener)) {
        const titled = withRecordTitle(kind, asTyped)
        const raw = references === 'ids' ? await resolveNames(titled, recordReferences(kind), names) : titled
        if (inTables === undefined) yield { kind, raw }
        else typed.push(raw)
      }
    if (inTables !== undefined)
      for (const raw of mergeKindSources(
        [{ name: 'yaml', raws: typed }, ...inTables],
        language,
        listener.report,
      ))
        yield { kind, raw }
  }
}
