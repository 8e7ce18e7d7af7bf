import { memoizeTexts } from '../../../collections/memoize-texts.ts'
import {
  isAllCapitals,
  isBodyWord,
  isRoleWord,
  isTitleWord,
  lookupForm,
  startsWithCapital,
} from './credit-vocabulary.ts'
import { isGivenName } from './given-names.ts'
import { hasFamilyNameInCapitals, isNameSuffix, type PersonName, parsePersonName } from './person-names.ts'

/** A person whom a line names: as printed, parsed, and what the line says about them. */
export type NamedPerson = { readonly name: PersonName; readonly printed: string; readonly credit: string }

/**
 * How much speaks for people in a text beside its words: nothing; a list of people that it stands in; a label right before it that
 * announces some.
 */
export type PeopleTrust = 'none' | 'list' | 'label'

/**
 * The people that a text names, if it opens with one: « Ada UNE, juriste, et Bob DEUX (CNFS) »; `undefined` for any other text. A name
 * behind a comma is one of another person only where something proves it; otherwise it belongs to the credit before it.
 */
export function peopleOfLine(text: string, trust: PeopleTrust): readonly NamedPerson[] | undefined {
  return readers[trust](text)
}

/** The readers of lines; a line is read for each of the lines around it. */
const readers: Readonly<Record<PeopleTrust, (text: string) => readonly NamedPerson[] | undefined>> = {
  none: memoizeTexts((text) => readPeople(text, 'none')),
  list: memoizeTexts((text) => readPeople(text, 'list')),
  label: memoizeTexts((text) => readPeople(text, 'label')),
}

function readPeople(text: string, trust: PeopleTrust): NamedPerson[] | undefined {
  if (text.length > MAX_LINE_CHARACTERS) return undefined
  const line = text.replace(BULLET, '').replace(LEAD, '').trim()
  const [first] = segmentsOf(line)
  if (first !== undefined && !opensWithName(first, trust)) return undefined
  const segments = [...segmentsOf(line)]
  const names = segments.map((segment) => nameOf(segment, trust))
  const isNamesAlone = isListOfNames(segments, names)
  const people: Open[] = []
  for (const [index, segment] of segments.entries()) {
    const open = people.at(-1)
    const found =
      names[index] ??
      (open === undefined || isAnd(segment) ? opening(segment, trust) : undefined) ??
      (open === undefined ? undefined : titled(segment))
    if (open === undefined) {
      if (found !== undefined) people.push({ ...found, creditFrom: found.end })
      continue
    }
    const inverted = index === 1 ? invertedName(open, segment, segments[2]) : undefined
    if (inverted !== undefined) people.splice(0, 1, inverted)
    else if (
      segment.mark === ',' &&
      isNameSuffix(segment.text) &&
      open.creditFrom === segments[index - 1]?.end
    )
      people.splice(-1, 1, {
        ...open,
        name: { ...open.name, honorificSuffix: segment.text.replace(/\.$/, '') },
        creditFrom: segment.end,
      })
    else if (
      found !== undefined &&
      beginsAnother(index, {
        segments,
        names,
        isNamesAlone,
        trust,
        found,
        hasCredit: open.creditFrom < (segments[index - 1]?.end ?? 0),
      })
    )
      people.push({ ...found, creditFrom: found.end })
  }
  return people.map(({ name, start, end, creditFrom }, index) => ({
    name,
    printed: line.slice(start, end),
    credit: creditOf(line.slice(creditFrom, people[index + 1]?.start)),
  }))
}

/** Whether the first segment of a line is a name, or opens with one. */
function opensWithName(first: Segment, trust: PeopleTrust): boolean {
  const found = nameOf(first, trust) ?? opening(first, trust)
  return found !== undefined && isTrusted(found.name, trust)
}

/** Whether a text opens with a person whom something proves to be one. */
export function opensWithPerson(text: string): boolean {
  return peopleOfLine(text, 'none') !== undefined
}

