import type { Language } from '../../language/message.ts'
import { classes } from '../../rdf/context.ts'
import { CSVW_CONTEXT, RDF_TYPE } from '../../rdf/vocabulary.ts'
import type { CsvwNotes } from './csvw-notes.ts'
import type { PublishedTable } from './table.ts'
import { columnWordsIn, type TableColumn, type TableContext } from './table-column.ts'
import { tablePath } from './table-paths.ts'
import type { TableMetadata } from './table-schema.ts'

/**
 * The CSVW description of a table as a JSON value. A processor in minimal mode reads triples of the dumps and no others:
 * columns are suppressed where CSVW cannot express them (a cell has several addresses, dates are of several precisions) or another
 * table says the same (names beside ids), and single cells that it would misread are listed as null. Source: W3C, Metadata
 * Vocabulary for Tabular Data.
 */
export function csvwMetadata(
  table: PublishedTable,
  notes: CsvwNotes,
  context: TableContext,
  { language, base }: TableMetadata,
): unknown {
  const [type, ...others] = table.types // a table of several has a column for them
  const isTemplateSafe = /^[\w\-.~:/?#[\]@!$&()*+,;=%]*$/.test(base) // other characters of a template are encoded
  return {
    '@context': CSVW_CONTEXT,
    url: tablePath(table).replace(/.*\//, ''),
    'dc:title': { '@value': table.title[language], '@language': language },
    'dc:description': { '@value': table.description[language], '@language': language },
    dialect: { encoding: 'utf-8', header: true, trim: false },
    suppressOutput: !isTemplateSafe,
    tableSchema: {
      aboutUrl: table.about(context),
      primaryKey: table.key,
      columns: [
        ...table.columns.map((column) => columnMetadata(column, notes, context, language)),
        ...(type !== undefined && others.length === 0
          ? [{ virtual: true, name: 'rdfType', propertyUrl: RDF_TYPE, valueUrl: classes.get(type) }]
          : []),
      ],
    },
  }
}

function columnMetadata(
  { name, words, separator, csvw }: TableColumn,
  { misread, forms }: CsvwNotes,
  context: TableContext,
  language: Language,
): unknown {
  const [title, description] = columnWordsIn(words, language)
  const nullCells = misread.get(name)
  const isListed = !misread.has(name) || nullCells !== undefined
  const statement = isListed ? csvw?.(context, forms.get(name) ?? new Set()) : undefined
  return {
    name,
    titles: name,
    'dc:title': title,
    'dc:description': description,
    ...(separator !== undefined && statement?.valueUrl === undefined && { separator }),
    ...(statement === undefined
      ? { suppressOutput: true }
      : { ...statement, null: ['', ...(nullCells ?? [])] }),
  }
}
