import { closest } from 'fastest-levenshtein'
import { indexIn } from '../collections/fast-index-of.ts'
import { keptFor } from '../collections/memoize.ts'
import { openOnce } from '../collections/seen-set.ts'
import { quoted, type Rule, violation } from '../problems/messages.ts'
import type { Path, Place, Problem } from '../problems/problem.ts'
import { kindAndId } from '../rdf/addresses.ts'
import { type Word, wordOf } from '../rdf/context.ts'
import { fieldOf, type Node } from '../rdf/node.ts'
import type { Check, Notes, Refusals } from './cross-record-check.ts'
import { nodeView } from './node-judge.ts'
import { type Found, openAcross } from './shacl/cross-node-validation.ts'
import { Uncompiled } from './shacl/data-view.ts'
import { openKinds } from './shacl/mark-sets.ts'
import { isLate, openFacts } from './shacl/node-facts.ts'
import type { Across, Split } from './shacl/split-shapes.ts'
import { problemOf } from './shape-validation.ts'
import { resultOf } from './validator-agreement.ts'

/** What a batch describes and what it cites. */
export type References = {
  readonly things: readonly Thing[]
  /** By the number of what the shapes ask: the addresses that are cited. */
  readonly cited: readonly ReadonlyMap<string, Citation>[]
}

/** A thing with a document: what it is, and a short name to recognise it by, which capsules have not. */
type Thing = {
  readonly address: string
  readonly name: string
  readonly marks: Marks
  readonly successor?: string
}

/** What a resource is, in the numbers of the pass across resources. */
type Marks = readonly number[]

/** How often an address is cited, and the first places that do. */
type Citation = {
  times: number
  readonly places: { readonly focus: string; readonly record: number; readonly path: Path }[]
}

type Where = { readonly place: Place; readonly path: Path }

/** Things that were described before, by address: what they are. */
export type Settled = ReadonlyMap<string, Marks>

/** How many places are kept of an address that may turn out to be nobody's. */
const MOST_PLACES = 4

/**
 * Notes what a batch describes and what it cites under the base, where the shapes ask what that is; what is settled
 * already is as it should be.
 */
export function noteReferences(base: string, across: Across, settled: Settled): Notes<References> {
  const { asked, words, facts, fitsOf } = askedOf(across)
  const things: Thing[] = []
  const cited = asked.values.map(() => new Map<string, Citation>())
  const seen = openOnce() // what the node in hand cites: what it says in two words is one mistake
  let inHand: { readonly node: Node; readonly at: Path; readonly record: number }
  const link = (arc: number, address: string): void => cite(inHand, arc, address)
  return {
    add({ node, at }, record) {
      seen.clear()
      inHand = { node, at, record }
      const marks = facts(node, link)
      if (at.length > 0) return []
      const { '@id': address, isReplacedBy: successor } = node
      things.push({
        address,
        name: nameOf(node),
        marks,
        ...(typeof successor === 'string' && { successor }),
      })
      return []
    },
    end: () => ({ things, cited }),
  }

  function cite({ node, at, record }: typeof inHand, arc: number, address: string): void {
    if (!address.startsWith(base) || !seen.isFirst(address)) return
    const known = settled.get(address)
    if (known !== undefined && fitsOf(known)[arc]) return
    const citation = cited[arc]?.get(address) ?? { times: 0, places: [] }
    if (citation.times++ === 0) cited[arc]?.set(address, citation)
    if (citation.times <= MOST_PLACES)
      citation.places.push({
        focus: node['@id'],
        record,
        path: pathOf(node, at, words[arc] as Word, address),
      })
  }
}

/**
 * Whatever the shapes ask of what a node cites is so: it is described, as one of its kind, and has not been replaced by
 * something else.
 */
