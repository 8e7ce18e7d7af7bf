import n3 from 'n3'
import { kindAndId } from '../iri.ts'
import { quoted, violation } from '../messages.ts'
import type { Described, Node } from '../node.ts'
import type { Path, Place, Problem } from '../problem.ts'
import { documentOf } from '../resource.ts'
import type { Finding } from '../shacl/compile.ts'
import { IRI } from '../shacl/term.ts'
import type { View } from '../shacl/view.ts'
import { agreed, resultOf } from './agreement.ts'
import { type Hash, hashOf, openKeys } from './keys.ts'
import { nodeView, openNodeJudge, textsOf } from './nodes.ts'
import { graphOf, type Locate, locateIn, openStandard, problemOf, type Result, shapesOf } from './shapes.ts'
import { chapterProblems } from './videos.ts'

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

/** What a batch of capsules brings: plain data, of most capsules keys only. */
export type VideoNotes = {
  readonly ids: readonly string[]
  /** The numbers, in the batch, of those that miss what is required. */
  readonly missing: readonly number[]
  /** Values that no two videos share. */
  readonly uses: readonly { readonly video: number; readonly hash: Hash }[]
  /** The first capsules of the batch, as many as there was room for. */
  readonly told: readonly (Verdict & { readonly uses: readonly Use[] })[]
  /** Results for the standard report, and how many there are. */
  readonly results: readonly Result[]
  readonly count: number
}

/** A value that no other video may have, and where it stands. */
type Use = { readonly hash: Hash; readonly place: Place; readonly path: Path }

/** How many capsules that lack something are explained by the standard validator. */
const EXPLAINED = 100

/**
 * Opens what notes the capsules of batches, judged by the shapes given, in Turtle: compiled, and for the first that lack
 * something by the standard validator as well. The function takes a batch, and how many capsules there is room to tell of.
 */
export function openVideoNotes(turtle: string, base: string) {
  const shapes = shapesOf([turtle])
  const judge = openNodeJudge(shapes, pageView)
  const standard = openStandard(shapes)
  let explained = 0

  return async (described: readonly Described[], room: number): Promise<VideoNotes> => {
    const notes = {
      ids: [] as string[],
      missing: [] as number[],
      uses: [] as { video: number; hash: Hash }[],
      told: [] as (Verdict & { uses: Use[] })[],
      results: [] as Result[],
      count: 0,
    }
    for (const group of videosIn(described)) {
      const [{ node }] = group
      const video = notes.ids.length
      const id = kindAndId(base, node['@id'])?.id ?? node['@id']
      const found = findingsOf(group)
      notes.ids.push(id)
      notes.count += found.length
      if (found.some(({ severity }) => severity.endsWith('#Violation'))) notes.missing.push(video)
      for (const word of DISTINCT)
        for (const said of new Set(textsOf(node, SCHEMA + word)))
          notes.uses.push({ video, hash: hashOf(`${word} ${said}`) })
      if (video >= room) continue
      const locate = locateIn(group)
      const results = await explainedResults(group, found)
      notes.results.push(...results)
      const [name = id] = textsOf(node, `${SCHEMA}name`)
      const problems = [...results.map((result) => problemOf(result, locate)), ...chaptersOf(group, locate)]
      notes.told.push({ id, name, problems, uses: usesOf(node, locate) })
    }
    return notes
  }

  function findingsOf(group: Group): Finding[] {
    const found: Finding[] = []
    for (const { node } of group) judge(node, (finding) => void found.push(finding))
    return found
  }

  async function explainedResults(group: Group, found: readonly Finding[]): Promise<Result[]> {
    if (found.length === 0) return []
    if (explained++ >= EXPLAINED) return found.map((each) => resultOf(each, shapes))
    const data = graphOf(group)
    for (const { node } of group) {
      const page = namedNode(documentOf(node['@id']))
      data.addQuad(namedNode(node['@id']), namedNode(MAIN_PAGE), page)
    }
    return agreed(found, await standard(data), shapes)
  }
}

/** Takes in the notes of one batch after the other; tells of all in the end. */
export function openEligibility() {
  const first = openKeys()
  const second = new Map<string, string>() // of values that one of the told capsules has
  const told: VideoNotes['told'][number][] = []
  const missing = openMarks()
  let videos = 0
  return {
    /** For how many more capsules there is room to be told one by one. */
    room: (): number => Math.max(0, MOST_VERDICTS - told.length),
    take(notes: VideoNotes): void {
      told.push(...notes.told.slice(0, MOST_VERDICTS - told.length))
      for (const video of notes.missing) missing.mark(videos + video)
      for (const { video, hash } of notes.uses) {
        const known = first.claim(hash, videos + video)
        if (known === undefined || known === videos + video) continue
        missing.mark(known)
        missing.mark(videos + video)
        const key = hash.join()
        if (known < MOST_VERDICTS && !second.has(key)) second.set(key, notes.ids[video] ?? '')
      }
      videos += notes.ids.length
    },
    end(): Eligibility {
      const verdicts = told.map(({ id, name, problems, uses }, video) => ({
        id,
        name,
        problems: [...problems, ...uses.flatMap((use) => taken(use, video))],
      }))
      return { videos, eligible: videos - missing.count(), verdicts }
    },
  }

  function taken({ hash, place, path }: Use, video: number): Problem[] {
    const known = first.get(hash)
    const other = known === video ? second.get(hash.join()) : told[known ?? -1]?.id
    return other === undefined ? [] : [violation('video-same', place, path, quoted(other))]
  }
}

const { namedNode } = n3.DataFactory
const SCHEMA = 'http://schema.org/'
const MAIN_PAGE = `${SCHEMA}mainEntityOfPage`

/** Words whose values no two videos share. */
const DISTINCT = ['name', 'description', 'thumbnailUrl']

/** Nodes, with the page that shows each. */
const pageView: View<Node> = {
  ...nodeView,
  along: (predicate, isInverse) =>
    predicate === MAIN_PAGE && !isInverse
      ? (node, visit) => visit(IRI, documentOf(node['@id']), '', '')
      : nodeView.along(predicate, isInverse),
}

/** A video, then its chapters. */
type Group = readonly [Described, ...Described[]]

/** Every video with its chapters, which follow it. */
function videosIn(described: readonly Described[]): Group[] {
  const groups: [Described, ...Described[]][] = []
  for (const each of described) {
    const [type] = each.node['@type'] ?? []
    if (type === 'VideoObject') groups.push([each])
    else if (type === 'Clip') groups.at(-1)?.push(each)
  }
  return groups
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

function usesOf(video: Node, locate: Locate): Use[] {
  return DISTINCT.flatMap((word) =>
    [...new Set(textsOf(video, SCHEMA + word))].map((said) => ({
      hash: hashOf(`${word} ${said}`),
      ...locate(video['@id'], word, said),
    })),
  )
}

/** Numbers that are marked, a byte each. */
function openMarks() {
  let marks = new Uint8Array(1024)
  let marked = 0
  return {
    mark(number: number): void {
      if (number >= marks.length) {
        const larger = new Uint8Array(2 * number)
        larger.set(marks)
        marks = larger
      }
      if (marks[number] === 0) marked++
      marks[number] = 1
    },
    count: (): number => marked,
  }
}