/** The marks before the entries of a list. */
export const BULLET =
  /^(?:[•*‣◦▪·●■□–—-]|\d{1,2}[.)](?=\s)|\d{1,2} ?h ?(?:\d\d)?(?= ?[-–—:]|\s)(?: ?[-–—:])?)\s*/

const MAX_LINE_CHARACTERS = 4000

/** What joins two people of a line: « et », « ainsi que », « et la participation de ». */
const AND = `(?:(?:et )?(?:avec )?(?:la |l['’])(?:participation|contribution|intervention|présence)(?: exceptionnelle)? (?:de(?: la)?|d['’])|et|and|und|&|ainsi que|as well as|sowie)`
const LED = String.raw`(?:\s+(?:de|d['’]|avec|with|mit|von))?`
const AND_AHEAD = new RegExp(String.raw`^\s*(?:,\s*)?${AND}\s+`)
const AND_END = new RegExp(String.raw`(?:^|\s)${AND}$`, 'i')
const AND_ALONE = new RegExp(`^${AND}${LED}$`, 'i')
const CREDIT_END = new RegExp(String.raw`[\s,;:|–—/•-]+(?:${AND}${LED})?\s*$|\s+${AND}${LED}\s*$`, 'u')

/** Words that lead to the first name of a sentence. */
const LEAD = new RegExp(
  String.raw`^(?:${AND}\s+)?(?:(?:de|[Aa]vec|par|[Ww]ith|by|[Mm]it|von)\s+(?=\p{Lu})|d['’](?=\p{Lu}\p{Ll}))?`,
  'u',
)

type Open = {
  readonly name: PersonName
  readonly start: number
  readonly end: number
  readonly creditFrom: number
}

/** A part of a line with the mark before it; one in brackets has `(`. Its place is in UTF-16 units. */
type Segment = { readonly mark: string; readonly text: string; readonly start: number; readonly end: number }

const MARKS = new RegExp(
  String.raw`\s*[,;|•]\s*(?:${AND}\s+)?|\s*:\s+|\s+(?:-{1,2}|[–—/])\s+|\s*[–—]\s*|\s+${AND}\s+|\s*[()«»“”]\s*`,
  'giu',
)

function* segmentsOf(line: string): Generator<Segment> {
  let mark = ''
  let start = 0
  let depth = 0
  const closed = (end: number): Segment[] => {
    const text = line
      .slice(start, end)
      .replace(/[\s.]+$/u, (tail) =>
        /\p{Lu}$/u.test(line.slice(start, end - tail.length)) && tail.startsWith('.') ? '.' : '',
      )
    return /[\p{L}\p{N}]/u.test(text) ? [{ mark, text, start, end: start + text.length }] : []
  }
  for (const { 0: found, index } of line.matchAll(MARKS)) {
    if (index < start) continue
    const sign = found.trim()
    if (/^[)»”]/.test(sign)) {
      if (depth > 0) depth--
      if (depth > 0) continue
      yield* closed(index)
      const [and = ''] = AND_AHEAD.exec(line.slice(index + found.length)) ?? []
      mark = and === '' ? ',' : `, ${and.replace(',', '').trim()}`
      start = index + found.length + and.length
      continue
    }
    if (/^[(«“]/.test(sign)) {
      if (depth++ > 0) continue
      yield* closed(index)
      mark = '('
      start = index + found.length
      continue
    }
    if (depth > 0) continue
    yield* closed(index)
    mark = sign === '' ? ',' : sign
    start = index + found.length
  }
  yield* closed(line.length)
}

type Found = { readonly name: PersonName; readonly start: number; readonly end: number }

/** The name that a whole segment is, perhaps behind « de » or « et de ». */
function nameOf({ mark, text, start, end }: Segment, trust: PeopleTrust): Found | undefined {
  if (mark === '(') return undefined
  const isLed = isAndMark(mark) || mark === '' || /^(?:avec|with|mit)\s/.test(text)
  const lead = isLed ? (LEAD.exec(text)?.[0].length ?? 0) : 0
  const own = text.slice(lead)
  // behind a comma, two words in small letters are a function: « Ada Une, stone mason »
  const isFirst = mark === '' || mark.startsWith(';')
  const name = parsePersonName(own) ?? (trust !== 'none' && isFirst ? nameInSmallLetters(own) : undefined)
  return name && { name, start: start + lead, end }
}

