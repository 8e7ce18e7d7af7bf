import n3, { type Store } from 'n3'
import { hashKey, type KeyHash } from '../../collections/hash-table.ts'
import { memoize } from '../../collections/memoize.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import { parseAddress } from '../../rdf/addresses.ts'
import { documentAddress } from '../../rdf/document.ts'
import { isPublishedIn, type MappedNode, type Node } from '../../rdf/node.ts'
import { SCHEMA } from '../../rdf/vocabulary.ts'
import { nodeView, openNodeValidator, propertyTexts } from '../node-validator.ts'
import type { ShapeFinding } from '../shacl/compile-shapes.ts'
import type { GraphView } from '../shacl/graph-view.ts'
import { IRI } from '../shacl/terms.ts'
import { type Locator, locatorOf, parseShapes, problemOfResult } from '../shape-validation.ts'
import {
  cloneableResult,
  graphOfNodes,
  standardValidatorOf,
  type ValidationResult,
} from '../standard-validator.ts'
import { reconcileResults, resultOfFinding } from '../validator-agreement.ts'
import { checkChapters } from './video-validator.ts'

/** A capsule, with what search engines require and it misses (violations), and what they recommend (warnings). */
export type VideoVerdict = {
  readonly id: string
  readonly name: string
  readonly problems: readonly Problem[]
}

/** What a batch of capsules brings: plain data, of most capsules keys only. */
export type VideoNotes = {
  readonly ids: readonly string[]
  /** The numbers, in the batch, of those that miss what is required. */
  readonly missing: readonly number[]
  /** Values that no two videos share: the number of the video, and the halves of the value's hash. */
  readonly uses: readonly number[]
  /** The first capsules of the batch, as many as there was room for. */
  readonly told: readonly DetailedVerdict[]
  /** How many results there are, those of the others too. */
  readonly count: number
}

/** A verdict, with the values that no other video may have, and the results for the standard report. */
export type DetailedVerdict = VideoVerdict & {
  readonly uses: readonly UniqueValueUse[]
  readonly results: readonly ValidationResult[]
}

/** A value that no other video may have, and where it stands. */
export type UniqueValueUse = { readonly hash: KeyHash; readonly place: Place; readonly path: Path }

/** How many videos and chapters, of capsules that lack something, are explained by the standard validator. */
const EXPLAINED = 1000

/**
 * Opens what notes the capsules of batches, judged by the shapes given, in Turtle: compiled, and for the first that lack
 * something by the standard validator as well. For a batch it is told how many capsules there is room to tell of.
 */
export function openVideoNotes(turtle: string, base: string) {
  const shapes = parseShapes([turtle])
  const judge = judgeOf(shapes)
  let explained = 0
  let found: ShapeFinding[] = [] // of the capsule in hand
  const report = (finding: ShapeFinding): void => void found.push(finding)

  return (room: number) => {
    const ids: string[] = []
    const missing: number[] = []
    const uses: number[] = []
    const kept: { group: Group; id: string; found: readonly ShapeFinding[] }[] = []
    let count = 0
    return {
      /** Takes in what a record became, if that is a capsule. */
      add(described: readonly MappedNode[]): void {
        const group = videoIn(described)
        if (group === undefined) return
        const [{ node }] = group
        const video = ids.length
        const id = parseAddress(base, node['@id'])?.id ?? node['@id']
        for (const each of group) judge(each.node, report)
        ids.push(id)
        count += found.length
        if (found.some(({ severity }) => severity.endsWith('#Violation'))) missing.push(video)
        for (const { word, iri } of DISTINCT)
          for (const said of once(propertyTexts(node, iri))) {
            const [high, low] = hashKey(`${word} ${said}`)
            uses.push(video, high, low)
          }
        if (video < room) kept.push({ group, id, found })
        found = []
      },
      async end(): Promise<VideoNotes> {
        const told: DetailedVerdict[] = []
        for (const { group, id, found } of kept) {
          const [{ node }] = group
          const locate = locatorOf(group)
          const its = await explainedResults(group, found)
          const [name = id] = propertyTexts(node, `${SCHEMA}name`)
          const problems = [
            ...its.map((result) => problemOfResult(result, locate)),
            ...chaptersOf(group, locate),
          ]
          told.push({ id, name, problems, uses: usesOf(node, locate), results: its.map(cloneableResult) })
        }
        return { ids, missing, uses, told, count }
      },
    }
  }

  async function explainedResults(group: Group, found: readonly ShapeFinding[]): Promise<ValidationResult[]> {
    if (found.length === 0) return []
    explained += group.length
    if (explained > EXPLAINED) return found.map((each) => resultOfFinding(each, shapes))
    const data = graphOfNodes(group.map(({ node }) => node))
    for (const { node } of group) {
      const page = namedNode(documentAddress(node['@id']))
      data.addQuad(namedNode(node['@id']), namedNode(MAIN_PAGE), page)
    }
    return reconcileResults(found, await standardValidatorOf(shapes)(data), shapes)
  }
}

const { namedNode } = n3.DataFactory
const MAIN_PAGE = `${SCHEMA}mainEntityOfPage`

/** Words whose values no two videos share. */
const DISTINCT = ['name', 'description', 'thumbnailUrl'].map((word) => ({ word, iri: SCHEMA + word }))

/** Nodes, with the page that shows each. */
const pageView: GraphView<Node> = {
  ...nodeView,
  along: (predicate, isInverse) =>
    predicate === MAIN_PAGE && !isInverse
      ? (node, visit) => visit(IRI, documentAddress(node['@id']), '', '')
      : nodeView.along(predicate, isInverse),
}

const judgeOf = memoize((shapes: Store) => openNodeValidator(shapes, pageView))

/** A video, then its chapters. */
type Group = readonly [MappedNode, ...MappedNode[]]

/** The video that a record became, with its chapters, as pages that search engines keep have them. */
function videoIn(described: readonly MappedNode[]): Group | undefined {
  let group: [MappedNode, ...MappedNode[]] | undefined
  for (const each of described) {
    if (!isPublishedIn('indexed-page', each)) continue
    const type = each.node['@type']?.[0]
    if (type === 'VideoObject') group ??= [each]
    else if (type === 'Clip') group?.push(each)
  }
  return group
}

function chaptersOf([video, ...chapters]: Group, locate: Locator): Problem[] {
  const nodes = new Map([video, ...chapters].map(({ node }) => [node['@id'], node]))
  const said = (address: string, word: string): string[] => {
    if (word === 'mainEntityOfPage') return [documentAddress(address)]
    const node = nodes.get(address)
    return node === undefined ? [] : propertyTexts(node, SCHEMA + word)
  }
  return checkChapters(
    said,
    video.node['@id'],
    chapters.map(({ node }) => node['@id']),
    locate,
  )
}

function once(texts: readonly string[]): readonly string[] {
  return texts.length > 1 ? [...new Set(texts)] : texts
}

function usesOf(video: Node, locate: Locator): UniqueValueUse[] {
  return DISTINCT.flatMap(({ word, iri }) =>
    once(propertyTexts(video, iri)).map((said) => ({
      hash: hashKey(`${word} ${said}`),
      ...locate(video['@id'], word, said),
    })),
  )
}
