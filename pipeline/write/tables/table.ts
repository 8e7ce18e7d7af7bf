import type { Message } from '../../language/message.ts'
import type { ClassName } from '../../rdf/context.ts'
import type { TableColumn, TableContext } from './table-column.ts'

/** The name of a published table, which is that of its file. */
export type TableName =
  | 'capsules'
  | 'contributors'
  | 'participations'
  | 'functions'
  | 'organizations'
  | 'series'
  | 'files'
  | 'topics'
  | 'places'
  | 'periodicals'
  | 'sources'
  | 'chapters'

/** A published table with one row per node of some classes, of which no other table has one. */
export type PublishedTable = {
  readonly name: TableName
  readonly types: readonly ClassName[]
  /** A few words: a heading, and the name of a sheet (31 characters at most). */
  readonly title: Message
  readonly description: Message
  readonly columns: readonly TableColumn[]
  readonly key: readonly string[]
  /** The columns that together are the key of a row of another table; columns of one id are found by their kind. */
  readonly foreignKeys?: readonly ForeignKey[]
  /** The URI template of the address of a row's thing (RFC 6570). */
  about(context: TableContext): string
}

/** Columns whose cells are the key of a row of a table, or empty. */
export type ForeignKey = {
  readonly columns: readonly string[]
  readonly table: TableName
  readonly key: readonly string[]
}

/** The note on languages in the description of every table with texts. */
export const OTHER_LANGUAGES_NOTE: Message = {
  fr: 'Les textes sont ceux de la langue de la publication ; chaque autre langue a ses colonnes, dont le nom finit par son code (_en).',
  en: 'Texts are in the publication’s language; each other language has its own columns, whose names end in its code (_en).',
}

/** The note in the description of a table that has texts in more languages than it has columns for. */
export const OMITTED_LANGUAGES_NOTE: Message = {
  fr: 'Il y en a trop pour toutes les montrer ici ; les données liées les ont toutes.',
  en: 'There are too many of them to show all of them here; the linked data have all of them.',
}
