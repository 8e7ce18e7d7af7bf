import type { Node, TextValue } from '../../rdf/node.ts'
import { asStrings } from './column-factories.ts'
import type { TableColumn, TableContext } from './table-column.ts'

/**
 * The column of the texts that a column has in another language. Its name ends in the tag of the language (`name_en`), in which an
 * underscore stands for a hyphen, because CSVW names columns as URI templates name variables.
 */
export function languageColumn(column: TableColumn, tag: string): TableColumn {
  const { csvw, ...rest } = column
  const { name, property, words } = rest
  const [frTitle, fr, enTitle, en] = words
  return {
    ...rest,
    name: `${name}_${tag.replaceAll('-', '_')}`,
    words: [
      `${frTitle} (${tag})`,
      `${fr} Langue : ${tag}.`,
      `${enTitle} (${tag})`,
      `${en} Language: ${tag}.`,
    ],
    values: (node) => asStrings(textsOf(node, property)?.[tag]),
    language: () => tag,
    ...(csvw !== undefined && {
      csvw: (context: TableContext, forms: ReadonlySet<string>) => {
        const statement = csvw(context, forms)
        return statement && { ...statement, lang: tag }
      },
    }),
  }
}

/** The tags of the languages in which a node has texts for a column of texts, but for the column's own. */
export function otherTags(node: Node, { property, language }: TableColumn, context: TableContext): string[] {
  const texts = textsOf(node, property)
  if (texts === undefined) return NONE
  const own = language?.(context)
  return Object.keys(texts).filter((tag) => tag !== own && tag !== '@none')
}

const NONE: string[] = []

function textsOf(node: Node, property: TableColumn['property']): TextValue | undefined {
  return property === 'id' ? undefined : (node[property] as TextValue | undefined)
}
