import { continues } from './address.ts'
import { isFurniture, isPointer, labelOf, type Part } from './labels.ts'
import type { Block, Line } from './lines.ts'
import type { Page } from './page.ts'
import { isMarkedName, personIn } from './person.ts'
import { chapterIn } from './times.ts'
import { isCapital } from './vocabulary.ts'

/** A run of lines that belong together, and what they are taken for. */
export type Section = {
  readonly part: Part | 'number' | 'heading' | 'prose' | 'item' | 'chapter' | 'link' | 'pointer' | 'furniture'
  readonly lines: readonly Line[]
  /** Whether a blank line, or another element, stands before it. */
  readonly isFirst: boolean
}

/** The longest line that is read; a longer one is listed as not understood. */
export const LONGEST_LINE = 6000

/** What each line of a page is taken for, in the order of the page. */
export function sectionsOf({ blocks }: Pick<Page, 'blocks'>): Section[] {
  const width = widthOf(blocks)
  const sections: Open[] = []
  for (const block of blocks) {
    let isFirst = true
    for (const line of block.lines) {
      const last = sections.at(-1)
      const next = partOf(line, block, isFirst ? undefined : last, last, width)
      if (next === undefined) last?.lines.push(line)
      else sections.push(...next.map((each, index) => ({ ...each, isFirst: isFirst && index === 0 })))
      isFirst = false
    }
  }
  return sections
}

type Open = { readonly part: Section['part']; readonly lines: Line[]; readonly isFirst: boolean }
type Begun = Omit<Open, 'isFirst'>

/** The parts that begin with a line; nothing where it goes on with the section before. */
function partOf(
  line: Line,
  block: Block,
  open: Open | undefined,
  before: Open | undefined,
  width: number,
): Begun[] | undefined {
  if (line.text.length > LONGEST_LINE) return [{ part: 'prose', lines: [line] }]
  const label = labelOf(line.text)
  if (label !== undefined) return [labelled(label.part, label.rest, line)]
  if (/^\[\d{1,3}\]\s*\S/.test(line.text)) return [{ part: 'link', lines: [line] }]
  if (isAddressOpen(open, line)) return undefined
  if (chapterIn(line.text) !== undefined) return [{ part: 'chapter', lines: [line] }]
  if (isFurniture(line.text)) return [{ part: 'furniture', lines: [line] }]
  if (isPointer(line.text) && open?.part !== 'participants') return [{ part: 'pointer', lines: [line] }]
  const number = open === undefined && numberIn(line.text) !== undefined
  if (before?.part === 'participants' && !number && goesOn(line, block, open)) return undefined
  if (block.form === 'heading' && open === undefined)
    return [{ part: number ? 'number' : 'heading', lines: [line] }]
  if (number) return [{ part: 'number', lines: [line] }]
  // what a label announces may stand below it
  const awaits =
    before !== undefined && isBare(before) && ['title', 'description', 'source'].includes(before.part)
  if (awaits) return undefined
  if (open === undefined) return [{ part: block.form === 'item' ? 'item' : 'prose', lines: [line] }]
  if (open.part === 'number' || open.part === 'title' || open.part === 'chapter')
    return isWrapped(open.lines.at(-1)?.text ?? '', line.text, width)
      ? undefined
      : [{ part: 'prose', lines: [line] }]
  return ['prose', 'item', 'description', 'pointer', 'heading'].includes(open.part)
    ? undefined
    : [{ part: 'prose', lines: [line] }]
}

/** The number with which a title begins: « 2. », « Capsule n° 2 : », « 2/3 – ». */
export function numberIn(text: string): { position: number; title: string; isCounted: boolean } | undefined {
  const [, called, digits = '', title = ''] =
    /^(?:((?:capsule|vidéo|video|épisode|episode|film|numéro|n°|nº|no|partie|#)\s*(?:vidéo\s*)?(?:n°|nº|no|#)?)\s*)?(\d{1,3})(?:\s*(?:\/|sur)\s*\d{1,3})?\s*(?:[.):°–—-]+|\s[-–—:])\s*(\S.*)$/iu.exec(
      text,
    ) ?? []
  const isTitle = isCapital(title) || /^[¿¡'‘\d]/.test(title)
  return isTitle && Number(digits) > 0 && !/^\d/.test(title)
    ? { position: Number(digits), title, isCounted: called !== undefined }
    : undefined
}

/** Whether a line that ends here was cut by its width, and goes on in the next. */
export function isWrapped(text: string, next: string, width: number): boolean {
  if (/^\p{Ll}/u.test(next) || /[-,;:]$/.test(text)) return true
  if (/[.!?…»”"]$/.test(text)) return text.length > width * 0.75
  return text.length > width * 0.6
}

function labelled(part: Part, rest: string, line: Line): Begun {
  // the label itself is kept in the section, without text, so that its line counts as read
  return { part, lines: rest === '' ? [{ ...line, text: '' }] : [{ ...line, text: rest }] }
}

function isBare({ lines }: Open): boolean {
  return lines.length === 1 && lines[0]?.text === ''
}

function isAddressOpen(open: Open | undefined, line: Line): boolean {
  const last = open?.lines.at(-1)?.text ?? ''
  const address = /https?:\/\/\S+$/i.exec(last)?.[0]
  if (address !== undefined) return continues(address, line)
  // the piece before may be one itself
  const isPiece = open !== undefined && ['source', 'link'].includes(open.part) && open.lines.length > 1
  return (
    (isPiece && /^\S+$/.test(last) && continues(last, line)) ||
    (open?.part === 'source' && /https?:/.test(line.text))
  )
}

/** Whether a line stands in the list of participants: it names somebody, or goes on with who stands before. */
function goesOn(line: Line, block: Block, open: Open | undefined): boolean {
  if (open !== undefined) return true
  if (/^[•*‣◦▪–—-]\s*\S/.test(line.text) || block.form === 'item') return true
  const person = personIn(line.text)
  if (person === undefined) return false
  return (
    isMarkedName(line.text) || (line.text.length < 240 && !/[.!?]$/.test(line.text)) || person.rest !== ''
  )
}

/** How long the lines of a printed page are; without many lines, none is taken to be cut. */
function widthOf(blocks: readonly Block[]): number {
  const lengths = blocks
    .filter(({ form }) => form === 'text')
    .flatMap(({ lines }) => lines.map(({ text }) => text.length))
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return Math.min(Math.max(longest, 60), 120)
}