/** The name at the head of a segment whose credit follows without a mark: « Ada UNE chercheuse ». */
function opening({ text, start, mark }: Segment, trust: PeopleTrust): Found | undefined {
  if (mark === '(') return undefined
  const lead = LEAD.exec(text)?.[0].length ?? 0
  const words = [...text.slice(lead).matchAll(/\S+/g)]
  for (let count = Math.min(6, words.length - 1); count > 1; count--) {
    const last = words[count - 1]
    if (last === undefined) continue
    const size = last.index + last[0].length
    const printed = text.slice(lead, lead + size)
    const next = words[count]?.[0] ?? ''
    const isVerb = trust !== 'none' && /^(?:is|was|est|était|ist|war|has|a)$/.test(next)
    const isCut = trust !== 'none' && hasFamilyNameInCapitals(printed) && !isAllCapitals(next)
    const name = isVerb || isRoleWord(next) || isCut ? parsePersonName(printed) : undefined
    if (name?.isProven)
      return { name: { ...name, confidence: 'check' }, start: start + lead, end: start + lead + size }
  }
  return undefined
}

/** The name behind a title at the head of a segment, before what says where somebody is: « Ms. A. Hollis of the Harbour Board ». */
function titled({ text, start, mark }: Segment): Found | undefined {
  const [title = ''] = text.split(' ')
  if (mark === '(' || !startsWithCapital(title) || !isTitleWord(title)) return undefined
  const words = [...text.matchAll(/\S+/g)]
  for (let count = Math.min(7, words.length - 1); count > 1; count--) {
    const last = words[count - 1] as RegExpExecArray
    const size = last.index + last[0].length
    const name = parsePersonName(text.slice(0, size))
    if (name?.isProven && name.familyName !== undefined && WHERE.test(words[count]?.[0] ?? ''))
      return { name, start, end: start + size }
  }
  return undefined
}

/** What leads from a name to where that person is from. */
const WHERE = /^(?:of|from|at|du|des|de|à|au|von|vom|aus)$/

