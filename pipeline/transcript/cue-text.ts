import { decodeHTMLStrict } from 'entities'
import type { CaptionFormat, CueLine } from './cue.ts'

/** The words of a cue by who says them, and what in its text is no mark and no word. */
export type CueText = {
  readonly lines: readonly CueLine[]
  /** The name written before a text (`>> NAME: `) that holds for the cues that follow, up to the next mark of a speaker. */
  readonly heldSpeaker: string | undefined
  /** Whether words have moments of their own, as automatic captions write them. */
  readonly isTimed: readonly boolean[]
  readonly strayMarks: readonly { readonly line: number; readonly text: string }[]
  /** Lines with a character that cannot be published, for which U+FFFD stands. */
  readonly damagedLines: readonly number[]
}

/** Tags of WebVTT and of SubRip, moments of words. Source: https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules. */
const TAGS = String.raw`<\/?(?:v|c|i|b|u|s|ruby|rt|lang|font)(?:[.\s][^<>]*)?>|<(?:\d+:)?\d\d:\d\d\.\d{3}>`
const TOKENS: Readonly<Record<CaptionFormat, RegExp>> = {
  vtt: new RegExp(String.raw`${TAGS}|\n`, 'gi'),
  srt: new RegExp(String.raw`${TAGS}|\{\\[^{}\n]*\}|\n`, 'gi'),
  sbv: new RegExp(String.raw`${TAGS}|\[br\]|\n`, 'gi'),
}

/** The mark of a change of speaker at the start of a line: a dash before a word, or two signs `>`, with a name in capitals or without. */
const TURN = /^(?:[-–—](?=\s*[^\s\d\-–—])|>>+)\s*/
const NAMED = /^([\p{Lu}][\p{Lu}\p{M}\d .'’-]{0,59})\s?:\s+/u

/**
 * Reads the text of a cue, whose lines stand in the file from line `first` on; `held` is the speaker whom the cue before left. A tag
 * `<v Name>` holds for its own cue alone.
 */
export function parseCueText(
  rawLines: readonly string[],
  first: number,
  format: CaptionFormat,
  held: string | undefined,
): CueText {
  const raw = rawLines.join('\n')
  const lines: CueLine[] = []
  const isTimed: boolean[] = []
  const strayMarks: { line: number; text: string }[] = []
  const damagedLines: number[] = []
  let line = first
  let speaker: string | undefined
  let heldSpeaker = held
  let words = ''
  let hasMoments = false
  let hasTurn: true | undefined

  const endLine = (): void => {
    const { text, isTurn, name } = withoutTurn(plainText(words, line, damagedLines))
    if (isTurn) heldSpeaker = name
    const who = name ?? speaker ?? heldSpeaker
    hasTurn ??= isTurn
    if (text !== '') {
      lines.push({
        text,
        ...(who !== undefined && { speaker: who }),
        ...(hasTurn && { isTurn: hasTurn }),
        line,
      })
      isTimed.push(hasMoments)
      hasTurn = undefined // a mark that stands alone is that of the next line
    }
    words = ''
    hasMoments = false
  }

  let position = 0
  for (const token of raw.matchAll(TOKENS[format])) {
    addWords(raw.slice(position, token.index))
    position = token.index + token[0].length
    const [mark] = token
    if (mark === '\n' || /^\[br\]$/i.test(mark)) endLine()
    else if (/^<\d/.test(mark)) hasMoments = true
    else if (/^<\/?v\b/i.test(mark)) {
      endLine()
      speaker = mark.startsWith('</') ? undefined : speakerOf(mark)
      if (speaker !== undefined) heldSpeaker = undefined
    }
    line += mark.split('\n').length - 1
  }
  addWords(raw.slice(position))
  endLine()
  return { lines, heldSpeaker, isTimed, strayMarks, damagedLines }

  function addWords(text: string): void {
    if (format === 'vtt' && text.includes('<')) strayMarks.push({ line, text: text.slice(text.indexOf('<')) })
    words += text
  }
}

/** The name in a tag `<v.class Name>`; undefined where it has none. */
function speakerOf(tag: string): string | undefined {
  const [, name = ''] = /^<v[^\s>]*\s([^>]*)>$/i.exec(tag) ?? []
  return plainText(name, 0, []) || undefined
}

function withoutTurn(typed: string): { text: string; isTurn?: true; name?: string } {
  const mark = TURN.exec(typed)?.[0]
  if (mark === undefined) return { text: typed }
  const said = typed.slice(mark.length)
  const name = mark.startsWith('>') ? NAMED.exec(said) : null
  if (name === null) return { text: said, isTurn: true }
  return { text: said.slice(name[0].length), isTurn: true, name: name[1] ?? '' }
}

/** Characters that no output can hold: control characters, halves of others, U+FFFE and U+FFFF. */
const UNPUBLISHABLE = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu

function plainText(raw: string, line: number, damagedLines: number[]): string {
  const decoded = decodeHTMLStrict(raw)
  const text = decoded.replaceAll(UNPUBLISHABLE, '\uFFFD')
  if (text !== decoded) damagedLines.push(line)
  return text.replaceAll(/[ \t\r\n]+/g, ' ').trim()
}
