import type { TextEncoding } from '../../language/encoding-names.ts'
import type { Message } from '../../language/message.ts'
import { captionAttachments } from './captions/caption-attachment.ts'
import { textOfContent } from './content/decode-content.ts'
import type { ImportContent } from './content/import-content.ts'
import { UnreadableContentError } from './content/unreadable-content-error.ts'
import { refusalOf } from './formats/foreign-content.ts'
import { formatOf } from './formats/format-table.ts'
import type { ImportedDocument } from './imported-video.ts'

/** What content tells, in which format, and for one file the encoding of its text; or why it is refused. */
type ReadContent =
  | { readonly found: ImportedDocument; readonly format: Message; readonly encoding?: TextEncoding }
  | { readonly refused: Message }

/** Reads content in whichever format it has. */
export async function readContent(content: ImportContent): Promise<ReadContent> {
  const format = formatOf(content)
  if (format === undefined) return { refused: refusalOf(content) }
  try {
    const read = await format.read(content)
    // a folder or an archive may hold captions beside what tells of its videos
    const found =
      content.isCollection && read.attachments === undefined
        ? withAttachments(read, await captionAttachments(content))
        : read
    const [file] = content.files
    const encoding =
      found.coverage && file
        ? textOfContent(content.name, await file.bytes(), content.encoding).encoding
        : undefined
    return { found, format: format.name, ...(encoding && { encoding }) }
  } catch (error) {
    if (error instanceof UnreadableContentError) return { refused: error.told }
    throw error
  }
}

function withAttachments(
  read: ImportedDocument,
  { attachments, notes }: Awaited<ReturnType<typeof captionAttachments>>,
): ImportedDocument {
  return { ...read, attachments, notes: [...(read.notes ?? []), ...notes] }
}
