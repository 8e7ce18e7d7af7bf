import type { MarkupFact } from './page-lines.ts'
import { phrasesIn } from './people/part-labels.ts'
import { opensWithPerson } from './people/people-of-line.ts'
import { sectionLine, sectionText } from './read-prose.ts'
import type { PageSection } from './sections.ts'
import { parseVideoLink } from './video-links.ts'

/** The sections of each video of a page, and those before the first, which are of the page. */
type SplitPage = {
  readonly shared: readonly PageSection[]
  readonly videos: readonly (readonly PageSection[])[]
}

/**
 * Splits a page by its videos. There are several where at least two titles have each a player of its own, a length of its own, or
 * people behind the same label; otherwise all is of one video.
 */
export function splitByVideo(sections: readonly PageSection[], facts: readonly MarkupFact[]): SplitPage {
  const titles = sections.flatMap((section, index) =>
    isTitleLike(section, sections[index - 1]) ? [index] : [],
  )
  const parts = titles.map((start, index) => {
    const own = sections.slice(start, titles[index + 1])
    const from = sectionLine(own[0] as PageSection)
    const until =
      titles[index + 1] === undefined
        ? Number.POSITIVE_INFINITY
        : sectionLine(sections[titles[index + 1] as number] as PageSection)
    return {
      start,
      marks: marksOf(
        own,
        facts.filter(({ line }) => line >= from && line < until),
      ),
    }
  })
  const marks = parts.map((part) => part.marks)
  const kind = marks.flat().find((mark) => marks.filter((each) => each.includes(mark)).length > 1)
  if (kind === undefined || hasSamePlayer(parts.length, marks)) return { shared: [], videos: [sections] }
  const starts = parts.filter((part) => part.marks.includes(kind)).map(({ start }) => start)
  const end = endOfLast(sections, starts.at(-1) ?? 0)
  return {
    shared: [...sections.slice(0, starts[0]), ...sections.slice(end)],
    videos: starts.map((start, index) => sections.slice(start, starts[index + 1] ?? end)),
  }
}

/** Where the last video ends: at the next heading, below which the page goes on about all of them. */
function endOfLast(sections: readonly PageSection[], start: number): number {
  const next = sections.findIndex(({ part }, index) => index > start && part === 'heading')
  return next < 0 ? sections.length : next
}

/** Never more than this many videos are read of one page. */
export const MAX_PAGE_VIDEOS = 200

/** Whether a section may be the title of a video: a heading, a numbered or labelled title, or one short line that is no sentence. */
function isTitleLike(section: PageSection, before: PageSection | undefined): boolean {
  const { part, lines } = section
  if (part === 'heading' || part === 'number' || part === 'title') return true
  const text = sectionText(section)
  if (part === 'participants' && section.isLabelled === false && lines.length === 1) return true
  const isAlone = before === undefined || (before.lines.at(-1)?.to ?? 0) < sectionLine(section) - 1
  return (
    part === 'prose' &&
    isAlone &&
    lines.length === 1 &&
    text.length < 120 &&
    /^["«“]?[\p{Lu}\d]/u.test(text) &&
    !/[.!…:;,]$/.test(text) &&
    !/https?:/.test(text)
  )
}

/** What a video has once: a player, a length, people behind a label; each in words, to be compared with those of others. */
function marksOf(sections: readonly PageSection[], facts: readonly MarkupFact[]): string[] {
  const marks = new Set<string>()
  for (const { kind, text } of facts)
    if (kind === 'player' && parseVideoLink(text) !== undefined) marks.add('player')
  for (const section of sections) {
    const { part, parts = [] } = section
    if (part === 'duration') marks.add('duration')
    if (
      part === 'participants' &&
      section.isLabelled === true &&
      parts.every((each) => SPOKEN.includes(each))
    )
      marks.add(`people ${parts.join(' ')}`)
    const text = sectionText(section)
    if (/https?:/.test(text) && text.split(/\s+/).some((word) => parseVideoLink(word) !== undefined))
      marks.add('player')
    if (part === 'prose')
      for (const { parts: said, end } of phrasesIn(text))
        if (opensWithPerson(text.slice(end, end + 200).replace(/[.:].*$/s, '')))
          marks.add(`people ${said.join(' ')}`)
  }
  return [...marks].sort(
    (a, b) => ORDER.findIndex((each) => a.startsWith(each)) - ORDER.findIndex((each) => b.startsWith(each)),
  )
}

const ORDER = ['player', 'duration', 'people']

/** The parts of people who speak; crews stand behind several labels of one video. */
const SPOKEN: readonly string[] = ['speaker', 'interviewee', 'interviewer', 'moderator', 'host', 'panelist']

function hasSamePlayer(count: number, marks: readonly (readonly string[])[]): boolean {
  return count < 2 || marks.filter((each) => each.length > 0).length < 2
}
