import n3, { type Quad_Subject, type Store, type Term } from 'n3'
import type { Problem } from '../../problems/problem.ts'
import { warning } from '../../problems/rule-problem.ts'
import type { Rule } from '../../problems/rule-table.ts'
import { RDF_TYPE, SCHEMA } from '../../rdf/vocabulary.ts'
import { durationSeconds } from '../../record/duration.ts'
import { type Locator, parseShapes, problemOfResult } from '../shape-validation.ts'
import { standardValidatorOf, type ValidationResult } from '../standard-validator.ts'

/** A video, with what search engines require of it and miss (violations), and what they recommend (warnings). */
export type ValidatedVideo = { readonly video: Quad_Subject; readonly problems: readonly Problem[] }

/**
 * Judges every video of a graph. `parsePage` gives the address of the page that shows it, which is added to the
 * graph; `locate` gives the place of what is said.
 */
export type VideoValidator = (
  data: Store,
  pageOf: (video: string) => string | undefined,
  locate: Locator,
) => Promise<{ readonly judged: readonly ValidatedVideo[]; readonly results: readonly ValidationResult[] }>

/** Reads the shapes for search engines, in Turtle. */
export function openVideoValidator(shapes: string): VideoValidator {
  const validate = standardValidatorOf(parseShapes([shapes]))
  return async (data, pageOf, locate) => {
    const videos = videosInGraph(data)
    for (const video of videos) {
      const page = pageOf(video.value)
      if (page !== undefined) data.addQuad(video, namedNode(MAIN_PAGE), namedNode(page))
    }
    const results = await validate(data)
    const judged = videos.map((video) => {
      const parts = new Map(
        [video, ...data.getObjects(video, HAS_PART, null)].map((part) => [part.value, part]),
      )
      const broken = results.filter(({ focusNode }) => parts.has(focusNode.value))
      const problems = broken.map((result) => problemOfResult(result, locate))
      const said = (address: string, word: string): string[] => {
        const part = parts.get(address)
        return part === undefined ? [] : schemaOrgValues(data, part, word)
      }
      const chapters = data
        .getObjects(video, HAS_PART, null)
        .filter((part) => data.countQuads(part, RDF_TYPE, `${SCHEMA}Clip`, null) > 0)
      const told = checkChapters(
        said,
        video.value,
        chapters.map(({ value }) => value),
        locate,
      )
      return { video, problems: [...problems, ...told] }
    })
    return { judged, results }
  }
}

/** The videos that a graph describes. */
export function videosInGraph(data: Store): Quad_Subject[] {
  return data.getSubjects(RDF_TYPE, `${SCHEMA}VideoObject`, null)
}

/** The values of a schema.org word. */
export function schemaOrgValues(data: Store, subject: Term, word: string): string[] {
  return data.getObjects(subject, SCHEMA + word, null).map(({ value }) => value)
}

const { namedNode } = n3.DataFactory
const HAS_PART = `${SCHEMA}hasPart`
const MAIN_PAGE = `${SCHEMA}mainEntityOfPage`

/** The seconds that a video with key moments lasts at least. Source: Google, “Clip structured data”. */
const SHORTEST = 30

/**
 * What no shape can say of the chapters of a video: starts that differ, inside the video, on the page that shows it.
 * `said` gives what is said of an address by a schema.org word.
 */
export function checkChapters(
  said: (address: string, word: string) => readonly string[],
  video: string,
  chapters: readonly string[],
  locate: Locator,
): Problem[] {
  if (chapters.length === 0) return []
  const [duration] = said(video, 'duration')
  const length = durationSeconds(duration ?? '') || Number.POSITIVE_INFINITY
  const pages = said(video, 'mainEntityOfPage').map(withoutQuery)
  const problems: Problem[] = []
  const tell = (
    rule: Rule,
    about: string,
    word: string,
    value: string | undefined,
    ...facts: string[]
  ): void => {
    const { place, path } = locate(about, word, value)
    problems.push(warning(rule, place, path, ...facts))
  }
  const starts = new Set<string>()
  for (const chapter of chapters) {
    for (const start of said(chapter, 'startOffset')) {
      if (starts.has(start)) tell('chapter-start-taken', chapter, 'startOffset', start, start)
      starts.add(start)
      if (Number(start) >= length)
        tell('chapter-outside', chapter, 'startOffset', start, start, `${duration}`)
    }
    for (const end of said(chapter, 'endOffset'))
      if (Number(end) > length) tell('chapter-outside', chapter, 'endOffset', end, end, `${duration}`)
    for (const url of said(chapter, 'url'))
      if (pages.length > 0 && !pages.includes(withoutQuery(url)))
        tell('chapter-elsewhere', chapter, 'url', url, url, `${pages[0]}`)
  }
  if (length < SHORTEST) tell('chapters-of-short', video, 'duration', duration, `${SHORTEST}`)
  return problems
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '')
}
