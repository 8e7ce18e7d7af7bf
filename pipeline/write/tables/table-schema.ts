import type { Language } from '../../language/message.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { ForeignKey, PublishedTable, TableName } from './table.ts'
import { columnWordsIn, type TableContext } from './table-column.ts'
import { tablePath, tableSchemaPath } from './table-paths.ts'

/** The version of all table schemas (semver): minor for a new column, major for a column with a new meaning. */
const SCHEMA_VERSION = '3.0.0'

/** The base IRI, the page language and the publisher's name, which a table's descriptions state. */
export type TableMetadata = {
  readonly base: string
  readonly language: Language
  readonly publisher: string | undefined
}

/** The Table Schema of a table as a JSON value, with the root properties that schema.data.gouv.fr requires. */
export function tableSchema(
  table: PublishedTable,
  { base, language, publisher }: TableMetadata,
  context: TableContext,
): unknown {
  const keys = foreignKeys(table).map(({ columns, table: other, key }) => ({
    fields: columns,
    reference: { resource: other === table.name ? '' : other, fields: key },
  }))
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: `regards-${table.name}`,
    title: table.title[language],
    description: table.description[language],
    homepage: `${base}data/`,
    version: SCHEMA_VERSION,
    path: base + tableSchemaPath(table),
    contributors: publisher === undefined ? [] : [{ title: publisher, role: 'publisher' }],
    resources: [{ title: table.title[language], path: base + tablePath(table) }],
    fields: table.columns.map(({ name, words, type, format, constraints, example, language: lang }) => {
      const [title, description] = columnWordsIn(words, language)
      return { name, title, description, type, format, lang: lang?.(context), example, constraints }
    }),
    missingValues: [''],
    primaryKey: table.key,
    ...(keys.length > 0 && { foreignKeys: keys }),
  }
}

/** The foreign keys of a table: those of several columns, and each column of one id. A cell of several ids cannot have one. */
function foreignKeys({ columns, foreignKeys = [] }: PublishedTable): readonly ForeignKey[] {
  const single = columns.flatMap(({ name, kind, separator }): ForeignKey[] =>
    kind === undefined || separator !== undefined
      ? []
      : [{ columns: [name], table: tablesByKind[kind], key: ['id'] }],
  )
  return [...foreignKeys, ...single]
}

const tablesByKind: Readonly<Record<Kind, TableName>> = {
  capsule: 'capsules',
  contributor: 'contributors',
  organization: 'organizations',
  periodical: 'periodicals',
  place: 'places',
  series: 'series',
  source: 'sources',
  topic: 'topics',
}
