import type { Message } from '../../../language/message.ts'
import type { ImportContent } from '../content/import-content.ts'
import type { ImportedDocument } from '../imported-video.ts'

/** A format that an import reads: how it is called, how it is recognised by its content, and what it says of videos. */
export type ImportFormat = {
  readonly name: Message
  /** Whether content has this format, by what it holds and never by its name alone. */
  recognise(content: ImportContent): boolean
  /** Throws `UnreadableContentError` for content of this format that is broken. */
  read(content: ImportContent): Promise<ImportedDocument>
}
