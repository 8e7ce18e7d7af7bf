import type { PartName } from '../../record/registers/participation-parts.ts'
import { isBoilerplate, isCrossReference, type PagePart, parseLabel } from './line-labels.ts'
import type { ParsedPage } from './page-content.ts'
import type { PageBlock, PageLine } from './page-lines.ts'
import { startsWithCapital } from './people/credit-vocabulary.ts'
import { BULLET, isCreditLine, opensWithPerson, peopleOfLine } from './people/people-of-line.ts'
import { continuesEntry } from './people/read-participants.ts'
import { dayAlone, parseChapter } from './read-times.ts'
import { continuesWebAddress } from './web-addresses.ts'

/** Consecutive lines that belong together, and the part of the page that they are taken for; of people, the parts that they take. */
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
  readonly parts?: readonly PartName[] | undefined
  /** Whether a label stands before people; without one, their form alone tells them. */
  readonly isLabelled?: boolean | undefined
}

/** Characters of the longest line that is parsed; a longer one is reported as not understood. */
const MAX_LINE_CHARACTERS = 6000

/** Splits the blocks of a page into sections, in the order of the page. */
export function splitIntoSections({ blocks }: Pick<ParsedPage, 'blocks'>): PageSection[] {
  const width = widthOf(blocks)
  const sections: Open[] = []
  for (const [number, { form, lines: whole }] of blocks.entries()) {
    const lines = whole.flatMap(splitAtLabels)
    for (const [index, line] of lines.entries()) {
      const before = sections.at(-1)
      const open = index === 0 ? undefined : before
      const below = lines[index + 1] ?? blocks[number + 1]?.lines[0]
      const section = sectionBegunBy({ line, next: lines[index + 1], below, form, open, before, width })
      if (section === undefined) before?.lines.push(line)
      else sections.push(section)
    }
  }
  return sections
}

/** The pieces of a line that holds several labels: « Réalisation : Ada Une / Image : Bob Deux ». */
function splitAtLabels(line: PageLine): PageLine[] {
  const { text } = line
  if (text.length > MAX_LINE_CHARACTERS || !/:.*:|\|.*:/.test(text)) return [line]
  const pieces = text.split(
    /\s+[/|–—•·]\s+|\s*;\s*|,\s+(?=\p{Lu}[^:,;]{1,40}:\s)|(?<=\p{Ll}\p{Ll})\.\s+(?=\p{Lu}[^:.]{1,40}:\s)/u,
  )
  if (pieces.length < 2 || parseLabel(pieces[0] ?? '') === undefined) return [line]
  const lines: PageLine[] = []
  for (const [index, piece] of pieces.entries()) {
    const isLabel = index === 0 || (/^[^:]{1,40}:/.test(piece) && parseLabel(piece) !== undefined)
    if (isLabel) lines.push({ ...line, text: piece })
    else {
      const from = text.indexOf(
        piece,
        lines.reduce((sum, each) => sum + each.text.length, 0),
      )
      const last = lines.pop()
      const start = text.indexOf(last?.text ?? '')
      lines.push({ ...line, text: text.slice(start, from + piece.length) })
    }
  }
  return lines.length < 2 ? [line] : lines
}

type Open = Omit<PageSection, 'lines'> & {
  readonly lines: PageLine[]
  readonly isAlone?: boolean | undefined
}

/**
 * A line with its neighbours: the one behind it in its block, the one below it even behind a blank line, the section that it may
 * continue, and the last section even behind a blank line.
 */
type LineContext = {
  readonly line: PageLine
  readonly next: PageLine | undefined
  readonly below: PageLine | undefined
  readonly form: PageBlock['form']
  readonly open: Open | undefined
  readonly before: Open | undefined
  readonly width: number
}

