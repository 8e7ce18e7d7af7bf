import { quoteId } from '../../problems/format-value.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import type { Fact } from '../../problems/rule-entry.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { Rule } from '../../problems/rule-table.ts'
import { parseAddress } from '../../rdf/addresses.ts'
import { problemOfResult } from '../result-problem.ts'
import type { SplitShapes } from '../shacl/cross-node-constraints.ts'
import { type CrossNodeResult, CrossNodeValidation } from '../shacl/cross-node-validation.ts'
import { resultOfFinding } from '../validator-agreement.ts'
import type { BatchLocations, CrossRecordCheck } from './check-interface.ts'
import { openClosestIds } from './closest-ids.ts'
import { type ClassMarks, referenceConstraintsOf } from './reference-constraints.ts'
import {
  type DescribedThings,
  MAX_PLACES_PER_REFERENCE,
  type ReferenceNotes,
  type References,
} from './reference-notes.ts'
import type { RejectedRecords } from './rejected-records.ts'

/** Where a reference stands in its source. */
type ReferenceLocation = { readonly place: Place; readonly path: Path }

/**
 * Checks that references point to things that are described, of a class that the shapes admit, and not replaced by others.
 */
export class ReferenceCheck implements CrossRecordCheck<ReferenceNotes> {
  readonly #base: string
  readonly #rejected: RejectedRecords
  readonly #nodeShapes: SplitShapes['nodeShapes']
  readonly #validation: CrossNodeValidation<ReferenceLocation>
  readonly #candidates: ReturnType<typeof openClosestIds>
  readonly #successors = new Map<string, string>()
  #describedThings = new Map<string, ClassMarks>()

  constructor(base: string, rejected: RejectedRecords, { nodeShapes, crossNode }: SplitShapes) {
    const { constraints } = referenceConstraintsOf(crossNode)
    this.#base = base
    this.#rejected = rejected
    this.#nodeShapes = nodeShapes
    this.#validation = new CrossNodeValidation(constraints, MAX_PLACES_PER_REFERENCE)
    this.#candidates = openClosestIds(base)
  }

  take({ things, references }: ReferenceNotes, { placeOf }: BatchLocations): readonly Problem[] {
    for (const { address, name, marks, successor } of things) {
      this.#validation.add({ key: address, marks, links: [] }, withoutLinks)
      this.#candidates.add(address, name)
      if (successor !== undefined) this.#successors.set(address, successor)
      else if (name !== '') this.#describedThings.set(address, marks)
    }
    for (const [constraint, byAddress] of references.entries())
      for (const [address, found] of byAddress) this.#addReferences(constraint, address, found, placeOf)
    return []
  }

  /** Returns the things described since the last call, without capsules and replaced things. */
  takeDescribedThings(): DescribedThings {
    const taken = this.#describedThings
    this.#describedThings = new Map()
    return taken
  }

  *end(): Generator<Problem> {
    for (const result of this.#validation.end()) {
      const problem = this.#problemOf(result)
      for (let time = 0; problem !== undefined && time < result.times; time++) yield problem
    }
  }

  #addReferences(
    constraint: number,
    address: string,
    { times, places }: References,
    placeOf: BatchLocations['placeOf'],
  ): void {
    for (let time = 0; time < times; time++) {
      const { focus, record, path } = (places[time] ?? places.at(-1)) as References['places'][number]
      const facts = { key: focus, marks: [], links: [[constraint, address]] as const }
      this.#validation.add(facts, () => ({ place: placeOf(record, path), path }))
    }
  }

  #problemOf({ finding, note: location }: CrossNodeResult<ReferenceLocation>): Problem | undefined {
    if (location === undefined) return undefined
    const address = finding.value?.text ?? ''
    const isDescribed = this.#validation.has(address) || this.#candidates.has(address)
    if (isDescribed && !this.#successors.has(address))
      return problemOfResult(resultOfFinding(finding, this.#nodeShapes), () => location)
    const fault = this.#faultOf(address)
    if (fault === undefined) return undefined
    const [rule, ...facts] = fault
    return violation(rule, location.place, location.path, ...facts)
  }

  /** What is wrong with an address that is not described or was replaced, as a rule and the facts of its message. */
  #faultOf(address: string): readonly [Rule, ...Fact[]] | undefined {
    const successor = this.#successors.get(address)
    const { kind = '', id = address } = parseAddress(this.#base, address) ?? {}
    if (successor !== undefined) {
      const successorId = parseAddress(this.#base, successor)?.id ?? successor
      return ['replaced-reference', quoteId(id), quoteId(successorId)]
    }
    if (this.#rejected.isDraft(kind, id)) return ['draft-reference', quoteId(id)]
    if (this.#rejected.has(kind, id)) return undefined
    const suggestion = this.#candidates.suggest(kind, id)
    if (suggestion === undefined)
      return ['no-records', kind, kind === 'series' ? 'series.yaml' : `${kind}s.yaml`]
    return ['unknown-reference', kind, quoteId(id), suggestion]
  }
}

/** Never called: a thing that is added without links has no location to ask for. */
function withoutLinks(): never {
  throw new Error('a thing was added with links')
}
