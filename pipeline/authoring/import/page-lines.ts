import { characterCode } from '../../problems/format-value.ts'

/**
 * A line of text, trimmed, with the lines of the file that it comes from (from 1): in HTML these may be several. `whole` is the line with
 * the label that was taken off its text.
 */
export type PageLine = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly whole?: string
}

/** Lines that stand together: up to a blank line, or to the end of an element. */
export type PageBlock = { readonly form: 'text' | 'heading' | 'item'; readonly lines: readonly PageLine[] }

/** A fact that the markup of a page states outside its text. */
export type MarkupFact = {
  readonly kind: 'title' | 'address' | 'modified' | 'published' | 'description' | 'player' | 'link'
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

/** What is taken out of texts: control and invisible characters, but the joiners inside words and pictures; lone surrogates. */
const DROPPED = /(?!\s)(?!(?<=[^\s\p{C}])[\u200c\u200d](?=[^\s\p{C}]))[\p{Cc}\p{Cf}]|[\p{Cs}\uFFFE\uFFFF]/gu

/** Texts that are on one line and clean: of such letters and marks, with single spaces between them. */
const CLEAN = /^[\x21-\x7e\xa1-\xac\xae-\u017f’“”…–—]+(?: [\x21-\x7e\xa1-\xac\xae-\u017f’“”…–—]+)*$/

/** Texts of nothing but composed letters of Latin alphabets and the marks of French, of which nothing is taken out. */
const PLAIN = /^[\n\r\t\x20-\x7e\xa0-\xac\xae-\u017f’“”…–—]*$/

/** A text on one line, in NFC, without control characters, invisible characters and lone surrogates. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text
  if (PLAIN.test(text)) return text.replaceAll(/\s+/g, ' ').trim()
  return text.normalize('NFC').replaceAll(DROPPED, '').replaceAll(/\s+/g, ' ').trim()
}

/** Signs of one code that `cleanText` takes out of a page: how many, and the line of the first (from 1). */
export type DroppedSigns = { readonly code: string; readonly line: number; count: number }

/** Counts the signs of a page that its drafts leave out; the mark at its head is none. `decode` reads a line of the page. */
export function countDroppedSigns(page: string, decode: (line: string) => string): DroppedSigns[] {
  const dropped = new Map<string, DroppedSigns>()
  for (const [index, line] of page
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries())
    for (const [sign] of decode(line).matchAll(DROPPED)) {
      const code = characterCode(sign)
      const known = dropped.get(code) ?? { code, line: index + 1, count: 0 }
      known.count++
      dropped.set(code, known)
    }
  return [...dropped.values()]
}
