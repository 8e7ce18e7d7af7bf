import type { Language } from '../../language/message.ts'
import type { PublishedTable } from './table.ts'
import { inLanguage } from './table-column.ts'

/** The version of the schemas (semver): a new column is a new minor version, another meaning a new major one. */
const VERSION = '1.0.0'

/** What the schema of a table says beside its columns. */
export type TableMetadata = {
  readonly base: string
  readonly language: Language
  readonly publisher: string | undefined
}

/** The path of a table below the published folder. */
export function tablePath(table: PublishedTable): string {
  return `tables/${table.name}.csv`
}

/** The path of a table's schema. */
export function tableSchemaPath(table: PublishedTable): string {
  return `tables/${table.name}.schema.json`
}

/** The Table Schema of a table, with what schema.data.gouv.fr asks of its root. */
export function tableSchema(table: PublishedTable, { base, language, publisher }: TableMetadata): unknown {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: `regards-${table.name}`,
    title: table.title[language],
    description: table.description[language],
    homepage: `${base}data/`,
    version: VERSION,
    path: base + tableSchemaPath(table),
    contributors: publisher === undefined ? [] : [{ title: publisher, role: 'publisher' }],
    resources: [{ title: table.title[language], path: base + tablePath(table) }],
    fields: table.columns.map(({ name, words, type, format, constraints, example }) => {
      const [title, description] = inLanguage(words, language)
      return { name, title, description, type, format, example, constraints }
    }),
    missingValues: [''],
    primaryKey: table.key,
  }
}
