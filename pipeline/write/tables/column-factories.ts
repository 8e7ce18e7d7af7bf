import { type Kind, parseAddress } from '../../rdf/addresses.ts'
import type { PropertyName, TextPropertyName } from '../../rdf/context.ts'
import { type ColumnWords, propertyIri, type TableColumn, thingTemplate } from './table-column.ts'

const TEXT_SEPARATOR = '|'
/** The separator of ids, codes and addresses, which hold no space. */
const CODE_SEPARATOR = ' '

/** The column of the row's id. */
export function idColumn(words: ColumnWords): TableColumn {
  return {
    name: 'id',
    property: 'id',
    words,
    values: ({ '@id': address }, { address: { base } }) => [
      /#participation-(.+)$/.exec(address)?.[1] ?? parseAddress(base, address)?.id ?? address,
    ],
    type: 'string',
    constraints: { required: true, pattern: '[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?' },
    example: 'c-1a2b',
  }
}

/** The column of the address under which the dumps describe the row's thing. */
export function addressColumn(words: ColumnWords): TableColumn {
  return {
    name: 'address',
    property: 'id',
    words,
    values: (node) => [node['@id']],
    type: 'string',
    format: 'uri',
    constraints: { required: true, unique: true },
  }
}

/** A column of what the first group of a pattern finds in the address of the row's thing. */
export function addressPartColumn(name: string, pattern: RegExp, words: ColumnWords): TableColumn {
  return {
    name,
    property: 'id',
    words,
    values: (node) => [pattern.exec(node['@id'])?.[1] ?? ''],
    type: 'string',
    constraints: { required: true },
  }
}

/** A column of texts in the publication's language, separated by vertical bars where there may be several. */
export function textColumn(property: TextPropertyName, words: ColumnWords, hasSeveral = false): TableColumn {
  return {
    ...stringColumn(property, words, hasSeveral),
    values: (node, { inLanguage }) => asStrings(node[property]?.[inLanguage.toLowerCase()]),
    language: ({ inLanguage }) => inLanguage.toLowerCase(),
    csvw: ({ inLanguage }) => ({ propertyUrl: propertyIri(property), lang: inLanguage.toLowerCase() }),
  }
}

/** A column of names without a language, separated by vertical bars where there may be several. */
export function nameColumn(property: TextPropertyName, words: ColumnWords, hasSeveral = false): TableColumn {
  return {
    ...stringColumn(property, words, hasSeveral),
    values: (node) => asStrings(node[property]?.['@none']),
    csvw: () => ({ propertyUrl: propertyIri(property), datatype: 'string' }),
  }
}

/** A column of names without a language or, of things named in several languages, in the publication's. */
export function nameInLanguageColumn(property: TextPropertyName, words: ColumnWords): TableColumn {
  return {
    ...nameColumn(property, words),
    values: (node, { inLanguage }) =>
      asStrings(node[property]?.['@none'] ?? node[property]?.[inLanguage.toLowerCase()]),
    isMisread: (node) => node[property]?.['@none'] === undefined,
  }
}

/** A column of numbers, booleans, durations or codes, spelt as in the dumps. */
export function valueColumn(
  property: PropertyName,
  words: ColumnWords,
  type: TableColumn['type'],
  separator?: string,
  example?: string,
): TableColumn {
  return {
    name: property,
    property,
    words,
    values: (node) => asStrings(node[property]),
    type,
    csvw: () => ({ propertyUrl: propertyIri(property), datatype: type }),
    ...(separator !== undefined && { separator }),
    ...(example !== undefined && { example }),
  }
}

/** A column of one address outside the publication. */
export function linkColumn(property: PropertyName, words: ColumnWords): TableColumn {
  return {
    ...linksColumn(property, words),
    format: 'uri',
    csvw: () => ({ propertyUrl: propertyIri(property), valueUrl: `{+${property}}` }),
  }
}

/** A column of addresses outside the publication, separated by spaces. */
export function linksColumn(property: PropertyName, words: ColumnWords): TableColumn {
  return {
    name: property,
    property,
    words,
    values: (node) => asStrings(node[property]),
    type: 'string',
    separator: CODE_SEPARATOR,
  }
}

/** A column of the id of one other thing of the publication of a kind; `name` where the property has a column for each kind. */
export function referenceColumn(
  property: PropertyName,
  kind: Kind,
  words: ColumnWords,
  name: string = property,
): TableColumn {
  const { separator: _, ...column } = referencesColumn(property, words)
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

/** A column of ids of other things of the publication, separated by spaces. */
export function referencesColumn(property: PropertyName, words: ColumnWords): TableColumn {
  return {
    name: property,
    property,
    words,
    values: (node, { address: { base } }) =>
      asStrings(node[property]).map((target) => parseAddress(base, target)?.id ?? target),
    type: 'string',
    separator: CODE_SEPARATOR,
  }
}

/** The column of the ids of the pages from which the description of the row's thing is taken, separated by spaces. */
export function sourceColumn(): TableColumn {
  const words: ColumnWords = [
    'Sources',
    'Identifiants des pages sources, séparés par une espace.',
    'Sources',
    'Ids of the source pages, separated by spaces.',
  ]
  return { ...referencesColumn('source', words), isOfDocument: true }
}

/** The values of a property as strings, none if it has no value. */
export function asStrings(values: unknown): readonly string[] {
  if (values === undefined || values === null) return NONE
  if (typeof values === 'string') return [values]
  return Array.isArray(values) ? values.map(String) : [String(values)]
}

const NONE: readonly string[] = []

function stringColumn(
  property: TextPropertyName,
  words: ColumnWords,
  hasSeveral: boolean,
): Omit<TableColumn, 'values'> {
  return {
    name: property,
    property,
    words,
    type: 'string',
    ...(hasSeveral && { separator: TEXT_SEPARATOR }),
  }
}
