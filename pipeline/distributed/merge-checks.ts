import { join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import {
  isLastingAddress,
  type Ledger,
  ledgerDifferences,
  problemsOfDifference,
} from '../check/cross-record/address-ledger.ts'
import { openCycleCheck, openCycleNotes } from '../check/cross-record/cycles.ts'
import { openInverseCountCheck, openInverseCountNotes } from '../check/cross-record/inverse-counts.ts'
import type { SplitShapes } from '../check/shacl/split-shapes.ts'
import { openLineSorter } from '../files/line-sorter.ts'
import { quoteId } from '../problems/format-value.ts'
import type { Path, Place, Problem } from '../problems/problem.ts'
import { shortPlace } from '../problems/problem-line.ts'
import { violation } from '../problems/rule-problem.ts'
import { parseAddress } from '../rdf/addresses.ts'
import { documentAddress } from '../rdf/document.ts'
import { type MappedNode, recordLocation, referencedAddresses, statementsOf } from '../rdf/node.ts'

/** What is said elsewhere than in the parts: the shapes, what was published, which records are drafts, who is not to be named. */
export type MergeContext = {
  readonly shapes: SplitShapes
  /** Nothing where what was published does not count. */
  readonly ledger: Ledger | undefined
  isDraft(kind: string, id: string): boolean
  isUnsaid(address: string): boolean
}

/** How many references to what nobody describes are told. */
const MOST_TOLD = 100

/** Words that repeat what a participation, or the publication, says. */
const DERIVED = ['contributor', 'sdPublisher']

/**
 * What only all parts together can show, of nodes in the order of their addresses. Kept are keys alone: of what is cited from
 * another document, of positions, of what shapes count and the ledger lists.
 */
export function openMergeChecks(
  base: string,
  { shapes, ledger, isDraft, isUnsaid }: MergeContext,
  scratch: string,
) {
  const said = openLineSorter(join(scratch, 'said'))
  const pending = new Map<string, { readonly place: Place; readonly path: Path }>()
  const successors = new Map<string, string>()
  const positions = new Map<string, string>()
  const circle = openCycleCheck()
  const counts = openInverseCountCheck(shapes)
  let number = 0 // of the node in hand
  let document = ''
  let inside = new Map<string, MappedNode>() // the nodes of the document in hand
  let cited = new Map<string, MappedNode>() // the addresses of that document which they cite

  return {
    /** Takes in a node; says what is already wrong. */
    add(described: MappedNode): Problem[] {
      const { node } = described
      const found = documentAddress(node['@id']) === document ? [] : turnTo(documentAddress(node['@id']))
      inside.set(node['@id'], described)
      if (typeof node.isReplacedBy === 'string') successors.set(node['@id'], node.isReplacedBy)
      cite(described)
      const steps = openCycleNotes()
      steps.add(described, 0)
      circle.take(steps.end())
      return [...found, ...retired(described), ...taken(described), ...miscounted(described)]
    },
    /** Hears of an address that is described, once all nodes were taken in. */
    see(address: string): void {
      if (!successors.has(address)) pending.delete(address)
      if (isLastingAddress(below(address))) said.add([below(address)])
    },
    /** Says what is wrong once every address was seen; looks among `addresses` for what may have been meant. */
    async end(addresses: () => AsyncIterable<string>): Promise<Problem[]> {
      const told = [...pending].slice(0, MOST_TOLD)
      const near = told.length === 0 ? new Map() : await nearest(new Map(told), addresses())
      const unknown = told.map(([address, { place, path }]) => {
        const { kind = '', id = '' } = parseAddress(base, address) ?? {}
        const successor = successors.get(address)
        if (successor !== undefined)
          return violation('replaced-reference', place, path, quoteId(id), quoteId(idOf(successor)))
        if (isDraft(kind, id)) return violation('draft-reference', place, path, quoteId(id))
        const { id: meant } = near.get(address) ?? {}
        if (meant !== undefined) return violation('unknown-reference', place, path, kind, quoteId(id), meant)
        return violation('no-records', place, path, kind, kind === 'series' ? 'series.yaml' : `${kind}s.yaml`)
      })
      return [...turnTo(''), ...circle.end(), ...counts.end(), ...unknown, ...(await vanished())]
    },
  }

  function cite(described: MappedNode): void {
    for (const [property, value] of statementsOf(described.node))
      for (const [index, address] of referencedAddresses(property, value).entries()) {
        if (parseAddress(base, address) === undefined) continue
        if (documentAddress(address) === document) cited.set(address, described)
        else if (!pending.has(address) && !DERIVED.includes(property.name))
          pending.set(
            address,
            recordLocation(described, property.name, Array.isArray(value) ? index : undefined),
          )
      }
  }

  /** Leaves the document in hand, whose parts are described and cited there, or were cut. */
  function turnTo(next: string): Problem[] {
    const missing = [...cited].filter(([address]) => !inside.has(address))
    const loose = [...inside].filter(([address]) => isPart(address) && !cited.has(address))
    const found = [...missing, ...loose].map(([address, { pathInRecord, placeOf }]) =>
      violation('part-cut', placeOf(pathInRecord), [], quoteId(below(address))),
    )
    document = next
    inside = new Map()
    cited = new Map()
    return found
  }

  function retired({ node, placeOf }: MappedNode): Problem[] {
    const address = below(node['@id'])
    if (!ledger?.retired.has(address)) return []
    return [violation('id-retired', placeOf([]), [], quoteId(address), ledger.file)]
  }

  function taken(described: MappedNode): Problem[] {
    const { position, isPartOf } = described.node
    if (position === undefined || isPartOf === undefined) return []
    const key = `${position} ${isPartOf}`
    const { path, place } = recordLocation(described, 'position')
    const other = positions.get(key)
    if (other !== undefined) return [violation('position-taken', place, path, `${position}`, other)]
    positions.set(key, shortPlace(place))
    return []
  }

  function miscounted(described: MappedNode): Iterable<Problem> {
    const notes = openInverseCountNotes(shapes.crossNode)
    notes.add(described, 0)
    const placeOf = (_: number, path: Path): Place => described.placeOf(path)
    return counts.take(notes.end(), { firstRecord: number++, placeOf, lineOf: placeOf })
  }

  async function vanished(): Promise<Problem[]> {
    const problems: Problem[] = []
    if (ledger === undefined) return problems
    for await (const each of ledgerDifferences(ledger, said, join(scratch, 'listed')))
      problems.push(...problemsOfDifference(each, ledger, isExcused))
    return problems
  }

  /** Whether something is not to be told; of participations only their capsule knows that. */
  function isExcused(address: string): boolean {
    const { kind = '', id = '' } = parseAddress(base, base + address) ?? {}
    return isPart(address) || isDraft(kind, id) || isUnsaid(base + address)
  }

  /** For each address that nobody describes, the nearest of its kind that somebody does. */
  async function nearest(
    unknown: ReadonlyMap<string, unknown>,
    addresses: AsyncIterable<string>,
  ): Promise<Map<string, { readonly id: string; readonly far: number }>> {
    const near = new Map<string, { id: string; far: number }>()
    const sought = [...unknown.keys()].map((address) => ({ address, ...parseAddress(base, address) }))
    for await (const address of addresses) {
      const found = isPart(address) ? undefined : parseAddress(base, address)
      for (const each of found === undefined ? [] : sought.filter(({ kind }) => kind === found.kind)) {
        const far = distance(String(each.id), String(found?.id))
        if (far < (near.get(each.address)?.far ?? Number.POSITIVE_INFINITY))
          near.set(each.address, { id: String(found?.id), far })
      }
    }
    return near
  }

  function below(address: string): string {
    return address.slice(base.length)
  }

  function idOf(address: string): string {
    return parseAddress(base, address)?.id ?? address
  }
}

function isPart(address: string): boolean {
  return /#(participation|chapter|caption)-/.test(address)
}
