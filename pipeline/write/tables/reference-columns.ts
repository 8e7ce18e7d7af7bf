import { type Kind, parseAddress } from '../../rdf/addresses.ts'
import type { PropertyName } from '../../rdf/context.ts'
import type { TextValue } from '../../rdf/node.ts'
import {
  addressPartColumn,
  asStrings,
  CODE_SEPARATOR,
  NONE,
  TEXT_SEPARATOR,
  whereSingle,
} from './column-factories.ts'
import { type ColumnWords, propertyIri, type TableColumn, thingTemplate } from './table-column.ts'

/** A column of the id of one other thing of the publication of a kind; `name` where the property has a column for each kind. */
export function referenceColumn(
  property: PropertyName,
  kind: Kind,
  words: ColumnWords,
  name: string = property,
): TableColumn {
  const { separator: _, csvwForm: _form, ...column } = referencesColumn(property, kind, words)
  return {
    ...column,
    name,
    values: (node, { address: { base } }) =>
      asStrings(node[property]).flatMap((target) => {
        const parsed = parseAddress(base, target)
        return parsed?.kind === kind ? [parsed.id] : NONE
      }),
    csvw: ({ address }) => ({
      propertyUrl: propertyIri(property),
      valueUrl: thingTemplate(address, kind, name),
    }),
  }
}

/** A column of ids of other things of the publication of a kind, separated by spaces. */
export function referencesColumn(property: PropertyName, kind: Kind, words: ColumnWords): TableColumn {
  return {
    name: property,
    property,
    words,
    values: (node, { address: { base } }) =>
      asStrings(node[property]).map((target) => parseAddress(base, target)?.id ?? target),
    type: 'string',
    separator: CODE_SEPARATOR,
    kind,
    ...whereSingle(property, ({ address }) => thingTemplate(address, kind, property)),
  }
}

/** Two columns: that of ids of other things, and their names in the same order. */
export function withNames(ids: TableColumn): TableColumn[] {
  const [frTitle, , enTitle] = ids.words
  const isSeveral = ids.separator !== undefined
  return [
    ids,
    {
      name: `${ids.name}Name`,
      property: ids.property,
      words: isSeveral
        ? [
            `${frTitle} : noms`,
            `Les noms de ce que désigne la colonne ${ids.name}, dans le même ordre, séparés par une barre verticale.`,
            `${enTitle}: names`,
            `The names of what the column ${ids.name} refers to, in the same order, separated by vertical bars.`,
          ]
        : [
            `${frTitle} : nom`,
            `Le nom de ce que désigne la colonne ${ids.name}.`,
            `${enTitle}: name`,
            `The name of what the column ${ids.name} refers to.`,
          ],
      values: () => NONE,
      type: 'string',
      namesOf: ids,
      ...(isSeveral && { separator: TEXT_SEPARATOR }),
    },
  ]
}

/** Several names as one cell. A bar in one of them becomes a slash, so that names and ids stay in the same order. */
export function joinNames(names: readonly string[]): string {
  if (names.length === 1) return names[0] as string
  return names.map((name) => name.replaceAll(TEXT_SEPARATOR, '/')).join(TEXT_SEPARATOR)
}

/** The ids in a cell of a column. */
export function splitIds(cell: string, { separator }: TableColumn): readonly string[] {
  if (cell === '') return NONE
  return separator === undefined ? [cell] : cell.split(separator)
}

/** Two columns of a part of a capsule: the id of the capsule, from the address of the part, and its title. */
export function capsuleColumns(csvw?: TableColumn['csvw']): TableColumn[] {
  const id = addressPartColumn('capsule', /capsule\/([^/]+)\/#/, [
    'Capsule',
    'Identifiant de la capsule (table capsules).',
    'Capsule',
    'Id of the capsule (table capsules).',
  ])
  return [
    { ...id, kind: 'capsule', ...(csvw !== undefined && { csvw }) },
    {
      name: 'capsuleName',
      property: 'name',
      words: ['Capsule : titre', 'Titre de la capsule.', 'Capsule: title', 'Title of the capsule.'],
      values: ({ name }, { inLanguage }) => asStrings(shownName(name, inLanguage)),
      from: 'whole',
      type: 'string',
    },
  ]
}

/** The name of a thing: without a language, or else in the publication's, or else in the first that it has. */
export function shownName(name: TextValue | undefined, inLanguage: string): string | undefined {
  if (name === undefined) return undefined
  const text = name['@none'] ?? name[inLanguage.toLowerCase()] ?? Object.values(name)[0]
  return typeof text === 'string' ? text : text?.[0]
}

/** The column of the ids of the pages from which the description of the row's thing, of a kind, is taken, separated by spaces. */
export function sourceColumn(kind: Kind): TableColumn {
  const words: ColumnWords = [
    'Sources',
    'Identifiants des pages sources (table sources), séparés par une espace.',
    'Sources',
    'Ids of the source pages (table sources), separated by spaces.',
  ]
  return {
    ...referencesColumn('source', 'source', words),
    from: 'document',
    ...whereSingle(
      'source',
      ({ address }) => thingTemplate(address, 'source', 'source'),
      ({ address }) => address.document(kind, '{id}'),
    ),
  }
}
