import { startsWithCapital } from './credit-vocabulary.ts'
import { isBoilerplate, isCrossReference, type PagePart, parseLabel } from './line-labels.ts'
import type { ParsedPage } from './page-content.ts'
import type { PageBlock, PageLine } from './page-lines.ts'
import { hasFamilyNameInCapitals, parsePersonName } from './person-names.ts'
import { parseChapter } from './read-times.ts'
import { continuesWebAddress } from './web-addresses.ts'

/** A run of lines that belong together, and what they are taken for. */
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

/** The longest line that is read; a longer one is listed as not understood. */
const LONGEST_LINE = 6000

/** What each line of a page is taken for, in the order of the page. */
export function splitIntoSections({ blocks }: Pick<ParsedPage, 'blocks'>): PageSection[] {
  const width = widthOf(blocks)
  const sections: Open[] = []
  for (const { form, lines } of blocks)
    for (const [index, line] of lines.entries()) {
      const before = sections.at(-1)
      const open = index === 0 ? undefined : before
      const begun = begunBy({ line, next: lines[index + 1], form, open, before, width })
      if (begun === undefined) before?.lines.push(line)
      else sections.push(begun)
    }
  return sections
}

type Open = { readonly part: PageSection['part']; readonly lines: PageLine[] }

/** A line among others: the section that may go on in it, and the last one even where a blank line stands between. */
type Spot = {
  readonly line: PageLine
  readonly next: PageLine | undefined
  readonly form: PageBlock['form']
  readonly open: Open | undefined
  readonly before: Open | undefined
  readonly width: number
}

/** The section that begins with a line; nothing where it goes on with the one before. */
function begunBy(spot: Spot): Open | undefined {
  const { line, form, open, before, width } = spot
  const as = (part: PageSection['part'], text = line.text) => ({ part, lines: [{ ...line, text }] })
  if (line.text.length > LONGEST_LINE) return as('prose')
  const label = parseLabel(line.text)
  // the label itself stays in the section, without text, so that its line counts as read
  if (label !== undefined) return as(label.part, label.rest)
  if (/^\[\d{1,3}\]\s*\S/.test(line.text)) return as('link')
  if (isAddressOpen(open, line)) return undefined
  if (parseChapter(line.text) !== undefined) return as('chapter')
  if (isBoilerplate(line.text)) return as('furniture')
  if (isCrossReference(line.text) && open?.part !== 'participants') return as('pointer')
  if (isTitleLine(spot)) return as('number')
  if (before?.part === 'participants' && goesOn(line, form, open)) return undefined
  if (form === 'heading' && open === undefined) return as('heading')
  // what a label announces may stand below it
  if (before !== undefined && isBare(before) && AWAITED.has(before.part)) return undefined
  if (open === undefined) return as(form === 'item' ? 'item' : 'prose')
  const isCut = CUT.has(open.part) && isWrappedLine(open.lines.at(-1)?.text ?? '', line.text, width)
  return isCut || RUNNING.has(open.part) ? undefined : as('prose')
}

/** Parts that may stand below their label, those that go on where a printer cut them, and those that go on anyway. */
const AWAITED: ReadonlySet<PageSection['part']> = new Set(['title', 'description', 'source'])
const CUT: ReadonlySet<PageSection['part']> = new Set(['number', 'title', 'chapter'])
const RUNNING: ReadonlySet<PageSection['part']> = new Set([
  'prose',
  'item',
  'description',
  'pointer',
  'heading',
])

/** The number with which a title begins: « 2. », « Capsule n° 2 : », « 2/3 – ». */
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

/** Whether a line that ends here was cut by its width, and goes on in the next. */
export function isWrappedLine(text: string, next: string, width: number): boolean {
  if (/^\p{Ll}/u.test(next) || /[-,;:]$/.test(text)) return true
  if (/[.!?…»”"]$/.test(text)) return text.length > width * 0.75
  return text.length > width * 0.6
}

/** Whether a title with its number begins here, and no list of numbered lines. */
function isTitleLine({ line, next, form, open }: Spot): boolean {
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

/** Whether a line stands in the list of participants: it names somebody, or goes on with who stands before. */
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

/** How long the lines of a printed page are; without many lines, none is taken to be cut. */
function widthOf(blocks: readonly PageBlock[]): number {
  const lengths = blocks
    .filter(({ form }) => form === 'text')
    .flatMap(({ lines }) => lines.map(({ text }) => text.length))
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return Math.min(Math.max(longest, 60), 120)
}
