import { blocksOfHtml, isHtml } from './html-blocks.ts'
import { cleanText, type PageBlocks } from './page-lines.ts'
import { blocksOfText } from './text-blocks.ts'

/** A page in blocks, with the number of its lines and those that are not blank (from 1). */
export type ParsedPage = PageBlocks & {
  readonly isHtml: boolean
  readonly count: number
  readonly filled: readonly number[]
}

/** Splits a page into blocks: HTML by its elements, other text by its blank lines. */
export function parsePage(text: string): ParsedPage {
  const lines = text.split(/\r\n|\n|\r/)
  const clean = lines.map(cleanText)
  const filled = clean.flatMap((line, index) => (line === '' ? [] : [index + 1]))
  const html = isHtml(text)
  const content = html ? blocksOfHtml(lines.join('\n')) : blocksOfText(clean)
  return { ...content, isHtml: html, count: lines.length, filled }
}
