import { partialDate } from '../../record/value-schemas.ts'
import type { Confidence, Guess } from './guess.ts'
import { type LineCoverage, lineCoverage } from './line-coverage.ts'
import type { PagePart } from './line-labels.ts'
import { type ParsedPage, parsePage } from './page-content.ts'
import type { MarkupFact, PageLine } from './page-lines.ts'
import { findAddresses, findVideos, type PageLink } from './page-links.ts'
import { type Participant, participantsIn } from './read-participants.ts'
import { type ProseFindings, readProse, sectionLine, sectionText } from './read-prose.ts'
import { type ChapterMark, dateIn, durationIn, parseChapter } from './read-times.ts'
import { findTitles, type PageTitles } from './read-titles.ts'
import { type PageSection, splitIntoSections } from './sections.ts'
import type { VideoLink } from './video-links.ts'
import { isWebAddress } from './web-addresses.ts'

/** Everything that was found in a page, and how each of its lines was used. */
export type PageFindings = {
  readonly title?: Guess<string>
  readonly position?: Guess<number>
  readonly pageTitle?: Guess<string>
  readonly seriesName?: Guess<string>
  readonly description?: Guess<string>
  readonly created?: Guess<string>
  readonly duration?: Guess<string>
  /** The page's own address, the day of its last change and that on which it came out. */
  readonly source?: Guess<string>
  readonly modified?: Guess<string>
  readonly published?: Guess<string>
  readonly participants: readonly Participant[]
  readonly videos: readonly Guess<VideoLink>[]
  readonly links: readonly PageLink[]
  readonly chapters: readonly Guess<ChapterMark>[]
  readonly coverage: LineCoverage
  /** The whole text of the page, to look for the names of known records. */
  readonly text: string
}

/** Finds the facts of a video in a page: HTML, or printed or pasted text. */
export function findInPage(text: string): PageFindings {
  const page = parsePage(text)
  const sections = splitIntoSections(page)
  const people = peopleIn(sections, page)
  const { titles, prose, description, taken } = wordsIn(sections, page.facts)
  const addresses = findAddresses(sections, page.facts)
  const { chapters, values, ...rest } = valuesIn(sections, taken, page.facts)
  return {
    ...known({
      title: titles.title,
      position: titles.position ?? prose.position,
      pageTitle: titles.pageTitle,
      seriesName: prose.seriesName,
      description,
      created: values.created ?? prose.created,
      duration: values.duration,
      source: addresses.source ?? addressIn(page.facts),
      modified: addresses.modified ?? values.modified ?? modifiedIn(page.facts),
      published: values.published,
    }),
    participants: people.participants,
    ...findVideos(addresses.links, page.facts),
    chapters,
    coverage: lineCoverage(page, text, {
      used: [...rest.used, ...page.facts.map(({ line, text }) => ({ from: line, to: line, text }))],
      aside: [...page.aside, ...rest.aside],
      left: [...people.left, ...addresses.left, ...rest.left],
    }),
    text: [...sections.map(sectionText), ...page.facts.map((fact) => fact.text)].join('\n'),
  }
}

const MAX_CHAPTERS = 300

function peopleIn(sections: readonly PageSection[], { blocks }: ParsedPage) {
  const items = new Set(blocks.filter(({ form }) => form === 'item').map(({ lines }) => lines[0]))
  const lists = sections.filter(({ part }) => part === 'participants')
  const found = lists.map(({ lines }) => participantsIn(lines, (line) => items.has(line)))
  const byName = new Map<string, Participant>()
  for (const each of found.flatMap(({ participants }) => participants))
    if (!byName.has(each.name)) byName.set(each.name, each)
  const participants = [...byName.values()]
  return { participants, left: found.flatMap(({ left }) => left) }
}

/** Titles and running text, and the sections that they were taken from. */
function wordsIn(
  sections: readonly PageSection[],
  facts: readonly MarkupFact[],
): {
  titles: PageTitles
  prose: ProseFindings
  description: Guess<string> | undefined
  taken: ReadonlySet<PageSection>
} {
  const people = sections.findIndex(({ part }) => part === 'participants')
  const texts = (all: readonly PageSection[]): PageSection[] =>
    all.filter((section) => section.part === 'prose' && saysMore(section))
  const [before, after] =
    people < 0 ? [texts(sections), []] : [texts(sections.slice(0, people)), texts(sections.slice(people))]
  const said = readProse(before, after).position?.value
  const titles = findTitles(sections, facts, said)
  const own = new Set(titles.taken)
  const isFree = (section: PageSection): boolean => !own.has(section)
  const prose = readProse(before.filter(isFree), after.filter(isFree))
  const labelled = sections.find((section) => section.part === 'description' && sectionText(section) !== '')
  if (labelled === undefined)
    return { titles, prose, description: prose.description, taken: new Set([...own, ...prose.taken]) }
  const description = {
    value: sectionText(labelled),
    confidence: 'likely',
    line: sectionLine(labelled),
  } as const
  return { titles, prose, description, taken: new Set([...own, labelled]) }
}

