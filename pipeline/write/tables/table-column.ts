import type { Language } from '../../language/message.ts'
import type { Addresses, Kind } from '../../rdf/addresses.ts'
import { type PropertyName, properties } from '../../rdf/context.ts'
import type { Node } from '../../rdf/node.ts'

/** The publication's addresses and its language tag (BCP 47), on which the cells of every table depend. */
export type TableContext = { readonly address: Addresses; readonly inLanguage: string }

/** The title of a column and a sentence on its content, in French and in English. */
export type ColumnWords = readonly [frTitle: string, fr: string, enTitle: string, en: string]

/**
 * The node of a record that the cells of a column are read from, where that is not the row's thing: the document that describes it, the
 * record as a whole (the capsule of its parts), or the participation in whose credit a function stands.
 */
export type RowNode = 'document' | 'whole' | 'participation'

/** A column of a table: its cells, its type in Table Schema and its statement in CSVW. */
export type TableColumn = {
  readonly name: string
  readonly words: ColumnWords
  readonly from?: RowNode
  /** The property in the cells, which leads back to the field of a record. */
  readonly property: PropertyName | 'id'
  values(node: Node, context: TableContext): readonly string[]
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'duration'
  readonly format?: 'uri'
  readonly constraints?: Readonly<Record<string, unknown>>
  readonly example?: string
  /** The language tag of the cells; undefined for a column whose values are not texts in a language. */
  readonly language?: (context: TableContext) => string
  /** The text between several values of a cell. */
  readonly separator?: string
  /** The kind of the things whose ids the cells are. */
  readonly kind?: Kind
  /** The column of ids that the cells name; they are empty until every record is read (see `name-join.ts`). */
  readonly namesOf?: TableColumn
  /**
   * The triple that CSVW reads from a cell; undefined where CSVW cannot express the triple of the dumps. `forms` are those of all cells of
   * the column.
   */
  readonly csvw?: (context: TableContext, forms: ReadonlySet<string>) => CsvwStatement | undefined
  /** What the statement of CSVW depends on in a node's cell: the datatype of a date, or that there are several values. */
  readonly csvwForm?: (node: Node) => string | undefined
  /** Whether CSVW would read another triple from a node's cell than the dumps have. */
  readonly isMisread?: (node: Node) => boolean
}

/**
 * The triple of a cell as column properties of CSVW: URI templates, or a literal with datatype or language. Source:
 * Metadata Vocabulary for Tabular Data, section 5.7 (inherited properties).
 */
type CsvwStatement = {
  readonly aboutUrl?: string
  readonly propertyUrl: string
  readonly valueUrl?: string
  readonly datatype?: string
  readonly lang?: string
}

/** The URI template that turns the id in a column into the address of a thing. */
export function thingTemplate(address: Addresses, kind: Kind, column: string): string {
  return address.thing(kind, `{${column}}`)
}

/** The full IRI of a property; empty for a name that the context lacks. */
export function propertyIri(property: PropertyName): string {
  return properties.get(property)?.iri ?? ''
}

/** The title and the description of a column in a language. */
export function columnWordsIn(
  [frTitle, fr, enTitle, en]: ColumnWords,
  language: Language,
): [title: string, description: string] {
  return language === 'fr' ? [frTitle, fr] : [enTitle, en]
}
