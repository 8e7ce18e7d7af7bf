/** A line of what was read, between white space; in HTML it may have been typed over several lines of the file. */
export type PageLine = { readonly from: number; readonly to: number; readonly text: string }

/** Lines that stand together, up to the next blank one or to the end of an element. */
export type PageBlock = { readonly form: 'text' | 'heading' | 'item'; readonly lines: readonly PageLine[] }

/** What the markup of an HTML page says outside its text. */
export type MarkupFact = {
  readonly kind: 'title' | 'address' | 'modified' | 'player' | 'link'
  readonly text: string
  readonly line: number
  /** The words of a link. */
  readonly label?: string
}

/** What a page holds: its content, and what stands around it. */
export type PageBlocks = {
  readonly blocks: readonly PageBlock[]
  readonly aside: readonly PageLine[]
  readonly facts: readonly MarkupFact[]
}

/** A text on one line, in one spelling of accents, without characters that no record may hold or that nobody sees. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/(?!\s)[\p{Cc}\p{Cf}]|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
