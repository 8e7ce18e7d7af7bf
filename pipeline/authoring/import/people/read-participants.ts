import type { PartName } from '../../../record/registers/participation-parts.ts'
import { type Confidence, leastConfidence, type Origin } from '../guess.ts'
import type { PageLine } from '../page-lines.ts'
import { isAllCapitals, isBodyWord, isRoleWord, startsWithCapital } from './credit-vocabulary.ts'
import { phrasesIn } from './part-labels.ts'
import { BULLET, isCreditLine, type NamedPerson, type PeopleTrust, peopleOfLine } from './people-of-line.ts'
import type { PersonName } from './person-names.ts'
import { type Credit, parseCredit } from './read-credit.ts'

/** A person who takes part in a video, with the part that a label states and the credit as printed and parsed. */
export type Participant = PersonName &
  Origin & {
    readonly printed: string
    readonly parts: readonly PartName[]
    readonly credit?: Credit
  }

/** A body that a label announces: « Production : Halte-Là ». */
export type ParticipantBody = Origin & {
  readonly name: string
  readonly alternateName?: string
  readonly parts: readonly PartName[]
  readonly confidence: Confidence
}

/** A list of people: its lines, the first of which is what stands beside its label, perhaps nothing. */
type PeopleList = {
  readonly lines: readonly PageLine[]
  readonly parts: readonly PartName[]
  /** Whether a label announces it. */
  readonly isLabelled: boolean
}

/** What a list of people gives: people, bodies, and the lines that name neither. */
export type ListedPeople = {
  readonly participants: readonly Participant[]
  readonly bodies: readonly ParticipantBody[]
  readonly left: readonly PageLine[]
}

/**
 * Reads a list of people. A line is an entry of its own, which goes on in the next line only where that begins in small letters or the
 * line ends in a word that cannot end one. What does not open with a name is left over, never joined to the entry before.
 */
