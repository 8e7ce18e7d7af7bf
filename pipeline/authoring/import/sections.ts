import { startsWithCapital } from './credit-vocabulary.ts'
import { isBoilerplate, isCrossReference, type PagePart, parseLabel } from './line-labels.ts'
import type { ParsedPage } from './page-content.ts'
import type { PageBlock, PageLine } from './page-lines.ts'
import { hasFamilyNameInCapitals, parsePersonName } from './person-names.ts'
import { parseChapter } from './read-times.ts'
import { continuesWebAddress } from './web-addresses.ts'

/** Consecutive lines that belong together, and the part of the page that they are taken for. */
export type PageSection = {
  readonly part:
    | PagePart
    | 'number'
    | 'heading'
    | 'prose'
    | 'item'
    | 'chapter'
    | 'link'
    | 'pointer'
    | 'furniture'
  readonly lines: readonly PageLine[]
}

/** Characters of the longest line that is parsed; a longer one is reported as not understood. */
const MAX_LINE_CHARACTERS = 6000

/** Splits the blocks of a page into sections, in the order of the page. */
export function splitIntoSections({ blocks }: Pick<ParsedPage, 'blocks'>): PageSection[] {
  const width = widthOf(blocks)
  const sections: Open[] = []
  for (const { form, lines } of blocks)
    for (const [index, line] of lines.entries()) {
      const before = sections.at(-1)
      const open = index === 0 ? undefined : before
      const section = sectionBegunBy({ line, next: lines[index + 1], form, open, before, width })
      if (section === undefined) before?.lines.push(line)
      else sections.push(section)
    }
  return sections
}

type Open = { readonly part: PageSection['part']; readonly lines: PageLine[] }

/** A line with its neighbours: the section that it may continue, and the last section even behind a blank line. */
type LineContext = {
  readonly line: PageLine
  readonly next: PageLine | undefined
  readonly form: PageBlock['form']
  readonly open: Open | undefined
  readonly before: Open | undefined
  readonly width: number
}

/** The section that begins with a line; `undefined` where the line continues the previous one. */
function sectionBegunBy(context: LineContext): Open | undefined {
  const { line, form, open, before, width } = context
  const as = (part: PageSection['part'], text = line.text) => ({ part, lines: [{ ...line, text }] })
  if (line.text.length > MAX_LINE_CHARACTERS) return as('prose')
  const label = parseLabel(line.text)
  // the label itself stays in the section, without text, so that its line counts as read
  if (label !== undefined) return as(label.part, label.rest)
  if (/^\[\d{1,3}\]\s*\S/.test(line.text)) return as('link')
  if (isAddressOpen(open, line)) return undefined
  if (parseChapter(line.text) !== undefined) return as('chapter')
  if (isBoilerplate(line.text)) return as('furniture')
  if (isCrossReference(line.text) && open?.part !== 'participants') return as('pointer')
  if (isTitleLine(context)) return as('number')
  if (before?.part === 'participants' && goesOn(line, form, open)) return undefined
  if (form === 'heading' && open === undefined) return as('heading')
  // what a label announces may stand below it
  if (before !== undefined && isBare(before) && AWAITED.has(before.part)) return undefined
  if (open === undefined) return as(form === 'item' ? 'item' : 'prose')
  const isCut = CUT.has(open.part) && isWrappedLine(open.lines.at(-1)?.text ?? '', line.text, width)
  return isCut || RUNNING.has(open.part) ? undefined : as('prose')
}

/** Parts that may stand below their label, those that continue where printing broke a line, and those that always continue. */
const AWAITED: ReadonlySet<PageSection['part']> = new Set(['title', 'description', 'source'])
const CUT: ReadonlySet<PageSection['part']> = new Set(['number', 'title', 'chapter'])
const RUNNING: ReadonlySet<PageSection['part']> = new Set([
  'prose',
  'item',
  'description',
  'pointer',
  'heading',
])

/** A title behind its number: « 2. », « Capsule n° 2 : », « 2/3 – »; `isCounted` where a word says what is numbered. */
export function parseNumberedTitle(
  text: string,
): { position: number; title: string; isCounted: boolean } | undefined {
  const [, called, digits = '', title = ''] =
    /^(?:((?:capsule|vidéo|video|épisode|episode|film|numéro|n°|nº|no|partie|#)\s*(?:vidéo\s*)?(?:n°|nº|no|#)?)\s*)?(\d{1,3})(?:\s*(?:\/|sur)\s*\d{1,3})?\s*(?:[.):°–—-]+|\s[-–—:])\s*(\S.*)$/iu.exec(
      text,
    ) ?? []
  const isTitle = startsWithCapital(title) || /^[¿¡'‘\d]/.test(title)
  return isTitle && Number(digits) > 0 && !/^\d/.test(title)
    ? { position: Number(digits), title, isCounted: called !== undefined }
    : undefined
}

/** Whether a line was broken because of its width, and continues in the next. `width` is that of the page, in characters. */
export function isWrappedLine(text: string, next: string, width: number): boolean {
  if (/^\p{Ll}/u.test(next) || /[-,;:]$/.test(text)) return true
  if (/[.!?…»”"]$/.test(text)) return text.length > width * 0.75
  return text.length > width * 0.6
}

/** Whether a line is a numbered title, and not an entry of a numbered list. */
function isTitleLine({ line, next, form, open }: LineContext): boolean {
  const found = parseNumberedTitle(line.text)
  if (found === undefined || (form === 'item' && !found.isCounted)) return false
  const isFresh = open === undefined || open.part === 'furniture' || open.part === 'site'
  return found.isCounted || (isFresh && parseNumberedTitle(next?.text ?? '')?.position !== found.position + 1)
}

function isBare({ lines }: Open): boolean {
  return lines.length === 1 && lines[0]?.text === ''
}

function isAddressOpen(open: Open | undefined, line: PageLine): boolean {
  const last = open?.lines.at(-1)?.text ?? ''
  const address = /https?:\/\/\S+$/i.exec(last)?.[0]
  if (address !== undefined) return continuesWebAddress(address, line)
  // the piece before may be one itself
  const isPiece = open !== undefined && ['source', 'link'].includes(open.part) && open.lines.length > 1
  return (
    (isPiece && /^\S+$/.test(last) && continuesWebAddress(last, line)) ||
    (open?.part === 'source' && /https?:/.test(line.text))
  )
}

/** Whether a line belongs to the list of participants: it names a person, or continues an entry. */
function goesOn(line: PageLine, form: PageBlock['form'], open: Open | undefined): boolean {
  if (open !== undefined) return true
  if (/^[•*‣◦▪–—-]\s*\S/.test(line.text) || form === 'item') return true
  const person = parsePersonName(line.text)
  if (person === undefined) return false
  return (
    hasFamilyNameInCapitals(line.text) ||
    (line.text.length < 240 && !/[.!?]$/.test(line.text)) ||
    person.rest !== ''
  )
}

/** The width of a printed page in characters, from 60 to 120. */
function widthOf(blocks: readonly PageBlock[]): number {
  const lengths = blocks
    .filter(({ form }) => form === 'text')
    .flatMap(({ lines }) => lines.map(({ text }) => text.length))
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return Math.min(Math.max(longest, 60), 120)
}
