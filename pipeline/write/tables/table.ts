import type { Message } from '../../language/message.ts'
import type { ClassName } from '../../rdf/context.ts'
import type { TableColumn, TableContext } from './table-column.ts'

/** A table: a row for each node of a class. */
export type PublishedTable = {
  readonly name: 'capsules' | 'contributors' | 'participations' | 'organizations'
  readonly type: ClassName
  readonly title: Message
  readonly description: Message
  readonly columns: readonly TableColumn[]
  readonly key: readonly string[]
  /** The template of the address of a row's thing. */
  about(setting: TableContext): string
}

/** What every table with texts says of their language. */
export const OTHER_LANGUAGES_NOTE: Message = {
  fr: 'Les textes sont ceux de la langue de la publication ; les autres langues sont dans les données liées.',
  en: 'Texts are those of the publication’s language; other languages are in the linked data.',
}