/** The section that begins with a line; `undefined` where the line continues the previous one. */
function sectionBegunBy(context: LineContext): Open | undefined {
  const { line, below, form, open, before, width } = context
  const as = (part: PageSection['part'], text = line.text): Open => ({
    part,
    lines: [{ ...line, text, ...(text !== line.text && { whole: line.text }) }],
  })
  if (line.text.length > MAX_LINE_CHARACTERS) return as('prose')
  if (before?.part === 'transcript' && (open !== undefined || TIMED.test(line.text))) return undefined
  const label = parseLabel(line.text, below?.text)
  // « Rights » above « Copyright: … »: the one is the value of the other
  if (before?.part === 'rights' && isBare(before) && label?.part === 'rights') return undefined
  // the label itself stays in the section, without text, so that its line counts as read
  if (label !== undefined) {
    const { part, rest, parts, isAlone } = label
    return { ...as(part, rest), isAlone, ...(parts !== undefined && { parts, isLabelled: true }) }
  }
  if (/^\[\d{1,3}\]\s*\S/.test(line.text)) return as('link')
  if (isAddressOpen(open, line)) return undefined
  if (
    before !== undefined &&
    isBare(before) &&
    VALUE_PARTS.has(before.part) &&
    /[\p{L}\p{N}]/u.test(line.text)
  )
    return undefined
  if (parseChapter(line.text) !== undefined) return as('chapter')
  if (isBoilerplate(line.text)) return as('furniture')
  if (isCrossReference(line.text) && open?.part !== 'participants') return as('pointer')
  if (isTitleLine(context)) return as('number')
  if (before?.part === 'participants' && goesOn(line, form, open, before)) return undefined
  if (form === 'heading' && open === undefined) return as('heading')
  // what a label announces may stand below it
  if (before !== undefined && isBare(before) && AWAITED.has(before.part)) return undefined
  if (isDateAlone(line.text)) return { ...as('created'), isLabelled: false }
  if (isPersonLine(line.text)) return { ...as('participants'), parts: [], isLabelled: false }
  if (open === undefined) return as(form === 'item' ? 'item' : 'prose')
  const isCut = CUT.has(open.part) && isWrappedLine(open.lines.at(-1)?.text ?? '', line.text, width)
  if (isCut) return undefined
  const isOwn = isOwnLine(line.text, open) || isTitleOver(line.text, open, form, width)
  return RUNNING.has(open.part) && !isOwn ? undefined : as('prose')
}

/** Parts that may stand below their label, those that continue where printing broke a line, and those that always continue. */
const AWAITED: ReadonlySet<PageSection['part']> = new Set(['title', 'description', 'source'])
const CUT: ReadonlySet<PageSection['part']> = new Set([
  'number',
  'title',
  'chapter',
  'rights',
  'series',
  'keywords',
])
const RUNNING: ReadonlySet<PageSection['part']> = new Set([
  'prose',
  'item',
  'description',
  'pointer',
  'heading',
])

/** The parts of a page that hold a value, which may stand on the one line below its label. */
export const VALUE_PARTS: ReadonlySet<PageSection['part']> = new Set([
  'duration',
  'created',
  'published',
  'language',
  'keywords',
  'place',
  'series',
  'licence',
  'rights',
  'identifier',
  'publisher',
  'transcript',
])

/** A line of a transcript: its time, then what is said. */
const TIMED = /^\[?\(?(?:\d{1,2}:)?\d{1,3}:\d\d[\])]?\s*\S/

