import { createHash } from 'node:crypto'
import type { Store } from 'n3'
import { kindAndId } from '../iri.ts'
import { quoted, violation } from '../messages.ts'
import type { Described, Node } from '../node.ts'
import type { Path, Place, Problem } from '../problem.ts'
import { documentOf } from '../resource.ts'
import type { Finding } from '../shacl/compile.ts'
import { IRI } from '../shacl/term.ts'
import type { View } from '../shacl/view.ts'
import { keptFor } from './kept.ts'
import { nodeView, openNodeJudge, textsOf } from './nodes.ts'
import { graphOf, type Locate, locateIn, type Result, shapesOf } from './shapes.ts'
import { chapterProblems, openVideoJudge } from './videos.ts'

/** Whether search engines may show the videos among their video results, told capsule by capsule. */
export type Eligibility = {
  readonly videos: number
  /** How many miss nothing that is required. */
  readonly eligible: number
  /** The first `MOST_VERDICTS` capsules. */
  readonly verdicts: readonly Verdict[]
}

/** A capsule, with what search engines require and it misses (violations), and what they recommend (warnings). */
export type Verdict = { readonly id: string; readonly name: string; readonly problems: readonly Problem[] }

/** How many capsules are told one by one. */
export const MOST_VERDICTS = 1000

/** What a batch of capsules brings to the standard report: the results explained, and how many there are. */
export type Brought = { readonly results: readonly Result[]; readonly count: number }

/**
 * Takes in capsules batch by batch, of which it keeps keys only; judges them by the shapes given, in Turtle. Of those that
 * lack something the first `MOST_VERDICTS` are explained by the standard validator, the others counted.
 */
export function openEligibility(shapes: string, base: string) {
  const judge = openVideoJudge(shapes)
  const glance = glanceOf(shapesOf([shapes]))
  const same = openSame()
  const kept: { verdict: Verdict; uses: readonly Use[] }[] = []
  const missing = new Set<string>()
  let videos = 0
  return {
    /** Takes in a batch. */
    async add(described: readonly Described[]): Promise<Brought> {
      const groups = videosIn(described)
      const results: Result[] = []
      let count = 0
      for (const group of groups) {
        const [{ node }] = group
        const locate = locateIn(group)
        const found = findingsOf(group)
        count += found.length
        const isKept = kept.length < MOST_VERDICTS
        const judged =
          isKept && found.length > 0 ? await judge(graphOf(group), documentOf, locate) : undefined
        results.push(...(judged?.results ?? []))
        const id = kindAndId(base, node['@id'])?.id ?? node['@id']
        videos++
        if (found.some(({ severity }) => severity.endsWith('#Violation'))) missing.add(id)
        const uses = usesOf(node, locate)
        for (const { word, value } of uses) same.add(word, value, id)
        const [name = id] = textsOf(node, `${SCHEMA}name`)
        const problems =
          judged?.judged.flatMap((each) => each.problems) ?? (isKept ? chaptersOf(group, locate) : [])
        if (isKept) kept.push({ verdict: { id, name, problems }, uses })
      }
      return { results, count }
    },
    /** Tells of all that was taken in. */
    end(): Eligibility {
      for (const id of same.ids()) missing.add(id)
      const verdicts = kept.map(({ verdict, uses }) => ({
        ...verdict,
        problems: [...verdict.problems, ...uses.flatMap((use) => taken(use, verdict.id))],
      }))
      return { videos, eligible: videos - missing.size, verdicts }
    },
  }

  function findingsOf(group: Group): Finding[] {
    const found: Finding[] = []
    for (const { node } of group) glance(node, (finding) => void found.push(finding))
    return found
  }

  function taken({ word, value, place, path }: Use, id: string): Problem[] {
    const other = same.other(word, value, id)
    return other === undefined ? [] : [violation('video-same', place, path, quoted(other))]
  }
}

const SCHEMA = 'http://schema.org/'
const MAIN_PAGE = `${SCHEMA}mainEntityOfPage`

/** Nodes, with the page that shows each. */
const pageView: View<Node> = {
  ...nodeView,
  along: (predicate, isInverse) =>
    predicate === MAIN_PAGE && !isInverse
      ? (node, visit) => visit(IRI, documentOf(node['@id']), '', '')
      : nodeView.along(predicate, isInverse),
}

const glanceOf = keptFor((shapes: Store) => openNodeJudge(shapes, pageView))

/** A video, then its chapters. */
type Group = readonly [Described, ...Described[]]

function videosIn(described: readonly Described[]): Group[] {
  const parts = new Map(described.map((each) => [each.node['@id'], each]))
  return described.flatMap((each): Group[] => {
    if (!each.node['@type']?.includes('VideoObject')) return []
    const chapters = textsOf(each.node, `${SCHEMA}hasPart`).flatMap((address) => parts.get(address) ?? [])
    return [[each, ...chapters]]
  })
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

/** Words whose values no two videos share. */
const DISTINCT = ['name', 'description', 'thumbnailUrl']

/** A value that no other video may have, and where it stands. */
type Use = { readonly word: string; readonly value: string; readonly place: Place; readonly path: Path }

function usesOf(video: Node, locate: Locate): Use[] {
  return DISTINCT.flatMap((word) =>
    [...new Set(textsOf(video, SCHEMA + word))].map((said) => ({
      word,
      value: hash(said),
      ...locate(video['@id'], word, said),
    })),
  )
}

/** Which capsules say the same; the first two of each value are known. */
function openSame() {
  const first = new Map<string, string>()
  const second = new Map<string, string>()
  const repeated = new Set<string>()
  return {
    add(word: string, value: string, id: string): void {
      const key = `${word} ${value}`
      const known = first.get(key)
      if (known === undefined) first.set(key, id)
      else if (known !== id) {
        if (!second.has(key)) second.set(key, id)
        repeated.add(known).add(id)
      }
    },
    other(word: string, value: string, id: string): string | undefined {
      const key = `${word} ${value}`
      return first.get(key) === id ? second.get(key) : first.get(key)
    },
    ids: (): ReadonlySet<string> => repeated,
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22)
}
