import type { ParsedPage } from './page-content.ts'
import { cleanText, type PageLine } from './page-lines.ts'

/** A line of the input, with the text of it that is meant. */
export type NumberedText = { readonly line: number; readonly text: string }

/** What became of every line of a page that holds anything: each is in one of the three. */
export type LineCoverage = {
  readonly isHtml: boolean
  readonly used: readonly number[]
  /** What belongs to the page and not to what it is about; without text where it is markup alone. */
  readonly furniture: readonly NumberedText[]
  readonly left: readonly NumberedText[]
}

/** Settles what became of each line: not understood, if any part of it was not; used, if any other part was. */
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
  }
}

/** The text of each line by its number; of one that goes over several, on the first. */
function textsOf(lines: readonly PageLine[]): Map<number, string> {
  const texts = new Map<number, string>()
  for (const { from, to, text } of lines)
    for (let number = from; number <= to; number++) {
      const before = texts.get(number)
      const own = number === from ? text : '…'
      texts.set(number, before === undefined ? own : `${before} ${own}`)
    }
  return texts
}
