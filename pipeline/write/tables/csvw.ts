import type { Language } from '../../language/message.ts'
import { classes } from '../../rdf/context.ts'
import { CSVW_CONTEXT, RDF_TYPE } from '../../rdf/vocabulary.ts'
import type { MisreadCells } from './misread-cells.ts'
import type { PublishedTable } from './table.ts'
import { columnWordsIn, type TableColumn, type TableContext } from './table-column.ts'
import { type TableMetadata, tablePath } from './table-schema.ts'

/**
 * The CSVW description of a table as a JSON value. A processor in minimal mode reads triples of the dumps and no others:
 * columns that CSVW cannot express (several addresses in a cell, dates of several precisions) are suppressed, and single
 * cells that it would misread are listed as null. Source: W3C, Metadata Vocabulary for Tabular Data.
 */
export function csvwMetadata(
  table: PublishedTable,
  misread: MisreadCells,
  context: TableContext,
  { language, base }: TableMetadata,
): unknown {
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
        ...table.columns.map((column) => columnMetadata(column, misread, context, language)),
        {
          virtual: true,
          name: 'type',
          propertyUrl: RDF_TYPE,
          valueUrl: classes.get(table.type),
        },
      ],
    },
  }
}

function columnMetadata(
  { name, words, separator, csvw }: TableColumn,
  misread: MisreadCells,
  context: TableContext,
  language: Language,
): unknown {
  const [title, description] = columnWordsIn(words, language)
  const nullCells = misread.get(name)
  const isSuppressed = csvw === undefined || (misread.has(name) && nullCells === undefined)
  return {
    name,
    titles: name,
    'dc:title': title,
    'dc:description': description,
    ...(separator !== undefined && { separator }),
    ...(isSuppressed ? { suppressOutput: true } : { ...csvw(context), null: ['', ...(nullCells ?? [])] }),
  }
}
