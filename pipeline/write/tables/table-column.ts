import type { Language } from '../../language/message.ts'
import { type Addresses, type Kind, parseAddress } from '../../rdf/addresses.ts'
import { type PropertyName, properties, type TextPropertyName } from '../../rdf/context.ts'
import type { DateValue, Node } from '../../rdf/node.ts'

/** What a cell may lean on beside its node. */
export type TableContext = { readonly address: Addresses; readonly inLanguage: string }

/** What is written about a column: its title and what it holds, in French and in English. */
export type ColumnWords = readonly [frTitle: string, fr: string, enTitle: string, en: string]

/** One column of a table: what its cells hold, how Table Schema types them and what CSVW says of them. */
export type TableColumn = {
  readonly name: string
  readonly words: ColumnWords
  /** The word that its cells say, and so the field to mend. */
  readonly word: PropertyName | 'id'
  values(node: Node, setting: TableContext): readonly string[]
  readonly type: 'string' | 'integer' | 'boolean' | 'duration'
  readonly format?: 'uri'
  readonly constraints?: Readonly<Record<string, unknown>>
  readonly example?: string
  /** What stands between several values. */
  readonly separator?: string
  /** How CSVW says a cell as a triple; nothing where it cannot say exactly what the dump says. */
  readonly csvw?: (setting: TableContext) => CsvwStatement
}

/** A triple of a cell, in the terms of CSVW: templates of addresses, or a literal. */
export type CsvwStatement = {
  readonly aboutUrl?: string
  readonly propertyUrl: string
  readonly valueUrl?: string
  readonly datatype?: string
  readonly lang?: string
}

const VALUES = '|' // between texts
const CODES = ' ' // between ids, codes and addresses, which hold no space

/** The id of the row's thing. */
export function idColumn(words: ColumnWords): TableColumn {
  return {
    name: 'id',
    word: 'id',
    words,
    values: ({ '@id': address }, { address: { base } }) => [
      /#participation-(.+)$/.exec(address)?.[1] ?? parseAddress(base, address)?.id ?? address,
    ],
    type: 'string',
    constraints: { required: true, pattern: '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?' },
    example: 'c-1a2b',
  }
}

/** The address of the row's thing, under which the dumps describe it. */
export function addressColumn(words: ColumnWords): TableColumn {
  return {
    name: 'address',
    word: 'id',
    words,
    values: (node) => [node['@id']],
    type: 'string',
    format: 'uri',
    constraints: { required: true, unique: true },
  }
}

/** A text in the publication's language; in several, between bars. */
export function textColumn(word: TextPropertyName, words: ColumnWords, isSeveral = false): TableColumn {
  return {
    ...plain(word, words, isSeveral),
    values: (node, { inLanguage }) => listOf(node[word]?.[inLanguage.toLowerCase()]),
    csvw: ({ inLanguage }) => ({ propertyUrl: propertyIri(word), lang: inLanguage.toLowerCase() }),
  }
}

/** A name that no language owns; several of them, between bars. */
export function name(word: TextPropertyName, words: ColumnWords, isSeveral = false): TableColumn {
  return {
    ...plain(word, words, isSeveral),
    values: (node) => listOf(node[word]?.['@none']),
    csvw: () => ({ propertyUrl: propertyIri(word), datatype: 'string' }),
  }
}

/** A number, a yes or no, a duration or a code, as the dumps have it. */
export function valueColumn(
  word: PropertyName,
  words: ColumnWords,
  type: TableColumn['type'],
  separator?: string,
  example?: string,
): TableColumn {
  return {
    name: word,
    word,
    words,
    values: (node) => listOf(node[word]),
    type,
    csvw: () => ({ propertyUrl: propertyIri(word), datatype: type }),
    ...(separator !== undefined && { separator }),
    ...(example !== undefined && { example }),
  }
}

/** A date as precise as its source, and how precise that is. */
export function dateColumns(word: PropertyName, [frTitle, fr, enTitle, en]: ColumnWords): TableColumn[] {
  const dateOf = (node: Node): DateValue | undefined => node[word] as DateValue | undefined
  return [
    {
      name: word,
      word,
      words: [frTitle, fr, enTitle, en],
      values: (node) => listOf(dateOf(node)?.['@value']),
      type: 'string',
      constraints: { pattern: '\\d{4}(-\\d\\d(-\\d\\d(T[0-9:.]+(Z|[+-]\\d\\d:\\d\\d))?)?)?' },
      example: '2021-09',
    },
    {
      name: `${word}Precision`,
      word,
      words: [
        `${frTitle} : précision`,
        'Ce que la source dit : `year` (l’année), `month`, `day` ou `moment` (jour et heure).',
        `${enTitle}: precision`,
        'What the source says: `year`, `month`, `day` or `moment` (day and time).',
      ],
      values: (node) => listOf(precisions[String(dateOf(node)?.['@type'])]),
      type: 'string',
      constraints: { enum: Object.values(precisions) },
      example: 'month',
    },
  ]
}

/** An address elsewhere. */
export function linkColumn(word: PropertyName, words: ColumnWords): TableColumn {
  return {
    ...linksColumn(word, words),
    format: 'uri',
    csvw: () => ({ propertyUrl: propertyIri(word), valueUrl: `{+${word}}` }),
  }
}

/** Addresses elsewhere, between spaces. */
export function linksColumn(word: PropertyName, words: ColumnWords): TableColumn {
  return {
    name: word,
    word,
    words,
    values: (node) => listOf(node[word]),
    type: 'string',
    separator: CODES,
  }
}

/** The id of another thing of this publication. */
export function referenceColumn(word: PropertyName, kind: Kind, words: ColumnWords): TableColumn {
  const { separator: _, ...column } = referencesColumn(word, words)
  return {
    ...column,
    csvw: ({ address }) => ({ propertyUrl: propertyIri(word), valueUrl: thingTemplate(address, kind, word) }),
  }
}

/** The ids of other things of this publication, between spaces. */
export function referencesColumn(word: PropertyName, words: ColumnWords): TableColumn {
  return {
    name: word,
    word,
    words,
    values: (node, { address: { base } }) => listOf(node[word]).map((to) => parseAddress(base, to)?.id ?? to),
    type: 'string',
    separator: CODES,
  }
}

/** The template that makes a thing's address of the id in a column. */
export function thingTemplate(address: Addresses, kind: Kind, column: string): string {
  return address.thing(kind, `{${column}}`)
}

/** The full IRI of a word. */
export function propertyIri(word: PropertyName): string {
  return properties.get(word)?.iri ?? ''
}

/** A column's title and description in a language. */
export function inLanguage([frTitle, fr, enTitle, en]: ColumnWords, language: Language): [string, string] {
  return language === 'fr' ? [frTitle, fr] : [enTitle, en]
}

const precisions: Readonly<Record<string, string>> = {
  'xsd:gYear': 'year',
  'xsd:gYearMonth': 'month',
  'xsd:date': 'day',
  'xsd:dateTime': 'moment',
}

function plain(word: TextPropertyName, words: ColumnWords, isSeveral: boolean): Omit<TableColumn, 'values'> {
  return { name: word, word, words, type: 'string', ...(isSeveral && { separator: VALUES }) }
}

const NONE: readonly string[] = []

function listOf(values: unknown): readonly string[] {
  if (values === undefined || values === null) return NONE
  if (typeof values === 'string') return [values]
  return Array.isArray(values) ? values.map(String) : [String(values)]
}
