/** A line of text, trimmed, with the lines of the file that it comes from (from 1): in HTML these may be several. */
export type PageLine = { readonly from: number; readonly to: number; readonly text: string }

/** Lines that stand together: up to a blank line, or to the end of an element. */
export type PageBlock = { readonly form: 'text' | 'heading' | 'item'; readonly lines: readonly PageLine[] }

/** A fact that the markup of a page states outside its text. */
export type MarkupFact = {
  readonly kind: 'title' | 'address' | 'modified' | 'player' | 'link'
  readonly text: string
  readonly line: number
  /** The words of a link. */
  readonly label?: string
}

/** The content of a page in blocks, the lines around it, and the facts of its markup. */
export type PageBlocks = {
  readonly blocks: readonly PageBlock[]
  readonly aside: readonly PageLine[]
  readonly facts: readonly MarkupFact[]
}

/** A text on one line, in NFC, without control characters, invisible characters and lone surrogates. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/(?!\s)[\p{Cc}\p{Cf}]|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
