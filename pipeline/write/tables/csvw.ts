import { classes } from '../../rdf/context.ts'
import type { PublishedTable } from './table.ts'
import { inLanguage, type TableColumn, type TableContext } from './table-column.ts'
import { type TableMetadata, tablePath } from './table-schema.ts'

/** Cells of a column that CSVW would not read as what the dumps say; nothing once there are too many to list. */
export type MisreadCells = ReadonlyMap<string, ReadonlySet<string> | undefined>

/**
 * The CSVW description of a table. Read in minimal mode it says triples of the dumps and no others: what it cannot
 * say exactly (several addresses in a cell, dates of several precisions) it leaves out, and single cells that it
 * would misread it lists as null.
 */
export function csvwMetadata(
  table: PublishedTable,
  inexact: MisreadCells,
  setting: TableContext,
  { language, base }: TableMetadata,
): unknown {
  const isSafe = /^[\w\-.~:/?#[\]@!$&()*+,;=%]*$/.test(base) // or its templates would be encoded
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: tablePath(table).replace(/.*\//, ''),
    'dc:title': { '@value': table.title[language], '@language': language },
    'dc:description': { '@value': table.description[language], '@language': language },
    dialect: { encoding: 'utf-8', header: true, trim: false },
    suppressOutput: !isSafe,
    tableSchema: {
      aboutUrl: table.about(setting),
      primaryKey: table.key,
      columns: [
        ...table.columns.map((column) =>
          described(column, inexact.get(column.name), inexact, setting, language),
        ),
        {
          virtual: true,
          name: 'type',
          propertyUrl: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
          valueUrl: classes.get(table.type),
        },
      ],
    },
  }
}

function described(
  column: TableColumn,
  misread: ReadonlySet<string> | undefined,
  inexact: MisreadCells,
  setting: TableContext,
  language: 'fr' | 'en',
): unknown {
  const { name, words, separator, csvw } = column
  const [title, description] = inLanguage(words, language)
  const isLost = csvw === undefined || (inexact.has(name) && misread === undefined)
  return {
    name,
    titles: name,
    'dc:title': title,
    'dc:description': description,
    ...(separator !== undefined && { separator }),
    ...(isLost ? { suppressOutput: true } : { ...csvw(setting), null: ['', ...(misread ?? [])] }),
  }
}
