import { foldText } from '../language/fold-text.ts'
import { formatLine } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { gap } from '../problems/rule-problem.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import type { SpokenText } from '../transcript/spoken-text.ts'

/**
 * What captions say that the transcript in prose does not, in the language of both: the number of such lines, told at the first one.
 * Letters are folded, and only words are compared. A text without a language is in `language`, that of the publication.
 */
export function compareWithProse(
  prose: MultilingualText | undefined,
  { cues, inLanguage, file, fileName }: SpokenText,
  language: string,
): Problem[] {
  const texts = typeof prose === 'string' ? { [language]: prose } : (prose ?? {})
  const [text] = Object.entries(texts).flatMap(([tag, each]) =>
    baseOf(tag) === baseOf(inLanguage) ? [each] : [],
  )
  if (text === undefined) return []
  const words = wordsOf(text)
  const lines = cues.flatMap((cue) => cue.lines)
  const missing = lines.filter((line) => !words.includes(wordsOf(line.text)))
  const [first] = missing
  if (first === undefined) return []
  const facts = [formatLine(fileName), `${missing.length}`, `${lines.length}`, formatLine(first.text)]
  return [gap('transcript-differs', { file, line: first.line, column: 1 }, [], ...facts)]
}

/** The words of a text, folded, each between two spaces. */
function wordsOf(text: string): string {
  return ` ${foldText(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `
}

function baseOf(tag: string): string {
  return tag.toLowerCase().replace(/-.*/, '')
}
