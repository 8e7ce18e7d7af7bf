import type { Message } from '../../language/message.ts'
import type { ClassName } from '../../rdf/context.ts'
import type { TableColumn, TableContext } from './table-column.ts'

/** A published table with one row per node of a class. */
export type PublishedTable = {
  readonly name:
    | 'capsules'
    | 'contributors'
    | 'participations'
    | 'functions'
    | 'organizations'
    | 'series'
    | 'files'
  readonly type: ClassName
  readonly title: Message
  readonly description: Message
  readonly columns: readonly TableColumn[]
  readonly key: readonly string[]
  /** The URI template of the address of a row's thing (RFC 6570). */
  about(context: TableContext): string
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
