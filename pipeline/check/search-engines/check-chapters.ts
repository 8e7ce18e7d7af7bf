import type { Problem } from '../../problems/problem.ts'
import { warning } from '../../problems/rule-problem.ts'
import type { Rule } from '../../problems/rule-table.ts'
import { durationSeconds } from '../../record/duration.ts'
import type { Locator } from '../result-problem.ts'

/** The minimal duration of a video with key moments. Source: Google Search Central, “Clip structured data”. */
const MIN_DURATION_S = 30

/**
 * Warns of what no shape can tell of a video's chapters: equal starts, times beyond the end, a page other than the video's, a
 * video too short for chapters. `valuesOf` returns the values of a schema.org property.
 */
export function checkChapters(
  valuesOf: (address: string, property: string) => readonly string[],
  video: string,
  chapters: readonly string[],
  locate: Locator,
): Problem[] {
  if (chapters.length === 0) return []
  const [duration] = valuesOf(video, 'duration')
  const videoEnd = durationSeconds(duration ?? '') || Number.POSITIVE_INFINITY
  const pages = valuesOf(video, 'mainEntityOfPage').map(withoutQuery)
  const problems: Problem[] = []
  const warn = (rule: Rule, address: string, property: string, value: string, ...facts: string[]): void => {
    const { place, path } = locate(address, property, value)
    problems.push(warning(rule, place, path, ...facts))
  }
  const starts = new Set<string>()
  for (const chapter of chapters) {
    for (const start of valuesOf(chapter, 'startOffset')) {
      if (starts.has(start)) warn('chapter-start-taken', chapter, 'startOffset', start, start)
      starts.add(start)
      if (Number(start) >= videoEnd)
        warn('chapter-outside', chapter, 'startOffset', start, start, `${duration}`)
    }
    for (const end of valuesOf(chapter, 'endOffset'))
      if (Number(end) > videoEnd) warn('chapter-outside', chapter, 'endOffset', end, end, `${duration}`)
    for (const url of valuesOf(chapter, 'url'))
      if (pages.length > 0 && !pages.includes(withoutQuery(url)))
        warn('chapter-elsewhere', chapter, 'url', url, url, `${pages[0]}`)
  }
  if (videoEnd < MIN_DURATION_S)
    warn('chapters-of-short', video, 'duration', `${duration}`, `${MIN_DURATION_S}`)
  return problems
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '')
}
