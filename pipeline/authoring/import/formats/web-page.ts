import { contentRefusals } from '../content/content-refusals.ts'
import { onlyFile } from '../content/import-content.ts'
import { UnreadableContentError } from '../content/unreadable-content-error.ts'
import type { ImportedDocument } from '../imported-video.ts'
import { findInPage } from '../page-findings.ts'
import { isBinary, isForeignText } from './foreign-content.ts'
import type { ImportFormat } from './import-format.ts'
import { withStructuredData } from './page-structured-videos.ts'

/** A page that a browser saved as HTML, or a text that was printed or copied. */
export const webPage: ImportFormat = {
  name: { fr: 'page web', en: 'web page' },
  recognise(content) {
    const file = onlyFile(content)
    return file !== undefined && !isBinary(file.magic) && !isForeignText(file.head) && !/\0/.test(file.head)
  },
  async read(content) {
    const file = onlyFile(content)
    if (file === undefined || file.size > MAX_PAGE_BYTES)
      throw new UnreadableContentError(contentRefusals.largePage(content.name, MAX_PAGE_BYTES))
    return readPageText(await file.text())
  },
}

/** Bytes of the largest page that is imported. */
export const MAX_PAGE_BYTES = 2_000_000

/** What a page tells: its text, and what its structured data say. */
export function readPageText(text: string): Promise<ImportedDocument> {
  return withStructuredData(findInPage(text), text)
}
