import type { Language } from '../../language/message.ts'
import { aboutWords } from './about-words.ts'
import { capsuleWords } from './capsule-words.ts'
import { dataPageWords } from './data-page-words.ts'
import { documentWords } from './document-words.ts'
import { frameWords } from './frame-words.ts'
import { hostingWords } from './hosting-words.ts'
import { listWords } from './list-words.ts'
import { personalDataWords } from './personal-data-words.ts'
import { snippetWords } from './snippet-words.ts'
import { transcriptWords } from './transcript-words.ts'
import { type Translated, translate } from './translate.ts'

const pageWords = {
  ...frameWords,
  ...documentWords,
  ...capsuleWords,
  ...listWords,
  ...personalDataWords,
  ...dataPageWords,
  ...aboutWords,
  ...hostingWords,
  ...snippetWords,
  ...transcriptWords,
}

/** The words of all pages in one language, but for those of the query page. */
export type PageWords = Translated<typeof pageWords>

/** The words of all pages in a language. */
export function pageWordsIn(language: Language): PageWords {
  return translate(pageWords, language)
}
