import { hashKey, type KeyHash } from '../../collections/hash-table.ts'
import type { Message } from '../../language/message.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import { parseAddress } from '../../rdf/addresses.ts'
import type { MappedNode, Node } from '../../rdf/node.ts'
import { SCHEMA } from '../../rdf/vocabulary.ts'
import {
  type AccessibilityCounts,
  accessibilityOf,
  addAccessibility,
  NO_VIDEOS,
} from '../accessibility-counts.ts'
import { propertyTexts } from '../node-view.ts'
import { type Locator, locatorOf, problemOfResult } from '../result-problem.ts'
import type { ShapeFinding } from '../shacl/shape-finding.ts'
import { cloneableResult, type ValidationResult } from '../standard-validator.ts'
import { type VideoNodes, videoChapterProblems, videoNodesOf } from './video-nodes.ts'
import { openVideoResults } from './video-results.ts'

/** A capsule with what it lacks: requirements of search engines (violations) and recommendations (warnings). */
export type VideoVerdict = {
  readonly id: string
  readonly name: string
  /** The forms of structured data in which a page describes the video, unless that is JSON-LD alone. */
  readonly forms?: Message
  readonly problems: readonly Problem[]
}

/** The notes of a batch of capsules; plain data, of most capsules keys alone. */
export type VideoNotes = {
  readonly ids: readonly string[]
  /** The index in the batch of each video that violates a requirement. */
  readonly ineligible: readonly number[]
  /** Values that no two videos may share, three numbers each: the index of the video and the halves of the value's hash. */
  readonly uses: readonly number[]
  /** The first capsules of the batch, as many as there was room for. */
  readonly detailed: readonly DetailedVerdict[]
  /** The number of validation results of all capsules. */
  readonly count: number
  readonly accessibility: AccessibilityCounts
}

/** A verdict with the values that no other video may share, and the results for the SHACL report. */
export type DetailedVerdict = VideoVerdict & {
  readonly uses: readonly UniqueValueUse[]
  readonly results: readonly ValidationResult[]
}

/** The hash of a value that no other video may share, and where the value stands. */
export type UniqueValueUse = { readonly hash: KeyHash; readonly place: Place; readonly path: Path }

/** Properties whose values no two videos may share. */
const UNIQUE_PROPERTIES = ['name', 'description', 'thumbnailUrl'].map((name) => ({
  name,
  iri: SCHEMA + name,
}))

/**
 * Opens note takers of batches, which judge capsules by the shapes for search engines (`turtle`). The argument of each is
 * the number of capsules that may get a detailed verdict.
 */
export function openVideoNotes(turtle: string, base: string) {
  const { findingsOf, resultsOf } = openVideoResults(turtle)

  return (room: number) => {
    const ids: string[] = []
    const ineligible: number[] = []
    const uses: number[] = []
    const selected: { nodes: VideoNodes; id: string; findings: readonly ShapeFinding[] }[] = []
    let count = 0
    let accessibility = NO_VIDEOS
    return {
      /** Adds the nodes of a record, if it is a capsule. */
      add(mapped: readonly MappedNode[]): void {
        const nodes = videoNodesOf(mapped)
        if (nodes === undefined) return
        const [{ node }] = nodes
        const video = ids.length
        accessibility = addAccessibility(accessibility, accessibilityOf(mapped.map((each) => each.node)))
        const id = parseAddress(base, node['@id'])?.id ?? node['@id']
        const findings = findingsOf(nodes)
        ids.push(id)
        count += findings.length
        if (findings.some(({ severity }) => severity.endsWith('#Violation'))) ineligible.push(video)
        for (const { name, iri } of UNIQUE_PROPERTIES)
          for (const value of distinct(propertyTexts(node, iri))) {
            const [high, low] = hashKey(`${name} ${value}`)
            uses.push(video, high, low)
          }
        if (video < room) selected.push({ nodes, id, findings })
      },
      async end(): Promise<VideoNotes> {
        const detailed: DetailedVerdict[] = []
        for (const { nodes, id, findings } of selected) {
          const [{ node }] = nodes
          const locate = locatorOf(nodes)
          const results = await resultsOf(nodes, findings)
          const [name = id] = propertyTexts(node, `${SCHEMA}name`)
          const problems = [
            ...results.map((result) => problemOfResult(result, locate)),
            ...videoChapterProblems(nodes, locate),
          ]
          const verdict = { id, name, problems, uses: uniqueValueUses(node, locate) }
          detailed.push({ ...verdict, results: results.map(cloneableResult) })
        }
        return { ids, ineligible, uses, detailed, count, accessibility }
      },
    }
  }
}

function uniqueValueUses(video: Node, locate: Locator): UniqueValueUse[] {
  return UNIQUE_PROPERTIES.flatMap(({ name, iri }) =>
    distinct(propertyTexts(video, iri)).map((value) => ({
      hash: hashKey(`${name} ${value}`),
      ...locate(video['@id'], name, value),
    })),
  )
}

function distinct(texts: readonly string[]): readonly string[] {
  return texts.length > 1 ? [...new Set(texts)] : texts
}
