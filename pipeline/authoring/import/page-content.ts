import { blocksOfHtml, isHtml } from './html-blocks.ts'
import { cleanText, type PageBlocks } from './page-lines.ts'
import { blocksOfText } from './text-blocks.ts'

/** A page, and the numbers of those of its lines that hold anything. */
export type ParsedPage = PageBlocks & {
  readonly isHtml: boolean
  readonly count: number
  readonly filled: readonly number[]
}

/** Takes a page apart: HTML by its elements, any other text by its blank lines. */
export function parsePage(text: string): ParsedPage {
  const lines = text.split(/\r\n|\n|\r/)
  const filled = lines.flatMap((line, index) => (cleanText(line) === '' ? [] : [index + 1]))
  const html = isHtml(text)
  const content = html ? blocksOfHtml(lines.join('\n')) : blocksOfText(lines)
  return { ...content, isHtml: html, count: lines.length, filled }
}
