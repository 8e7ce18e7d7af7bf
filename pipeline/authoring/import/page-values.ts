import type { Confidence, Guess } from './guess.ts'
import type { ImportedVideo } from './imported-video.ts'
import type { MarkupFact, PageLine } from './page-lines.ts'
import { sectionLine, sectionText } from './read-prose.ts'
import { type ChapterMark, dateWithin, parseChapter } from './read-times.ts'
import { fieldOfLabel } from './read-values.ts'
import { type PageSection, VALUE_PARTS } from './sections.ts'
import { isWebAddress } from './web-addresses.ts'

const MAX_CHAPTERS = 300

/** Chapters and what stands behind labels; which lines were used, which are furniture, which were not understood. */
export function pageValues(
  sections: readonly PageSection[],
  taken: ReadonlySet<PageSection>,
  facts: readonly MarkupFact[],
  context: string,
) {
  const labels = new Set(facts.map(({ label = '' }) => label))
  const isRead = ({ text }: PageLine): boolean => isWebAddress(text) || labels.has(text)
  const marks: (Guess<ChapterMark> & { readonly lines: readonly PageLine[] })[] = []
  const values: Partial<ImportedVideo> = {}
  const used: PageLine[] = []
  const aside: PageLine[] = []
  const left: PageLine[] = []
  let transcript: Guess<string> | undefined
  let modified: Guess<string> | undefined
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
      if (mark === undefined || marks.length >= MAX_CHAPTERS) left.push(...lines)
      else marks.push({ value: mark, confidence: 'sure', line, lines })
    } else if (part === 'transcript' && transcript === undefined && lines.length > 2)
      transcript = {
        value: lines
          .map(({ text }) => text)
          .filter((text) => text !== '')
          .join('\n'),
        confidence: 'likely',
        line,
      }
    else if (part === 'modified' && modified === undefined) {
      const found = dateWithin(value, context)
      if (found === undefined) left.push(...lines)
      else modified = { value: found.date, confidence: found.isCertain ? 'sure' : 'check', line }
    } else if (LABELLED.has(part)) {
      const found = fieldOfLabel(part, value, line, context, section.isLabelled !== false)
      const isNew = found !== undefined && Object.keys(found).every((key) => !(key in values))
      if (isNew) Object.assign(values, found)
      else if (value !== '' || lines.some(({ text }) => text !== '')) left.push(...lines)
    } else if (FREE.has(part) && !taken.has(section)) left.push(...lines.filter((each) => !isRead(each)))
  }
  const confidence = chapterConfidence(
    marks.map(({ value }) => value),
    sections.some(({ part }) => part === 'chapters'),
  )
  // times that may be those of a day or of a transcript are no chapters
  if (confidence === 'check') left.push(...marks.flatMap(({ lines }) => lines))
  const chapters = confidence === 'check' ? [] : marks.map(({ value, line }) => ({ value, line, confidence }))
  return {
    chapters: chapters.toSorted((a, b) => a.value.start - b.value.start),
    values: values as Pick<ImportedVideo, 'published' | 'created' | 'seriesName'> & Partial<ImportedVideo>,
    transcript,
    modified,
    used,
    aside,
    left,
  }
}

/** Labels whose value fills a field. */
const LABELLED: ReadonlySet<PageSection['part']> = new Set([...VALUE_PARTS, 'modified'])

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
