import { isRoleWord, startsWithCapital } from './credit-vocabulary.ts'
import { type Confidence, leastConfidence } from './guess.ts'
import type { PageLine } from './page-lines.ts'
import { hasFamilyNameInCapitals, type PersonName, parsePersonName } from './person-names.ts'
import { type Credit, parseCredit } from './read-credit.ts'
import { isWrappedLine } from './sections.ts'

/** A person in the list of participants, with the credit as printed and parsed. */
export type Participant = PersonName & {
  readonly printed: string
  readonly credit?: Credit
  readonly line: number
}

/** Parses a list of participants: the people it names, and its lines that name nobody. */
export function participantsIn(
  lines: readonly PageLine[],
  isItem: (line: PageLine) => boolean,
): {
  participants: Participant[]
  left: PageLine[]
} {
  const written = lines.filter(({ text }) => text !== '')
  const said = written.slice(0, MAX_LINES).flatMap(splitLine)
  const isMarked = said.some(({ text }) => hasFamilyNameInCapitals(bare(text)))
  // names in small letters are told from credits where every line has one
  const isSmall = said.every(
    ({ text }) => !startsWithCapital(bare(text)) && parsePersonName(bare(text), true),
  )
  const hasBullets = said.filter((line) => isItem(line) || BULLET.test(line.text)).length > 1
  const width = Math.min(120, Math.max(60, ...said.map(({ text }) => text.length).slice(0, 400)))
  const entries: PageLine[][] = []
  for (const line of said) {
    const last = entries.at(-1)
    const before = last?.at(-1)?.text ?? ''
    const begins = isSmall || (hasBullets && (BULLET.test(line.text) || isItem(line)))
    const joins = last !== undefined && !begins && !isEntry(bare(line.text), before, isMarked, width)
    if (joins && line.form !== 'split') last.push(line)
    else entries.push([line])
  }
  const participants: Participant[] = []
  const left: PageLine[] = written.slice(MAX_LINES)
  for (const entry of entries) {
    const participant = participants.length < MAX_PARTICIPANTS ? participantIn(entry) : undefined
    if (participant !== undefined) participants.push(participant)
    else left.push(...entry)
  }
  return { participants, left }
}

const BULLET = /^[•*‣◦▪·–—-]\s*/
const MAX_PARTICIPANTS = 200
const MAX_LINES = 2000
const MAX_ENTRY_CHARACTERS = 4000

type Piece = PageLine & { readonly form?: 'split' }

/** The entries of a line that holds several, between semicolons or behind closing brackets. */
function splitLine(line: PageLine): Piece[] {
  const pieces = line.text
    .split(/\s*;\s*|(?<=\)),?\s+(?:et\s+)?(?=\p{Lu})|\s+•\s+/u)
    .flatMap(namesAlone)
    .flatMap((piece) => piece.split(NEXT_NAME))
    .flatMap((piece) => piece.split(LAST_NAME))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  if (pieces.length < 2 || !pieces.every((piece) => parsePersonName(bare(piece)) !== undefined)) return [line]
  return pieces.map((text, index) => ({ ...line, text, ...(index > 0 && { form: 'split' as const }) }))
}

/** Before a name with its family part in capitals, behind a comma or « et ». */
const NEXT_NAME =
  /(?:\s*,\s*(?:et\s+)?|\s+et\s+)(?=\p{Lu}\p{Ll}[\p{L}'’-]*\s(?:(?:de|du|d['’]|la|le|el|ben)\s?)*\p{Lu}[\p{Lu}'’-]+\s*(?:[,(:–—]|$))/u

/** Before the last name of a sentence: « …, et de Cyd Trois, … » */
const LAST_NAME =
  /\s*,\s*(?:et|ainsi que)\s+(?:de\s+|d['’])?(?=\p{Lu}\p{Ll}[\p{L}'’-]*\s(?:(?:de|du|le|la|el|ben)\s)?\p{Lu}\p{Ll}[\p{L}'’-]*\s*[,(])/u

/** « Ada UNE, Bob DEUX et Cyd TROIS », where each is a name and nothing else. */
function namesAlone(text: string): string[] {
  const names = text.split(/\s*,\s*|\s+et\s+/)
  const isList =
    names.length > 1 &&
    names.every((name) => parsePersonName(bare(name))?.rest === '' && hasFamilyNameInCapitals(bare(name)))
  return isList ? names : [text]
}

/** Whether a line begins the entry of another person. */
function isEntry(text: string, before: string, isMarked: boolean, width: number): boolean {
  if (
    !startsWithCapital(text) ||
    /(?:\b(?:de|du|des|la|le|les|à|au|aux|et|en|pour|d|l)|[,'’-])$/iu.test(before)
  )
    return false
  const person = parsePersonName(text)
  if (person === undefined) {
    // somebody may be named in a way that is not understood: a short line before it was no cut
    return (
      before.length < width * 0.5 &&
      !isRoleWord(text.split(' ')[0] ?? '') &&
      parsePersonName(before)?.rest !== ''
    )
  }
  if (hasFamilyNameInCapitals(text)) return true
  return !isMarked || !isWrappedLine(before, text, width)
}

function participantIn(lines: readonly PageLine[]): Participant | undefined {
  const [first] = lines
  const size = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (first === undefined || size > MAX_ENTRY_CHARACTERS) return undefined
  const head = bare(first.text)
  // a name alone on its line, and the credit below
  const alone = parsePersonName(head, true)
  const isAlone =
    lines.length > 1 && alone !== undefined && alone.rest === '' && alone.name.confidence !== 'check'
  const text = joinBrokenLines(lines.map((line, index) => (index === 0 ? head : line.text)))
  const found = isAlone
    ? { name: alone.name, rest: joinBrokenLines(lines.slice(1).map((line) => line.text)) }
    : parsePersonName(text, true)
  if (found === undefined) return undefined
  const credit = found.rest.replace(/^[\s,:–—-]+|[\s,;]+$|(?<=^[^.]*\p{L})\.$/gu, '')
  const printed = text.slice(0, text.length - found.rest.length).replace(/[\s,:;(|–—-]+$/u, '')
  const confidence: Confidence =
    credit === '' ? leastConfidence(found.name.confidence, 'likely') : found.name.confidence
  return {
    ...found.name,
    printed: shortened(printed),
    confidence,
    line: first.from,
    ...(credit !== '' && { credit: parseCredit(credit) }),
  }
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

function bare(text: string): string {
  return text.replace(BULLET, '')
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