/** « zoé exemple », in a list alone. */
function nameInSmallLetters(text: string): PersonName | undefined {
  const words = text.split(' ')
  if (words.length !== 2 || !words.every((word) => /^\p{Ll}[\p{L}'’-]+$/u.test(word))) return undefined
  const large = words.map((word) => word.replaceAll(/(^|-)(\p{L})/gu, (all) => all.toUpperCase()))
  return isGivenName(large[0] ?? '') && !isRoleWord(words[1] ?? '')
    ? parsePersonName(large.join(' ')) && {
        ...(parsePersonName(large.join(' ')) as PersonName),
        confidence: 'check',
      }
    : undefined
}

function isTrusted(name: PersonName, trust: PeopleTrust): boolean {
  return name.isProven || trust !== 'none'
}

/** « Orval, Anne »: one word that is no given name, then a given name alone, and nothing else or a role. */
function invertedName(open: Open, { mark, text, end }: Segment, next: Segment | undefined): Open | undefined {
  const isAlone = open.name.isProven === false || open.name.givenName === undefined
  if (mark !== ',' || !isAlone || open.creditFrom !== open.end) return undefined
  const [family, given] = [
    open.name.familyName === undefined ? open.name.name : open.name.name,
    parsePersonName(text),
  ]
  if (given === undefined || text.split(' ').length > 2 || !isGivenName(text.split(' ')[0] ?? ''))
    return undefined
  if (
    isGivenName(family.split(' ')[0] ?? '') ||
    (given.familyName !== undefined && text.split(' ').length === 1)
  )
    return undefined
  if (next !== undefined && (isAndMark(next.mark) || parsePersonName(next.text) !== undefined))
    return undefined
  return {
    start: open.start,
    end,
    creditFrom: end,
    name: {
      name: `${text} ${family}`,
      givenName: text,
      familyName: family,
      isProven: true,
      confidence: 'likely',
    },
  }
}

/**
 * Whether a line is a list of names and nothing else, of people: all of several words, or all of one. Where most are not proven, the
 * others are what follows the first.
 */
function isListOfNames(segments: readonly Segment[], names: readonly (Found | undefined)[]): boolean {
  if (!segments.every((segment, index) => segment.mark === '(' || names[index] !== undefined)) return false
  const all = names.flatMap((found) => (found === undefined ? [] : [found.name]))
  const proven = all.filter(({ isProven }) => isProven).length
  const whole = all.filter(({ familyName }) => familyName !== undefined).length
  const isOneKind = whole === all.length || (whole === 0 && proven === all.length)
  return isOneKind && (proven === 0 || proven * 2 > all.length)
}

/** Whether the name that a segment holds is that of another person, and no part of the credit before it. */
function beginsAnother(
  index: number,
  {
    segments,
    names,
    isNamesAlone,
    trust,
    found,
    hasCredit,
  }: {
    readonly segments: readonly Segment[]
    readonly names: readonly (Found | undefined)[]
    readonly isNamesAlone: boolean
    readonly trust: PeopleTrust
    readonly found: Found
    readonly hasCredit: boolean
  },
): boolean {
  const { mark } = segments[index] as Segment
  const { isProven, familyName } = found.name
  if (mark === '(' || mark === ':') return false
  if (isNamesAlone && (isProven || trust !== 'none')) return familyName !== undefined || isProven
  if (mark.startsWith(';') || mark === '•') return isProven || trust !== 'none'
  if (!isProven) return false
  if (familyName === undefined)
    return (
      isAndMark(mark) &&
      (/[_\d]/.test(found.name.name) || (trust !== 'none' && isCreditOf(segments[index + 1])))
    )
  if (isAndMark(mark) || isTitleWord((segments[index] as Segment).text.split(' ')[0] ?? '')) return true
  const next = segments[index + 1]
  if (!hasCredit) return mark === ',' || mark === '|'
  return (
    next !== undefined &&
    next.mark !== ';' &&
    (next.mark === '(' || (names[index + 1] === undefined && isCredit(next.text)))
  )
}

/** Whether a segment behind a given name alone says what that person does, and not where a place of that name is. */
function isCreditOf(segment: Segment | undefined): boolean {
  if (segment === undefined || segment.mark !== ',') return false
  return (
    isCredit(segment.text) &&
    !/^(?:en|à|au|aux|dans|in|at|of|from|de|du|des|près|near|bei)\s/.test(segment.text)
  )
}

/** Whether a text says what somebody does: it begins with a role, or in small letters. */
function isCredit(text: string): boolean {
  const [first = ''] = text.split(' ')
  return isRoleWord(first) || /^\p{Ll}/u.test(first)
}

function isAnd({ mark }: Segment): boolean {
  return isAndMark(mark)
}

function isAndMark(mark: string): boolean {
  return AND_END.test(mark)
}

/** What stands between two names, without the marks around it. */
function creditOf(text: string): string {
  const bare = text
    .replace(/^[\s,;:|–—/•-]+/u, '')
    .replace(CREDIT_END, '')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(bare)) return ''
  if (AND_ALONE.test(bare)) return ''
  const inner = /^\(([^()]*)\)\.?$/.exec(bare)?.[1] ?? bare
  return inner.replace(/(?<=\p{Ll}{2}|\))\.$/u, '').trim()
}

/** Whether a text, standing alone below a name, says what that person does. */
export function isCreditLine(text: string): boolean {
  const words = text.split(/\s+/)
  const [first = ''] = words
  if (text.length > 200 || /https?:|@/.test(text)) return false
  return (
    isRoleWord(first) ||
    (startsWithCapital(first) && words.some(isBodyWord)) ||
    /^\([^()]+\)$/.test(lookupForm(text))
  )
}
