import { parsePage } from '../page-content.ts'

/** The text of a piece of HTML, a line for each block of it; other text as it is. */
export function textOfHtml(text: string): string {
  if (!/<\/?[a-z][^>]*>|&(?:#\d+|[a-z]+);/i.test(text)) return text
  const { blocks } = parsePage(`<div>${text}</div>`)
  return blocks.map(({ lines }) => lines.map((line) => line.text).join('\n')).join('\n')
}
