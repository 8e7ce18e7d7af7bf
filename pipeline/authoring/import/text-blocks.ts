import type { PageBlock, PageBlocks, PageLine } from './page-lines.ts'

/** The blocks of a plain text, whose lines are clean: consecutive ones between blank ones. */
export function blocksOfText(lines: readonly string[]): PageBlocks {
  const blocks: PageBlock[] = []
  let open: PageLine[] = []
  const close = (): void => {
    if (open.length > 0) blocks.push({ form: 'text', lines: open })
    open = []
  }
  for (const [index, text] of lines.entries()) {
    if (text === '') close()
    else open.push({ from: index + 1, to: index + 1, text })
  }
  close()
  return { blocks, aside: [], facts: [] }
}
