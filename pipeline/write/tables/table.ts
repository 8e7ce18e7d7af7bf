import type { Message } from '../../language/message.ts'
import type { ClassName } from '../../rdf/context.ts'
import type { TableColumn, TableContext } from './table-column.ts'

/** A published table with one row per node of a class. */
export type PublishedTable = {
  readonly name: 'capsules' | 'contributors' | 'participations' | 'functions' | 'organizations'
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
  fr: 'Les textes sont ceux de la langue de la publication ; les autres langues sont dans les données liées.',
  en: 'Texts are in the publication’s language; other languages are in the linked data.',
}
