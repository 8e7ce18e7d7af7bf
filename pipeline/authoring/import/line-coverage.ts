import { decodeHTML } from 'entities'
import type { ParsedPage } from './page-content.ts'
import { cleanText, countDroppedSigns, type DroppedSigns, type PageLine } from './page-lines.ts'

/** The number of a line (from 1), and the text in question. */
type NumberedText = { readonly line: number; readonly text: string }

/** How the lines of a page were used; every line that is not blank is in one of the three lists. */
export type LineCoverage = {
  readonly isHtml: boolean
  readonly used: readonly number[]
  /** Boilerplate, or markup (then without text). */
  readonly furniture: readonly NumberedText[]
  readonly left: readonly NumberedText[]
  /** The signs that nobody sees and that drafts leave out. */
  readonly dropped: readonly DroppedSigns[]
}

/** Assigns each line to a list: `left` if any part of it was not understood, else `used` if any part was used. */
export function lineCoverage(
  { isHtml, filled }: ParsedPage,
  text: string,
  { used, aside, left }: { used: readonly PageLine[]; aside: readonly PageLine[]; left: readonly PageLine[] },
): LineCoverage {
  const raw = text.split(/\r\n|\n|\r/)
  const lost = textsOf(left)
  const around = textsOf(aside)
  const isUsed = textsOf(used)
  // a text that was not looked at is not understood; in HTML, what is no text is markup
  const isLeft = (number: number): boolean =>
    lost.has(number) || (!isHtml && !isUsed.has(number) && !around.has(number))
  const said = (number: number, texts: ReadonlyMap<number, string>): NumberedText => ({
    line: number,
    text: isHtml ? (texts.get(number) ?? '') : cleanText(raw[number - 1] ?? ''),
  })
  const rest = filled.filter((number) => !isLeft(number))
  return {
    isHtml,
    used: rest.filter((number) => isUsed.has(number)),
    furniture: rest.filter((number) => !isUsed.has(number)).map((number) => said(number, around)),
    left: filled.filter(isLeft).map((number) => said(number, lost)),
    dropped: countDroppedSigns(text, isHtml ? decodeHTML : (line) => line),
  }
}

/** The text of each line by its number; a text over several lines stands on the first. */
function textsOf(lines: readonly PageLine[]): Map<number, string> {
  const texts = new Map<number, string>()
  for (const { from, to, text, whole } of lines)
    for (let number = from; number <= to; number++) {
      const before = texts.get(number)
      const own = number === from ? (whole ?? text) : '…'
      texts.set(number, before === undefined ? own : `${before} ${own}`)
    }
  return texts
}
