import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { mainElement, markupFacts, walkHtml } from './html-elements.ts'
import { cleanText, type MarkupFact, type PageBlock, type PageBlocks, type PageLine } from './page-lines.ts'

/** Whether a text is HTML: it begins with a tag, or closes elements that pages have. */
export function isHtml(text: string): boolean {
  return (
    /^[\s\uFEFF]*<(!doctype|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|table)\b/i.test(text) ||
    /<\/(html|body|main|article|div|p|li|h[1-6])\s*>/i.test(text)
  )
}

/** Splits an HTML page into blocks, by its elements; what stands around the main content is aside. */
export function blocksOfHtml(text: string): PageBlocks {
  const page = parse(text, { sourceCodeLocationInfo: true })
  const writer = openWriter()
  const facts: MarkupFact[] = []
  for (const { node, isEnd, isAside, isItem, isLiteral } of walkHtml(page, mainElement(page))) {
    if (!isEnd && 'tagName' in node) facts.push(...markupFacts(node, isAside))
    if (node.nodeName === '#text') writer.text(node as DefaultTreeAdapterTypes.TextNode, isAside, isLiteral)
    else if (node.nodeName === 'br') writer.endLine()
    else if (BLOCKS.test(node.nodeName)) {
      // what stands before an element that begins belongs to the one around it
      const isHeading = isEnd && /^h[1-6]$/.test(node.nodeName)
      writer.endBlock(isHeading ? 'heading' : isItem ? 'item' : 'text')
    }
  }
  writer.endBlock('text')
  return { blocks: writer.blocks, aside: writer.aside, facts }
}

/** Elements that are displayed as blocks. */
const BLOCKS =
  /^(address|article|aside|blockquote|body|button|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|main|nav|noscript|ol|option|p|pre|script|section|select|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)$/

type Piece = { readonly text: string; readonly line: number; readonly isAside: boolean }

/** Collects pieces of text into lines, and lines into blocks. */
function openWriter() {
  const blocks: PageBlock[] = []
  const aside: PageLine[] = []
  const lines: PageLine[] = []
  const pieces: Piece[] = []

  function endLine(): void {
    const filled = pieces.filter(({ text }) => cleanText(text) !== '')
    const text = cleanText(pieces.map((piece) => piece.text).join(''))
    pieces.length = 0
    const [first, last] = [filled[0], filled.at(-1)]
    if (first === undefined || last === undefined) return
    // a text that the parser moved may end before it begins
    const from = Math.min(first.line, last.line)
    const line = { from, to: Math.max(first.line, last.line), text }
    if (first.isAside) aside.push(line)
    else lines.push(line)
  }

  function endBlock(form: PageBlock['form']): void {
    endLine()
    if (lines.length > 0) blocks.push({ form, lines: lines.splice(0) })
  }

  function text(node: DefaultTreeAdapterTypes.TextNode, isAside: boolean, isLiteral: boolean): void {
    const { startLine = 1, endLine: last = 1 } = node.sourceCodeLocation ?? {}
    const parts = node.value.split('\n')
    if (isAside !== pieces[0]?.isAside) endLine()
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1
      const line = Math.min(startLine + index, last)
      pieces.push({ text: isLast ? part : `${part}\n`, line, isAside })
      if (isLiteral && !isLast) endLine()
    }
  }

  return { blocks, aside, text, endLine, endBlock }
}