/** Whether a section holds more than addresses. */
function saysMore(section: PageSection): boolean {
  return /[\p{L}\p{N}]/u.test(sectionText(section).replaceAll(/https?:\S+/gi, ''))
}

/** Chapters and what stands behind a label; which lines were used, which are furniture, which were not understood. */
function valuesIn(
  sections: readonly PageSection[],
  taken: ReadonlySet<PageSection>,
  facts: readonly MarkupFact[],
) {
  const labels = new Set(facts.map(({ label = '' }) => label))
  const isRead = ({ text }: PageLine): boolean => isWebAddress(text) || labels.has(text)
  const chapters: Guess<ChapterMark>[] = []
  const values: { [part in PagePart]?: Guess<string> } = {}
  const used: PageLine[] = []
  const aside: PageLine[] = []
  const left: PageLine[] = []
  for (const section of sections) {
    const { part, lines } = section
    const [value, line] = [sectionText(section), sectionLine(section)]
    const isAway = part === 'pointer' && !lines.some(({ text }) => /\[\d{1,3}\]|https?:/.test(text))
    if (part === 'furniture' || part === 'site' || isAway) {
      aside.push(...lines)
      continue
    }
    used.push(...lines)
    if (part === 'chapter') {
      const mark = parseChapter(value)
      if (mark === undefined || chapters.length >= MAX_CHAPTERS) left.push(...lines)
      else chapters.push({ value: mark, confidence: 'sure', line })
    } else if (part === 'duration' || part === 'modified' || part === 'published' || part === 'created') {
      const found = part === 'duration' ? durationIn(value) : dateIn(value)
      if (found === undefined || values[part] !== undefined) left.push(...lines)
      else values[part] = { value: found, confidence: 'sure', line }
    } else if (FREE.has(part) && !taken.has(section)) left.push(...lines.filter((each) => !isRead(each)))
  }
  const confidence = chapterConfidence(
    chapters.map(({ value }) => value),
    sections.some(({ part }) => part === 'chapters'),
  )
  const marks = chapters.map((mark) => ({ ...mark, confidence }))
  return { chapters: marks.toSorted((a, b) => a.value.start - b.value.start), values, used, aside, left }
}

/**
 * How sure it is that lines with times are chapters, in the order of the page: sure below a label that says so; likely where they
 * go up, none in a few seconds, as lines of a transcript do, from the beginning or in hours, minutes and seconds. Others may be
 * times of day.
 */
function chapterConfidence(marks: readonly ChapterMark[], isLabelled: boolean): Confidence {
  const starts = marks.map(({ start }) => start)
  const [first = 0] = starts
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0))
  const isRising = gaps.every((gap) => gap > 0)
  if (isLabelled && isRising && first < LATEST_FIRST_CHAPTER_SECONDS) return 'sure'
  const isSpaced = gaps.length > 0 && gaps.every((gap) => gap >= SHORTEST_CHAPTER_SECONDS)
  const isTimed = first === 0 || marks.every(({ hasHours }) => hasHours)
  return isTimed && isRising && isSpaced ? 'likely' : 'check'
}

/** Chapters whose first starts later are times of day, of which the earliest that people write is six o'clock. */
const LATEST_FIRST_CHAPTER_SECONDS = 360

/** What search engines take for a chapter lasts at least as long. */
const SHORTEST_CHAPTER_SECONDS = 10

/** What is left over unless something was taken from it. */
const FREE: ReadonlySet<PageSection['part']> = new Set([
  'prose',
  'item',
  'heading',
  'number',
  'title',
  'description',
])

function addressIn(facts: readonly MarkupFact[]): Guess<string> | undefined {
  const fact = facts.find(({ kind, text }) => kind === 'address' && isWebAddress(text))
  return fact && { value: fact.text, confidence: 'sure', line: fact.line }
}

/** The moment of the last change, where the markup says it with its offset; its day otherwise. */
function modifiedIn(facts: readonly MarkupFact[]): Guess<string> | undefined {
  for (const { kind, text, line } of facts) {
    if (kind !== 'modified') continue
    const isWhole = partialDate.safeParse(text).success && /T.+([+-]\d\d:\d\d|Z)$/.test(text)
    const value = isWhole ? text : dateIn(text)
    if (value !== undefined) return { value, confidence: 'sure', line }
  }
  return undefined
}

function known<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
