import type { Cue } from './cue.ts'

/** What one person says in a passage, without a break. */
export type Turn = { readonly speaker?: string; readonly text: string }

/** A paragraph of what is said, from `start` to `end` in seconds; no other starts in the same whole second, which is its address. */
export type Passage = { readonly start: number; readonly end: number; readonly turns: readonly Turn[] }

/** A stretch of a video whose words are not published, in seconds. */
export type Gap = { readonly start: number; readonly end: number }

/** After silence this long a paragraph ends. */
const PAUSE_SECONDS = 2

/** From this many characters on a paragraph ends where a sentence does. */
const PARAGRAPH_CHARACTERS = 400

/** From this many characters on a paragraph ends at the next cue, for captions without punctuation. */
const LONGEST_PARAGRAPH_CHARACTERS = 800

/** The end of a sentence, in the scripts of Europe, in Arabic, Devanagari, Chinese and Japanese. */
const SENTENCE_END = /[.!?…؟۔।。！？]\s*[\p{Pf}\p{Pe}"']*$/u

/** The whole second in which a passage starts, which is its address. */
export function passageSecond({ start }: Pick<Passage, 'start'>): number {
  return Math.floor(start)
}

/**
 * Makes paragraphs of cues, which come in the order of their starts: one ends at a pause, at a change of speaker, at a gap, and once
 * it is long enough at the end of a sentence. A cue is never cut, because nobody knows when its words are said.
 */
export function passagesOf(cues: readonly Cue[], gaps: readonly Gap[] = []): Passage[] {
  const passages: { start: number; end: number; turns: { speaker?: string; text: string }[] }[] = []
  for (const { start, end, lines } of cues) {
    if (lines.length === 0) continue
    const last = passages.at(-1)
    const isNew = last === undefined || endsBefore(last, { start, end, lines }, gaps)
    const passage = isNew ? { start, end: Math.max(start, end), turns: [] } : last
    if (isNew) passages.push(passage)
    passage.end = Math.max(passage.end, end)
    for (const { text, speaker, isTurn } of lines) {
      const turn = passage.turns.at(-1)
      if (turn !== undefined && turn.speaker === speaker && !isTurn) turn.text += ` ${text}`
      else passage.turns.push({ ...(speaker !== undefined && { speaker }), text })
    }
  }
  return passages
}

function endsBefore(passage: Passage, cue: Cue, gaps: readonly Gap[]): boolean {
  if (passageSecond(passage) === passageSecond(cue)) return false
  const [first] = cue.lines
  const turn = passage.turns.at(-1)
  if (first?.isTurn || first?.speaker !== turn?.speaker) return true
  if (cue.start - passage.end >= PAUSE_SECONDS) return true
  if (gaps.some(({ start, end }) => end > passage.start && start <= cue.start)) return true
  const length = passage.turns.reduce((sum, { text }) => sum + text.length, 0)
  if (length >= LONGEST_PARAGRAPH_CHARACTERS) return true
  return length >= PARAGRAPH_CHARACTERS && SENTENCE_END.test(turn?.text ?? '')
}