export function references(
  base: string,
  refusals: Refusals,
  { within, across }: Split,
): Check<References> & { settled(): Settled } {
  const pass = openAcross<Where>(askedOf(across).asked, MOST_PLACES)
  const names = new Map<string, string>() // of all but capsules beyond the first, to propose
  const successors = new Map<string, string>()
  let settled = new Map<string, Marks>() // since it was last asked for
  let proposed: ReturnType<typeof namesByKind> | undefined // once something is unknown
  let compared = 0

  return {
    take({ things, cited }, { placeOf }) {
      for (const { address, name, marks, successor } of things) {
        pass.add({ key: address, marks, links: [] }, nowhere)
        if (name !== '' || names.size < MOST_PROPOSED) names.set(address, name)
        if (successor !== undefined) successors.set(address, successor)
        else if (name !== '') settled.set(address, marks)
      }
      for (const [arc, addresses] of cited.entries())
        for (const [address, { times, places }] of addresses)
          for (let time = 0; time < times; time++) {
            const { focus, record, path } = (places[time] ?? places.at(-1)) as Citation['places'][number]
            const fact = { key: focus, marks: [], links: [[arc, address]] as const }
            pass.add(fact, () => ({ place: placeOf(record, path), path }))
          }
      return []
    },
    settled() {
      const news = settled
      settled = new Map()
      return news
    },
    *end() {
      for (const found of pass.end()) {
        const problem = problemFrom(found)
        for (let time = 0; problem !== undefined && time < found.times; time++) yield problem
      }
    },
  }

  function problemFrom({ finding, note }: Found<Where>): Problem | undefined {
    if (note === undefined) return undefined
    const address = finding.value?.text ?? ''
    const isKnown = pass.has(address) || names.has(address)
    if (isKnown && !successors.has(address)) return problemOf(resultOf(finding, within), () => note)
    const fault = faultOf(address)
    if (fault === undefined) return undefined
    const [rule, ...facts] = fault
    return violation(rule, note.place, note.path, ...facts)
  }

  /** What is wrong with an address: the same wherever it is cited. */
  function faultOf(address: string): readonly [Rule, ...string[]] | undefined {
    const successor = successors.get(address)
    const { kind = '', id = address } = kindAndId(base, address) ?? {}
    if (successor !== undefined) return ['replaced-reference', quoted(id), quoted(idOf(successor))]
    if (refusals.isDraft(kind, id)) return ['draft-reference', quoted(id)]
    if (refusals.has(kind, id)) return undefined
    proposed ??= namesByKind()
    const known = proposed.get(kind)
    if (known === undefined) return ['no-records', kind, kind === 'series' ? 'series.yaml' : `${kind}s.yaml`]
    return ['unknown-reference', kind, quoted(id), nearestIn(known, id)]
  }

  function namesByKind(): ReadonlyMap<string, Map<string, string>> {
    const kinds = new Map<string, Map<string, string>>()
    for (const [address, name] of names) {
      const { kind = '', id = '' } = kindAndId(base, address) ?? {}
      const known = kinds.get(kind) ?? new Map<string, string>()
      if (!known.has(id)) kinds.set(kind, known.set(id, name))
    }
    return kinds
  }

  /** The most similar id with its name; nothing once too many were compared. */
  function nearestIn(known: ReadonlyMap<string, string>, id: string): string {
    compared += known.size
    if (compared > MOST_COMPARED) return ''
    const near = closest(id, [...known.keys()])
    const name = known.get(near)
    return name ? `${near} (${name})` : near
  }

  function idOf(address: string): string {
    return kindAndId(base, address)?.id ?? address
  }
}

/** How many things without a name may be proposed in the place of one that is unknown. */
const MOST_PROPOSED = 10_000

/** How many ids are compared to find what may be meant by others, which takes some seconds. */
const MOST_COMPARED = 20_000_000

/**
 * Words that repeat what a participation, or the publication, says, and those that point to parts of the same record, which
 * are described with it.
 */
const ELSEWHERE = ['contributor', 'sdPublisher', 'participation', 'hasPart', 'caption']

/** What shapes ask of what nodes cite, topics last, which repeat others. */
function askedHere({ values, above }: Across): Across {
  const late = values.find(isLate)
  if (late !== undefined) throw new Uncompiled(late.shape, 'it is for what others point to')
  const told = values.filter(({ predicate }) => !ELSEWHERE.includes(wordOf(predicate) ?? ''))
  const isRepeated = ({ predicate }: (typeof told)[number]): number => Number(wordOf(predicate) === 'about')
  return { values: told.toSorted((a, b) => isRepeated(a) - isRepeated(b)), counts: [], above }
}

/** The same with what notes it, made once. */
const askedOf = keptFor((across: Across) => {
  const asked = askedHere(across)
  const words = asked.values.map(({ predicate }) => wordOf(predicate) as Word)
  const { numberOf, isOf } = openKinds(asked)
  /** By the number of what the shapes ask: whether a resource is so. Made once for a list, of which there are few. */
  const fitsOf = keptFor((marks: Marks) => asked.values.map(({ classes }) => isOf(numberOf(marks), classes)))
  return { asked, words, facts: openFacts(asked, nodeView), fitsOf }
})

/** The place of what is never waited for. */
function nowhere(): never {
  throw new Error('a thing that cites nothing has no place')
}

/** The way to an address that a node cites by a word. */
export function pathOf(node: Node, at: Path, word: Word, address: string): Path {
  const path = [...at, fieldOf(word)]
  const value = node[word]
  return Array.isArray(value) && value.length > 1 ? [...path, indexIn(value, address)] : path
}

/** A short name to recognise something by; capsules, of which there may be a million, are known by id alone. */
function nameOf(node: Node): string {
  if (node['@type']?.includes('VideoObject')) return ''
  return String(Object.values(node.name ?? {}).flat()[0] ?? '')
}