/** A title behind its number: « 2. », « Capsule n° 2 : », « 2/3 – »; `isCounted` where a word says what is numbered. */
export function parseNumberedTitle(
  text: string,
): { position: number; title: string; isCounted: boolean } | undefined {
  const [, called, digits = '', title = ''] =
    /^(?:((?:capsule|vidéo|video|épisode|episode|film|numéro|n°|nº|no|partie|portrait|entretien|teil|folge|part|talk|session|#)\s*(?:vidéo\s*)?(?:n°|nº|no|#)?)\s*)?(\d{1,3})(?:\s*(?:\/|sur|of|von)\s*\d{1,3})?\s*(?:[.):°–—-]+|\s[-–—:])\s*(\S.*)$/iu.exec(
      text,
    ) ?? []
  const isTitle = startsWithCapital(title) || /^[¿¡'‘\d]/.test(title)
  return isTitle && Number(digits) > 0 && !/^\d/.test(title)
    ? { position: Number(digits), title, isCounted: called !== undefined }
    : undefined
}

/** Whether a line was broken because of its width, and continues in the next. `width` is that of the page, in characters. */
function isWrappedLine(text: string, next: string, width: number): boolean {
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

/** Whether a line within running text stands by itself: a short one behind the end of a sentence, as headings of catalogues do. */
function isOwnLine(text: string, { lines }: Open): boolean {
  const before = lines.at(-1)?.text ?? ''
  return text.length < 40 && startsWithCapital(text) && !/[.!?…»”"]$/.test(text) && /[.!?…]$/.test(before)
}

/** Whether the one line before is a title over running text: short, without a mark at its end, and not cut by its width. */
function isTitleOver(text: string, { part, lines }: Open, form: PageBlock['form'], width: number): boolean {
  const title = lines[0]?.text ?? ''
  return (
    part === 'prose' &&
    form === 'text' &&
    lines.length === 1 &&
    title.length < 100 &&
    /^["«“]?[\p{Lu}\d]/u.test(title) &&
    /[\p{L}\d»”")?]$/u.test(title) &&
    !isWrappedLine(title, text, width) &&
    !continuesEntry(text, title)
  )
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

/** Whether a line belongs to the list of people before it: it names somebody, or goes on in an entry. */
function goesOn(line: PageLine, form: PageBlock['form'], open: Open | undefined, list: Open): boolean {
  const { text } = line
  if (isBare(list)) return !isSentence(text)
  if (/https?:|@/.test(text)) return false
  const before = list.lines.at(-1)?.text ?? ''
  const isEntry = BULLET.test(text) || form === 'item'
  if (list.isLabelled !== true)
    return open !== undefined && (continuesEntry(text, before) || isPersonLine(text))
  if (open === undefined)
    return (
      (isEntry && !isSentence(text)) || opensWithPerson(text) || (isNameOnly(before) && isCreditLine(text))
    )
  if (opensWithPerson(text) || continuesEntry(text, before)) return true
  if (isSentence(text)) return false
  if (list.isAlone === true || list.lines[0]?.text !== '')
    return peopleOfLine(text, 'list') !== undefined && /[,(–—:]/.test(text) ? true : isCreditLine(text)
  return true
}

/** Whether a line is nothing but the name of somebody, whose credit may stand below. */
function isNameOnly(text: string): boolean {
  const people = peopleOfLine(text, 'none')
  return people?.length === 1 && people[0]?.credit === ''
}

/** Whether a line is a sentence or several, as no entry of a list is. */
function isSentence(text: string): boolean {
  return text.length > 60 && /[.!?…]$/.test(text) && text.split(/\s+/).length > 9 && !opensWithPerson(text)
}

/** Whether a line that nothing announces names a person as lists do, with a function behind the name: « Ada Une, juriste ». */
function isPersonLine(text: string): boolean {
  if (text.length > 200 || isSentence(text)) return false
  const people = peopleOfLine(text, 'none')
  const isTimed = /^\d{1,2} ?h/.test(text) && people?.some(({ credit }) => credit !== '') === true
  return people?.every(({ credit, name }) => name.isProven && (isCreditLine(credit) || isTimed)) === true
}

/** Whether a line is nothing but a day. */
function isDateAlone(text: string): boolean {
  return text.length < 60 && /\d{4}/.test(text) && dayAlone(text.replace(TIME_OF_DAY, '')) !== undefined
}

/** The time behind a day: « , 6 pm », « à 18h30 », « um 19 Uhr ». */
const TIME_OF_DAY =
  /(?<=\d{4}),?\s+(?:(?:at|à|um|@)\s+)?\d{1,2}(?:\s?[h:.]\s?(?:\d\d)?)?\s*(?:[ap]\.?m\.?|uhr|heures?)?(?:\s+(?:[A-Z]{3,4}))?$/i

/** The width of a printed page in characters, from 60 to 120. */
function widthOf(blocks: readonly PageBlock[]): number {
  const lengths = blocks
    .filter(({ form }) => form === 'text')
    .flatMap(({ lines }) => lines.map(({ text }) => text.length))
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return Math.min(120, Math.max(60, longest))
}
