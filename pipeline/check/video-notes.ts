import n3, { type Store } from 'n3'
import { type Hash, hashOf } from '../collections/hash-table.ts'
import { keptFor } from '../collections/memoize.ts'
import type { Path, Place, Problem } from '../problems/problem.ts'
import { kindAndId } from '../rdf/addresses.ts'
import { documentOf } from '../rdf/document.ts'
import { type Described, isFor, type Node } from '../rdf/node.ts'
import { nodeView, openNodeJudge, textsOf } from './node-judge.ts'
import type { Finding } from './shacl/compile-shapes.ts'
import type { View } from './shacl/data-view.ts'
import { IRI } from './shacl/terms.ts'
import { type Locate, locateIn, problemOf, shapesOf } from './shape-validation.ts'
import { graphOf, plainResult, type Result, standardOf } from './standard-validator.ts'
import { agreed, resultOf } from './validator-agreement.ts'
import { chapterProblems } from './video-judge.ts'

/** A capsule, with what search engines require and it misses (violations), and what they recommend (warnings). */
export type Verdict = { readonly id: string; readonly name: string; readonly problems: readonly Problem[] }

/** What a batch of capsules brings: plain data, of most capsules keys only. */
export type VideoNotes = {
  readonly ids: readonly string[]
  /** The numbers, in the batch, of those that miss what is required. */
  readonly missing: readonly number[]
  /** Values that no two videos share: the number of the video, and the halves of the value's hash. */
  readonly uses: readonly number[]
  /** The first capsules of the batch, as many as there was room for. */
  readonly told: readonly ToldVideo[]
  /** How many results there are, those of the others too. */
  readonly count: number
}

/** A verdict, with the values that no other video may have, and the results for the standard report. */
export type ToldVideo = Verdict & { readonly uses: readonly Use[]; readonly results: readonly Result[] }

/** A value that no other video may have, and where it stands. */
export type Use = { readonly hash: Hash; readonly place: Place; readonly path: Path }

/** How many videos and chapters, of capsules that lack something, are explained by the standard validator. */
const EXPLAINED = 1000

/**
 * Opens what notes the capsules of batches, judged by the shapes given, in Turtle: compiled, and for the first that lack
 * something by the standard validator as well. For a batch it is told how many capsules there is room to tell of.
 */
export function openVideoNotes(turtle: string, base: string) {
  const shapes = shapesOf([turtle])
  const judge = judgeOf(shapes)
  let explained = 0
  let found: Finding[] = [] // of the capsule in hand
  const report = (finding: Finding): void => void found.push(finding)

  return (room: number) => {
    const ids: string[] = []
    const missing: number[] = []
    const uses: number[] = []
    const kept: { group: Group; id: string; found: readonly Finding[] }[] = []
    let count = 0
    return {
      /** Takes in what a record became, if that is a capsule. */
      add(described: readonly Described[]): void {
        const group = videoIn(described)
        if (group === undefined) return
        const [{ node }] = group
        const video = ids.length
        const id = kindAndId(base, node['@id'])?.id ?? node['@id']
        for (const each of group) judge(each.node, report)
        ids.push(id)
        count += found.length
        if (found.some(({ severity }) => severity.endsWith('#Violation'))) missing.push(video)
        for (const { word, iri } of DISTINCT)
          for (const said of once(textsOf(node, iri))) {
            const [high, low] = hashOf(`${word} ${said}`)
            uses.push(video, high, low)
          }
        if (video < room) kept.push({ group, id, found })
        found = []
      },
      async end(): Promise<VideoNotes> {
        const told: ToldVideo[] = []
        for (const { group, id, found } of kept) {
          const [{ node }] = group
          const locate = locateIn(group)
          const its = await explainedResults(group, found)
          const [name = id] = textsOf(node, `${SCHEMA}name`)
          const problems = [...its.map((result) => problemOf(result, locate)), ...chaptersOf(group, locate)]
          told.push({ id, name, problems, uses: usesOf(node, locate), results: its.map(plainResult) })
        }
        return { ids, missing, uses, told, count }
      },
    }
  }

  async function explainedResults(group: Group, found: readonly Finding[]): Promise<Result[]> {
    if (found.length === 0) return []
    explained += group.length
    if (explained > EXPLAINED) return found.map((each) => resultOf(each, shapes))
    const data = graphOf(group.map(({ node }) => node))
    for (const { node } of group) {
      const page = namedNode(documentOf(node['@id']))
      data.addQuad(namedNode(node['@id']), namedNode(MAIN_PAGE), page)
    }
    return agreed(found, await standardOf(shapes)(data), shapes)
  }
}

const { namedNode } = n3.DataFactory
const SCHEMA = 'http://schema.org/'
const MAIN_PAGE = `${SCHEMA}mainEntityOfPage`

/** Words whose values no two videos share. */
const DISTINCT = ['name', 'description', 'thumbnailUrl'].map((word) => ({ word, iri: SCHEMA + word }))

/** Nodes, with the page that shows each. */
const pageView: View<Node> = {
  ...nodeView,
  along: (predicate, isInverse) =>
    predicate === MAIN_PAGE && !isInverse
      ? (node, visit) => visit(IRI, documentOf(node['@id']), '', '')
      : nodeView.along(predicate, isInverse),
}

const judgeOf = keptFor((shapes: Store) => openNodeJudge(shapes, pageView))

/** A video, then its chapters. */
type Group = readonly [Described, ...Described[]]

/** The video that a record became, with its chapters, as pages that search engines keep have them. */
function videoIn(described: readonly Described[]): Group | undefined {
  let group: [Described, ...Described[]] | undefined
  for (const each of described) {
    if (!isFor('index', each)) continue
    const type = each.node['@type']?.[0]
    if (type === 'VideoObject') group ??= [each]
    else if (type === 'Clip') group?.push(each)
  }
  return group
}

function chaptersOf([video, ...chapters]: Group, locate: Locate): Problem[] {
  const nodes = new Map([video, ...chapters].map(({ node }) => [node['@id'], node]))
  const said = (address: string, word: string): string[] => {
    if (word === 'mainEntityOfPage') return [documentOf(address)]
    const node = nodes.get(address)
    return node === undefined ? [] : textsOf(node, SCHEMA + word)
  }
  return chapterProblems(
    said,
    video.node['@id'],
    chapters.map(({ node }) => node['@id']),
    locate,
  )
}

function once(texts: readonly string[]): readonly string[] {
  return texts.length > 1 ? [...new Set(texts)] : texts
}

function usesOf(video: Node, locate: Locate): Use[] {
  return DISTINCT.flatMap(({ word, iri }) =>
    once(textsOf(video, iri)).map((said) => ({
      hash: hashOf(`${word} ${said}`),
      ...locate(video['@id'], word, said),
    })),
  )
}
