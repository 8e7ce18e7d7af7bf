import { join } from 'node:path'
import { fileSize } from '../../files/file-facts.ts'
import { type Language, pageLanguage } from '../../language/message.ts'
import { licenceName } from '../../record/registers/license-names.ts'
import { publishedText, type ReleaseDescription } from '../release-description.ts'
import { csvCells, csvRecords } from './csv-records.ts'
import { sourcesTable } from './sources-table.ts'
import { tablePath, tableSchemaPath } from './table-paths.ts'
import type { WrittenTable } from './written-table.ts'

/** The sources that the data package lists; the table of sources has all of them. */
const MAX_LISTED_SOURCES = 100

/**
 * The Data Package of the complete tables in `folder`, as a JSON value: who publishes them under which licence, and each table with its
 * schema, whose foreign keys name the other tables. Source: Frictionless Data, Tabular Data Package 1.0.
 */
export async function dataPackage(
  folder: string,
  tables: readonly WrittenTable[],
  description: ReleaseDescription,
): Promise<unknown> {
  const { publication, publisher, version } = description
  const language = pageLanguage(publication.inLanguage)
  const licence = licenceName(publication.license)
  const keywords = publication.keyword?.flatMap((word) => publishedText(word, publication) ?? [])
  return {
    profile: 'tabular-data-package',
    name: 'regards',
    id: publication.identifier ?? `${publication.base}#dataset`,
    title: publishedText(publication.name, publication),
    description: publishedText(publication.description, publication),
    homepage: publication.base,
    version,
    ...(keywords !== undefined && keywords.length > 0 && { keywords }),
    licenses: [{ ...(licence !== undefined && { title: licence }), path: publication.license }],
    contributors: publisher === undefined ? undefined : [{ title: publisher, role: 'publisher' }],
    sources: listedSources(folder),
    resources: await Promise.all(tables.map((each) => resource(folder, each, language))),
  }
}

async function resource(folder: string, { table }: WrittenTable, language: Language): Promise<unknown> {
  const path = tablePath(table)
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path,
    title: table.title[language],
    description: table.description[language],
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: await fileSize(join(folder, path)),
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: tableSchemaPath(table),
  }
}

/** The first pages of the table of sources; undefined where it has none. */
function listedSources(
  folder: string,
): readonly { readonly title: string; readonly path?: string }[] | undefined {
  const sources: { title: string; path?: string }[] = []
  let heads: readonly string[] | undefined
  for (const record of csvRecords(join(folder, tablePath(sourcesTable)))) {
    const cells = csvCells(record)
    if (heads === undefined) {
      heads = cells
      continue
    }
    const cellOf = (column: string): string => cells[heads?.indexOf(column) ?? -1] ?? ''
    const path = cellOf('url')
    sources.push({ title: cellOf('name') || path || cellOf('id'), ...(path !== '' && { path }) })
    if (sources.length === MAX_LISTED_SOURCES) break
  }
  return sources.length === 0 ? undefined : sources
}
