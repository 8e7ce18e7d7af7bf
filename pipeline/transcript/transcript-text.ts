import type { Language } from '../language/message.ts'
import { colon } from '../language/punctuation.ts'
import type { Passage } from './passages.ts'

/** A transcript as plain text: a paragraph a passage, a line a turn, the name of a speaker before what they say. */
export function transcriptText(passages: readonly Passage[], language: Language): string {
  return passages.map((passage) => `${passageText(passage, language)}\n`).join('\n')
}

/** The text of a passage: a line a turn. */
export function passageText({ turns }: Pick<Passage, 'turns'>, language: Language): string {
  return turns
    .map(({ speaker, text }, index) => {
      const isOther = speaker !== undefined && speaker !== turns[index - 1]?.speaker
      const mark = turns.length > 1 && speaker === undefined ? '– ' : ''
      return `${isOther ? speaker + colon(language) : mark}${text}`
    })
    .join('\n')
}
