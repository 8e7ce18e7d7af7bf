import { parseAddress } from '../../rdf/addresses.ts'
import type { PropertyName, TextPropertyName } from '../../rdf/context.ts'
import { durationSeconds } from '../../record/duration.ts'
import { type ColumnWords, propertyIri, type TableColumn, type TableContext } from './table-column.ts'

/** The separator of texts. */
export const TEXT_SEPARATOR = '|'
/** The separator of ids, codes and addresses, which hold no space. */
export const CODE_SEPARATOR = ' '

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

/** Two columns: a duration as the dumps have it (ISO 8601), and its seconds, to be added up. */
export function durationColumns(property: PropertyName, words: ColumnWords): TableColumn[] {
  const [frTitle, , enTitle] = words
  return [
    valueColumn(property, words, 'duration', undefined, 'PT10M5S'),
    {
      name: `${property}Seconds`,
      property,
      words: [
        `${frTitle} en secondes`,
        'La même durée en secondes, pour trier et additionner.',
        `${enTitle} in seconds`,
        'The same duration in seconds, to sort and to add up.',
      ],
      values: (node) => asStrings(node[property]).map(decimalSeconds),
      type: 'number',
      example: '605',
    },
  ]
}

/** The seconds of an ISO 8601 duration, with the fraction that it has. */
function decimalSeconds(duration: string): string {
  const [fraction = ''] = /\.\d+(?=S$)/.exec(duration) ?? []
  return `${durationSeconds(duration)}${fraction}`
}

/** A column of one address outside the publication. */
export function linkColumn(property: PropertyName, words: ColumnWords): TableColumn {
  const { separator: _, ...column } = linksColumn(property, words)
  return { ...column, format: 'uri' }
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
    ...whereSingle(property, () => `{+${property}}`),
    isMisread: (node) => !asStrings(node[property]).every(isTemplateSafe),
  }
}

/** Whether the expansion `{+name}` leaves an address unchanged (RFC 6570, section 3.2.3). */
function isTemplateSafe(address: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(address)
}

/** The statement of CSVW for a column of things, which it can express where no cell has several of them. */
export function whereSingle(
  property: PropertyName,
  valueUrl: (context: TableContext) => string,
  aboutUrl?: (context: TableContext) => string,
): Pick<TableColumn, 'csvw' | 'csvwForm'> {
  return {
    csvwForm: (node) => (asStrings(node[property]).length > 1 ? SEVERAL : undefined),
    csvw: (context, forms) =>
      forms.has(SEVERAL)
        ? undefined
        : {
            ...(aboutUrl !== undefined && { aboutUrl: aboutUrl(context) }),
            propertyUrl: propertyIri(property),
            valueUrl: valueUrl(context),
          },
  }
}

const SEVERAL = 'several'

/** The values of a property as strings, none if it has no value. */
export function asStrings(values: unknown): readonly string[] {
  if (values === undefined || values === null) return NONE
  if (typeof values === 'string') return [values]
  return Array.isArray(values) ? values.map(String) : [String(values)]
}

/** No value. */
export const NONE: readonly string[] = []

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
