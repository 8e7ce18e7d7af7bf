import { captionAttachments, captionFormatOfText } from '../captions/caption-attachment.ts'
import type { ImportContent } from '../content/import-content.ts'
import type { ImportFormat } from './import-format.ts'

/**
 * Files of captions (WebVTT, SubRip, SBV of YouTube), alone or in a folder or archive: captions and chapters of the videos that their names
 * tell.
 */
export const captionFile: ImportFormat = {
  name: { fr: 'sous-titres', en: 'captions' },
  recognise: ({ files }: ImportContent) => files.some(({ head }) => captionFormatOfText(head) !== undefined),
  async read(content) {
    return {
      videos: [],
      links: [],
      ...(await captionAttachments(content)),
      isCaptionsAlone: !content.isCollection,
      text: '',
    }
  },
}