export function participantsIn(
  { lines, parts, isLabelled }: PeopleList,
  itemOf: (line: PageLine) => readonly PageLine[] | undefined,
): ListedPeople {
  const said = lines.filter(({ text }) => text !== '')
  // « Animée par Ada Une, la table ronde réunit : »: those below take another part than the one who is named before
  const isIntroduced =
    said.length > 1 && /,[^,:]*:$/.test(said[0]?.text ?? '') && BULLET.test(said[1]?.text ?? '')
  const written = said.map((line, index) =>
    isIntroduced && index === 0 ? { ...line, text: line.text.replace(/,[^,:]*:$/, '') } : line,
  )
  const isItem = (line: PageLine): boolean => itemOf(line)?.[0] === line
  const entries = entriesOf(written.slice(0, MAX_LINES), itemOf)
  const trust = (index: number): PeopleTrust =>
    !isLabelled ? 'none' : index === 0 || isItem(entries[index]?.[0] as PageLine) ? 'label' : 'list'
  const read = entries.map((entry, index) => ({
    entry,
    people: peopleOfEntry(entry, trust(index), isIntroduced && index > 0 ? [] : parts),
  }))
  // names of which nothing proves anything stand among others of the same form
  const isPlain = ({ people }: (typeof read)[number]): boolean =>
    people?.every(({ credit, name }) => credit === '' && name.familyName !== undefined) === true
  const isUniform = read.every(isPlain)
  const participants: Participant[] = []
  const bodies: ParticipantBody[] = []
  const left: PageLine[] = [...written.slice(MAX_LINES)]
  for (const [index, { entry, people }] of read.entries()) {
    const sure = people?.filter((person) => isBelieved(person, trust(index), isUniform))
    const [first = ''] = entry[0]?.text.replace(/^l['’]/i, '').split(' ') ?? []
    const isOfBodies =
      parts.some(isPartOfBodies) ||
      (trust(index) === 'label' && parts.some(isPartOfCrew) && isBodyWord(first))
    const isWhole = sure !== undefined && sure.length === people?.length && sure.length > 0
    const isProven = isWhole && sure.every(({ name }) => name.isProven)
    if (isWhole && (isProven || !isOfBodies) && participants.length + sure.length <= MAX_PARTICIPANTS)
      participants.push(...sure.map((person) => participantOf(person, entry)))
    else if (isOfBodies && (trust(index) === 'label' || isBodyWord(first))) {
      const found = bodiesOf(entry, parts)
      if (found === undefined) left.push(...entry)
      else bodies.push(...found)
    } else left.push(...entry)
  }
  return { participants, bodies, left }
}

const MAX_PARTICIPANTS = 200
const MAX_LINES = 2000
const MAX_ENTRY_CHARACTERS = 4000

/** Whether a line goes on from the line before it. */
export function continuesEntry(text: string, before: string): boolean {
  if (BULLET.test(text)) return false
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(text)) return true
  if (OPEN_END.test(before)) return true
  return /^\p{Ll}/u.test(text) && peopleOfLine(text, 'list') === undefined
}

/** Ends of lines that printing cut. */
const OPEN_END =
  /(?:^|\s|['’])(?:de|du|des|la|le|les|à|au|aux|et|en|pour|d|l|sur|par|of|the|and|at|for|in|und|der|des|für|am|im|an|&)['’]?$/iu

/** The lines of each entry: joined where one goes on in the next, or stands below a name alone. */
function entriesOf(
  lines: readonly PageLine[],
  itemOf: (line: PageLine) => readonly PageLine[] | undefined,
): PageLine[][] {
  const entries: PageLine[][] = []
  for (const line of lines) {
    const last = entries.at(-1)
    const before = last?.at(-1)?.text ?? ''
    const item = itemOf(line)
    const isNew = item?.[0] === line || BULLET.test(line.text)
    // what stands below a name in the same item of a list is of that person, whatever it is
    const isBelow =
      item !== undefined && last?.length === 1 && itemOf(last[0] as PageLine) === item && isNameAlone(before)
    if (
      last !== undefined &&
      !isNew &&
      (isBelow || continuesEntry(line.text, before) || isCreditOf(line, last))
    )
      last.push(line)
    else entries.push([line])
  }
  return entries
}

function isNameAlone(text: string): boolean {
  const people = peopleOfLine(text, 'label')
  return people?.length === 1 && people[0]?.credit === '' && people[0].name.isProven
}

/** Whether a line is the credit of the entry before it: of a name alone, or of one that ends in a comma. */
function isCreditOf({ text }: PageLine, entry: readonly PageLine[]): boolean {
  const before = joinBrokenLines(entry.map((line) => line.text))
  if (peopleOfLine(text, 'none') !== undefined && !isRoleWord(text.split(' ')[0] ?? '')) return false
  const [person, ...others] = peopleOfLine(before, 'label') ?? []
  if (person === undefined || others.length > 0) return false
  const isOpen = person.credit === '' || /,$/.test(before)
  return isOpen && isCreditLine(text)
}

type EntryPerson = NamedPerson & { readonly parts: readonly PartName[] }

/** The people of an entry, and of the phrases within it: « hosted by Ada Une in conversation with Bob Deux ». */
function peopleOfEntry(
  lines: readonly PageLine[],
  trust: PeopleTrust,
  parts: readonly PartName[],
): EntryPerson[] | undefined {
  const text = textOf(lines)
  if (text.length > MAX_ENTRY_CHARACTERS) return undefined
  const phrases = phrasesIn(text).filter(({ end }) => peopleOfLine(text.slice(end), 'none') !== undefined)
  const head = text.slice(0, phrases[0]?.start).replace(/[\s,;]+$/, '')
  const first = peopleOfLine(head, trust)?.map((person) => ({ ...person, parts }))
  if (first === undefined) return undefined
  const more = phrases.flatMap(({ parts: own, end }, index) => {
    const named = text.slice(end, phrases[index + 1]?.start).replace(/[\s,;]+$/, '')
    return (peopleOfLine(named, 'none') ?? []).map((person) => ({ ...person, parts: own }))
  })
  return [...first, ...more]
}

/** The text of an entry; a credit below its name stands behind a comma. */
function textOf(lines: readonly PageLine[]): string {
  const [first, ...rest] = lines
  if (first === undefined) return ''
  const isNameAlone =
    rest.length > 0 && peopleOfLine(first.text, 'label')?.every(({ credit }) => credit === '') === true
  const isBelow = isNameAlone && !continuesEntry(rest[0]?.text ?? '', first.text)
  const head = isBelow ? `${first.text.replace(/\s*,$/, '')},` : first.text
  return joinBrokenLines([head, ...rest.map(({ text }) => text)])
}

/** Whether what stands in an entry is believed to be a person. */
function isBelieved({ name, credit }: NamedPerson, trust: PeopleTrust, isUniform: boolean): boolean {
  if (name.isProven && (name.familyName !== undefined || name.givenName !== undefined)) return true
  const isOne = name.familyName === undefined
  const hasRole = isRoleWord(credit.split(/[\s,]/)[0] ?? '') || (!isOne && credit.split(' ').some(isBodyWord))
  if (isOne) return (trust !== 'none' && (name.isProven || hasRole)) || (name.isProven && hasRole)
  if (trust === 'label') return hasRole || credit === '' || !/^\p{Lu}\p{Ll}+$/u.test(credit)
  return trust === 'list' && (hasRole || isUniform || isAcronym(credit))
}

function isAcronym(credit: string): boolean {
  return isAllCapitals(credit.split(/[\s,]/)[0] ?? '')
}

function participantOf(
  { name, printed, credit, parts }: EntryPerson,
  lines: readonly PageLine[],
): Participant {
  return {
    ...name,
    printed: printed.length > 100 ? `${printed.slice(0, 100)}…` : printed,
    confidence: credit === '' ? leastConfidence(name.confidence, 'likely') : name.confidence,
    parts,
    line: lines[0]?.from ?? 1,
    ...(credit !== '' && { credit: parseCredit(credit) }),
  }
}

/** Whether a part is one of those who make a video, not of those who speak in it. */
function isPartOfCrew(part: PartName): boolean {
  return !['speaker', 'interviewee', 'interviewer', 'moderator', 'host', 'panelist'].includes(part)
}

const PARTS_OF_BODIES: readonly PartName[] = [
  'organizer',
  'host-institution',
  'broadcaster',
  'funder',
  'sponsor',
  'partner',
  'repository',
  'producer',
]

/** Whether organisations take a part more often than people do. */
export function isPartOfBodies(part: PartName): boolean {
  return PARTS_OF_BODIES.includes(part)
}

/** The bodies that the value of a label names, one or several between commas or « et »; `undefined` where it is a sentence. */
function bodiesOf(lines: readonly PageLine[], parts: readonly PartName[]): ParticipantBody[] | undefined {
  const text = joinBrokenLines(lines.map((line) => line.text.replace(BULLET, ''))).replace(/[.;,]$/, '')
  if (text.length > 200 || /https?:|@/.test(text)) return undefined
  const names = text.split(
    /\s*[,;|/]\s*(?:et |and |und )?|\s+(?:[-–—]|&)\s+|\s+(?:et|and|und)\s+(?=(?:l['’]|la |le |the |die |das |der )?\p{Lu})/u,
  )
  const bare = names.map((name) => name.replace(/^(?:l['’]|la |le |les |the |die |das |der )(?=\p{L})/u, ''))
  if (!bare.every((name) => startsWithCapital(name) && name.length > 1 && name.split(' ').length < 12))
    return undefined
  return bare.map((whole) => {
    const [, name = whole, alternateName] = /^(.+?)\s*\((\p{Lu}[\p{Lu}\d.&-]{1,11})\)$/u.exec(whole) ?? []
    return {
      name,
      ...(alternateName && { alternateName }),
      parts,
      confidence: 'check',
      line: lines[0]?.from ?? 1,
    }
  })
}

/** Joins lines that printing broke; a word broken at its hyphen keeps the hyphen. */
export function joinBrokenLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const before = lines[index - 1]
      if (before === undefined) return line
      return /\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(line) ? line : ` ${line}`
    })
    .join('')
}
