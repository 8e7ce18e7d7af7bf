import n3, { type Quad_Subject, type Store, type Term } from 'n3'
import type { Problem } from '../../problems/problem.ts'
import { RDF_TYPE, SCHEMA } from '../../rdf/vocabulary.ts'
import { parseShapes } from '../parse-shapes.ts'
import { type Locator, problemOfResult } from '../result-problem.ts'
import { standardValidatorOf, type ValidationResult } from '../standard-validator.ts'
import { checkChapters } from './check-chapters.ts'

/** A video of a graph with what it lacks: requirements of search engines (violations) and recommendations (warnings). */
type ValidatedVideo = { readonly video: Quad_Subject; readonly problems: readonly Problem[] }

/** Judges every video of a graph. If the videos stand on a page with this address, each is judged as if it named that page. */
type VideoValidator = (
  data: Store,
  page: string | undefined,
  locate: Locator,
) => Promise<readonly ValidatedVideo[]>

const { namedNode } = n3.DataFactory
const HAS_PART = `${SCHEMA}hasPart`

/** Opens a validator by the shapes for search engines, in Turtle. */
export function openVideoValidator(shapes: string): VideoValidator {
  const validate = standardValidatorOf(parseShapes([shapes]))
  return async (data, page, locate) => {
    const videos = videosInGraph(data)
    if (page !== undefined)
      for (const video of videos) data.addQuad(video, namedNode(`${SCHEMA}mainEntityOfPage`), namedNode(page))
    const results = await validate(data)
    return videos.map((video) => ({ video, problems: problemsOfVideo(data, video, results, locate) }))
  }
}

/** The videos that a graph describes. */
function videosInGraph(data: Store): Quad_Subject[] {
  return data.getSubjects(RDF_TYPE, `${SCHEMA}VideoObject`, null)
}

/** The values of a schema.org property. */
function schemaOrgValues(data: Store, subject: Term, property: string): string[] {
  return data.getObjects(subject, SCHEMA + property, null).map(({ value }) => value)
}

/** What is wrong with a video and its parts: the results about them, and what `checkChapters` finds. */
function problemsOfVideo(
  data: Store,
  video: Quad_Subject,
  results: readonly ValidationResult[],
  locate: Locator,
): Problem[] {
  const hasPart = data.getObjects(video, HAS_PART, null)
  const parts = new Map([video, ...hasPart].map((part) => [part.value, part]))
  const valuesOf = (address: string, property: string): string[] => {
    const part = parts.get(address)
    return part === undefined ? [] : schemaOrgValues(data, part, property)
  }
  const chapters = hasPart
    .filter((part) => data.countQuads(part, RDF_TYPE, `${SCHEMA}Clip`, null) > 0)
    .map(({ value }) => value)
  return [
    ...results
      .filter(({ focusNode }) => parts.has(focusNode.value))
      .map((result) => problemOfResult(result, locate)),
    ...checkChapters(valuesOf, video.value, chapters, locate),
  ]
}
