import type { ParsedPage } from '../page-content.ts'
import type { PageLine } from '../page-lines.ts'
import { sectionText } from '../read-prose.ts'
import type { PageSection } from '../sections.ts'
import { phrasesIn } from './part-labels.ts'
import { isCreditLine, peopleOfLine } from './people-of-line.ts'
import { parseCredit } from './read-credit.ts'
import {
  type ListedPeople,
  type Participant,
  type ParticipantBody,
  participantsIn,
} from './read-participants.ts'

/**
 * The people and bodies of the sections of one video, each once with all the parts that they take; `used` are lines of running text
 * that name some of them.
 */
export function peopleIn(
  sections: readonly PageSection[],
  { blocks }: Pick<ParsedPage, 'blocks'>,
): ListedPeople & { readonly used: readonly PageLine[] } {
  const items = new Map(
    blocks
      .filter(({ form }) => form === 'item')
      .flatMap(({ lines }) => lines.map((line) => [line, lines] as const)),
  )
  const lists = sections
    .filter(({ part }) => part === 'participants')
    .map(({ lines, parts = [], isLabelled = true }) =>
      participantsIn({ lines, parts, isLabelled }, (line) => items.get(line)),
    )
  const inText = sections.filter(({ part }) => TEXT.has(part)).map(peopleInText)
  const participants = [
    ...lists.flatMap((list) => list.participants),
    ...inText.flatMap((each) => each.participants),
  ]
  return {
    participants: mergedByName(participants),
    bodies: mergedBodies(lists.flatMap(({ bodies }) => bodies)),
    left: lists.flatMap(({ left }) => left),
    used: inText.flatMap(({ used }) => used),
  }
}

const TEXT: ReadonlySet<PageSection['part']> = new Set(['prose', 'description', 'item'])

/** The people whom a running text names behind a phrase: « …, hosted by Ada Une in conversation with Bob Deux ». */
function peopleInText(section: PageSection): {
  participants: readonly Participant[]
  used: readonly PageLine[]
} {
  const text = sectionText(section)
  const phrases = phrasesIn(text)
  const found = phrases.map(({ parts, end }, index) => {
    const next = phrases[index + 1]
    const rest = text.slice(end, next === undefined ? end + MAX_NAMES_CHARACTERS : next.end)
    const clause = /^(?:[^.!?;]|\b(?:\p{Lu}|Dr|Pr|Prof|Mr|Mrs|Ms|St|Me)\.)*/u.exec(rest)?.[0] ?? ''
    const people = peopleOfLine(names(clause, next !== undefined), 'none') ?? []
    const line = lineOf(section, end)
    const last = people.reduce(
      (most, { printed }) => Math.max(most, clause.indexOf(printed) + printed.length),
      0,
    )
    return {
      lines: people.length === 0 ? [] : linesBetween(section, end, end + last),
      people: people.map(
        ({ name, printed, credit }): Participant => ({
          ...name,
          printed,
          parts,
          line: line.from,
          confidence: 'check',
          ...(isCreditLine(credit) &&
            credit.length < MAX_CREDIT_CHARACTERS && { credit: parseCredit(credit) }),
        }),
      ),
    }
  })
  return { participants: found.flatMap(({ people }) => people), used: found.flatMap(({ lines }) => lines) }
}

const MAX_CREDIT_CHARACTERS = 120
const MAX_NAMES_CHARACTERS = 300

/** The names at the head of a clause: without the phrase that announces the next ones. */
function names(clause: string, isCut: boolean): string {
  const bare = isCut
    ? clause.replace(/[,\s]+(?:(?:and|et|und|in|is|are|en|im)\s+)?\p{Ll}[\p{Ll}'’ ]*$/u, '')
    : clause
  return bare.replace(
    /\s+(?:is|are|was|were|will|on|at|about|who|qui|sur|au|à|le|dans|über|ist|sind|wird|spricht)\s.*$/su,
    '',
  )
}

function linesBetween(section: PageSection, from: number, to: number): PageLine[] {
  const [first, last] = [lineOf(section, from), lineOf(section, to)].map((line) =>
    section.lines.indexOf(line),
  )
  return section.lines.slice(first, (last ?? 0) + 1)
}

function lineOf({ lines }: PageSection, offset: number): PageLine {
  let at = 0
  for (const line of lines) {
    at += line.text.length + 1
    if (at > offset) return line
  }
  return lines.at(-1) as PageLine
}

/** Each person once: of several mentions, the first with a credit, and the parts of all. */
export function mergedByName(all: readonly Participant[]): Participant[] {
  const byName = new Map<string, Participant>()
  for (const each of all) {
    const key = each.name.toLowerCase()
    const known = byName.get(key)
    byName.set(key, known === undefined ? each : merged(known, each))
  }
  return [...byName.values()]
}

function merged(known: Participant, again: Participant): Participant {
  const credit = known.credit ?? again.credit
  const parts = again.parts.filter((part) => !known.parts.includes(part))
  if (credit === known.credit && parts.length === 0) return known
  return { ...known, ...(credit && { credit }), parts: [...new Set([...known.parts, ...parts])] }
}

function mergedBodies(all: readonly ParticipantBody[]): ParticipantBody[] {
  const byName = new Map<string, ParticipantBody>()
  for (const each of all) {
    const known = byName.get(each.name)
    byName.set(
      each.name,
      known === undefined ? each : { ...known, parts: [...new Set([...known.parts, ...each.parts])] },
    )
  }
  return [...byName.values()]
}
