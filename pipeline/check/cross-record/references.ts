import { closest } from 'fastest-levenshtein'
import { fastIndexOf } from '../../collections/fast-index-of.ts'
import { memoize } from '../../collections/memoize.ts'
import { openSeenSet } from '../../collections/seen-set.ts'
import { quoteId } from '../../problems/format-value.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { Rule } from '../../problems/rule-table.ts'
import { parseAddress } from '../../rdf/addresses.ts'
import { type PropertyName, propertyNameOf } from '../../rdf/context.ts'
import { type Node, recordField } from '../../rdf/node.ts'
import { nodeView } from '../node-validator.ts'
import { type CrossNodeResult, openCrossNodeValidation } from '../shacl/cross-node-validation.ts'
import { UnsupportedShapeError } from '../shacl/graph-view.ts'
import { openMarkSets } from '../shacl/mark-sets.ts'
import { hasObjectTargets, openNodeFacts } from '../shacl/node-facts.ts'
import type { CrossNodeConstraints, SplitShapes } from '../shacl/split-shapes.ts'
import { problemOfResult } from '../shape-validation.ts'
import { resultOfFinding } from '../validator-agreement.ts'
import type { CrossRecordCheck, NoteTaker, RejectedRecords } from './check-interface.ts'

/** What a batch describes and what it cites. */
export type ReferenceNotes = {
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
export type DescribedThings = ReadonlyMap<string, Marks>

/** How many places are kept of an address that may turn out to be nobody's. */
const MOST_PLACES = 4

/**
 * Notes what a batch describes and what it cites under the base, where the shapes ask what that is; what is settled
 * already is as it should be.
 */
export function openReferenceNotes(
  base: string,
  across: CrossNodeConstraints,
  settled: DescribedThings,
): NoteTaker<ReferenceNotes> {
  const { asked, words, facts, fitsOf } = askedOf(across)
  const things: Thing[] = []
  const cited = asked.classConstraints.map(() => new Map<string, Citation>())
  const seen = openSeenSet() // what the node in hand cites: what it says in two words is one mistake
  let inHand: { readonly node: Node; readonly at: Path; readonly record: number }
  const link = (arc: number, address: string): void => cite(inHand, arc, address)
  return {
    add({ node, pathInRecord }, record) {
      seen.clear()
      inHand = { node, at: pathInRecord, record }
      const marks = facts(node, link)
      if (pathInRecord.length > 0) return []
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
    if (!address.startsWith(base) || !seen.add(address)) return
    const known = settled.get(address)
    if (known !== undefined && fitsOf(known)[arc]) return
    const citation = cited[arc]?.get(address) ?? { times: 0, places: [] }
    if (citation.times++ === 0) cited[arc]?.set(address, citation)
    if (citation.times <= MOST_PLACES)
      citation.places.push({
        focus: node['@id'],
        record,
        path: pathOfReference(node, at, words[arc] as PropertyName, address),
      })
  }
}

/**
 * Whatever the shapes ask of what a node cites is so: it is described, as one of its kind, and has not been replaced by
 * something else.
 */
export function openReferenceCheck(
  base: string,
  refusals: RejectedRecords,
  { nodeShapes, crossNode }: SplitShapes,
): CrossRecordCheck<ReferenceNotes> & { settled(): DescribedThings } {
  const pass = openCrossNodeValidation<Where>(askedOf(crossNode).asked, MOST_PLACES)
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

  function problemFrom({ finding, note }: CrossNodeResult<Where>): Problem | undefined {
    if (note === undefined) return undefined
    const address = finding.value?.text ?? ''
    const isKnown = pass.has(address) || names.has(address)
    if (isKnown && !successors.has(address))
      return problemOfResult(resultOfFinding(finding, nodeShapes), () => note)
    const fault = faultOf(address)
    if (fault === undefined) return undefined
    const [rule, ...facts] = fault
    return violation(rule, note.place, note.path, ...facts)
  }

  /** What is wrong with an address: the same wherever it is cited. */
  function faultOf(address: string): readonly [Rule, ...string[]] | undefined {
    const successor = successors.get(address)
    const { kind = '', id = address } = parseAddress(base, address) ?? {}
    if (successor !== undefined) return ['replaced-reference', quoteId(id), quoteId(idOf(successor))]
    if (refusals.isDraft(kind, id)) return ['draft-reference', quoteId(id)]
    if (refusals.has(kind, id)) return undefined
    proposed ??= namesByKind()
    const known = proposed.get(kind)
    if (known === undefined) return ['no-records', kind, kind === 'series' ? 'series.yaml' : `${kind}s.yaml`]
    return ['unknown-reference', kind, quoteId(id), nearestIn(known, id)]
  }

  function namesByKind(): ReadonlyMap<string, Map<string, string>> {
    const kinds = new Map<string, Map<string, string>>()
    for (const [address, name] of names) {
      const { kind = '', id = '' } = parseAddress(base, address) ?? {}
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
    return parseAddress(base, address)?.id ?? address
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
function askedHere({ classConstraints, superclasses }: CrossNodeConstraints): CrossNodeConstraints {
  const late = classConstraints.find(hasObjectTargets)
  if (late !== undefined) throw new UnsupportedShapeError(late.shape, 'it is for what others point to')
  const told = classConstraints.filter(
    ({ predicate }) => !ELSEWHERE.includes(propertyNameOf(predicate) ?? ''),
  )
  const isRepeated = ({ predicate }: (typeof told)[number]): number =>
    Number(propertyNameOf(predicate) === 'about')
  return {
    classConstraints: told.toSorted((a, b) => isRepeated(a) - isRepeated(b)),
    countConstraints: [],
    superclasses,
  }
}

/** The same with what notes it, made once. */
const askedOf = memoize((across: CrossNodeConstraints) => {
  const asked = askedHere(across)
  const words = asked.classConstraints.map(({ predicate }) => propertyNameOf(predicate) as PropertyName)
  const { numberOf, isOf } = openMarkSets(asked)
  /** By the number of what the shapes ask: whether a resource is so. Made once for a list, of which there are few. */
  const fitsOf = memoize((marks: Marks) =>
    asked.classConstraints.map(({ classes }) => isOf(numberOf(marks), classes)),
  )
  return { asked, words, facts: openNodeFacts(asked, nodeView), fitsOf }
})

/** The place of what is never waited for. */
function nowhere(): never {
  throw new Error('a thing that cites nothing has no place')
}

/** The way to an address that a node cites by a word. */
export function pathOfReference(node: Node, at: Path, word: PropertyName, address: string): Path {
  const path = [...at, recordField(word)]
  const value = node[word]
  return Array.isArray(value) && value.length > 1 ? [...path, fastIndexOf(value, address)] : path
}

/** A short name to recognise something by; capsules, of which there may be a million, are known by id alone. */
function nameOf(node: Node): string {
  if (node['@type']?.includes('VideoObject')) return ''
  return String(Object.values(node.name ?? {}).flat()[0] ?? '')
}
