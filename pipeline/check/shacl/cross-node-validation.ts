import { openHashTable } from '../../collections/hash-table.ts'
import { type OccurrenceCounter, openOccurrenceCounter } from '../../collections/occurrence-counter.ts'
import type {
  ClassConstraint,
  CrossNodeConstraints,
  InverseCountConstraint,
} from './cross-node-constraints.ts'
import { type CrossNodePlan, crossNodePlanOf, hasObjectTargets, subjectMark } from './cross-node-plan.ts'
import { openMarkSets } from './mark-sets.ts'
import type { NodeFacts } from './node-facts.ts'
import type { ShapeFinding } from './shape-finding.ts'
import { keyOfTerm, termOfKey } from './terms.ts'

/**
 * A result of cross-node validation, and how often it occurs: with the caller's note on the value that it is about, or with
 * the number of the node that too few others point to.
 */
export type CrossNodeResult<N> = {
  readonly finding: ShapeFinding
  readonly note?: N | undefined
  readonly number?: number | undefined
  readonly times: number
}

/** Makes the caller's note on a link of the added facts; `first` is the number of the node that has the same link already. */
type NoteOf<N> = (link: number, first: number) => N

/** A link to a value that is not known to be of the right class. */
type PendingLink<N> = {
  readonly constraint: ClassConstraint
  readonly focus: string
  readonly note: N
  times: number
}

/**
 * The second half of cross-node validation. Facts may be added in any order, those of a node once. Kept are some 20 bytes a
 * node (the hash of its key, the number of its marks), as much for a counted value (more once it comes twice), and the
 * pending links. Of the links to one value `maxNotes` are kept with their notes, and one for each constraint at least;
 * further ones are counted with the last.
 */
export class CrossNodeValidation<N = undefined> {
  readonly #constraints: CrossNodeConstraints
  readonly #maxNotes: number
  readonly #arcs: CrossNodePlan['arcs']
  readonly #markSets: ReturnType<typeof openMarkSets>
  readonly #markSetOf = openHashTable()
  /** The numbers of nodes by key, where a node that nothing points to may be wrong. */
  readonly #numbers: Map<string, number> | undefined
  readonly #pending = new Map<string, PendingLink<N>[]>()
  readonly #counters = new Map<string, OccurrenceCounter<N>>()

  constructor(constraints: CrossNodeConstraints, maxNotes = Number.POSITIVE_INFINITY) {
    this.#constraints = constraints
    this.#maxNotes = maxNotes
    this.#arcs = crossNodePlanOf(constraints).arcs
    this.#markSets = openMarkSets(constraints)
    const { countConstraints } = constraints
    this.#numbers = countConstraints.some(concernsUnreferencedNodes) ? new Map() : undefined
    for (const { predicate, constraint } of this.#arcs)
      if (constraint === undefined)
        this.#counters.set(
          predicate,
          openOccurrenceCounter(
            maxCountOf(predicate, countConstraints),
            countConstraints.some((each) => concernsSingleValues(each, predicate)),
          ),
        )
  }

  /** Adds the facts of the node with a number. `noteOf` is called for pending links, and for counted values that repeat. */
  add({ key, marks, links }: NodeFacts, noteOf: NoteOf<N>, number = 0): void {
    if (marks.length > 0) {
      this.#markSetOf.insertIfAbsent(key, this.#markSets.numberOf(marks))
      this.#numbers?.set(key, number)
    }
    this.#settlePending(key)
    for (const [link, [arc, value]] of links.entries()) {
      const { predicate = '', constraint } = this.#arcs[arc] ?? {}
      if (constraint === undefined)
        this.#counters.get(predicate)?.add(value, number, (first) => noteOf(link, first))
      else if (!this.#hasMark(value, constraint.classes))
        this.#addPending(value, constraint, key, () => noteOf(link, number))
    }
  }

  /** Whether a node with a class or predicate of the plan has been added. */
  has(key: string): boolean {
    return this.#markSetOf.get(key) !== undefined
  }

  /** Returns every result, once all facts have been added. */
  end(): CrossNodeResult<N>[] {
    const wrongClasses = [...this.#pending].flatMap(([value, links]) =>
      links
        .filter(({ constraint, focus }) => !hasObjectTargets(constraint) || this.#isTarget(constraint, focus))
        .map(({ constraint, focus, note, times }) => ({
          finding: findingOf(constraint, focus, value),
          note,
          times,
        })),
    )
    return [...wrongClasses, ...this.#constraints.countConstraints.flatMap((each) => this.#wrongCounts(each))]
  }

  #addPending(value: string, constraint: ClassConstraint, focus: string, note: () => N): void {
    const links = this.#pending.get(value) ?? []
    this.#pending.set(value, links)
    const isNoted = links.length < this.#maxNotes || hasObjectTargets(constraint)
    const last = isNoted ? undefined : links.findLast((link) => link.constraint === constraint)
    if (last === undefined) links.push({ constraint, focus, note: note(), times: 1 })
    else last.times++
  }

  /** Drops the pending links to a node that turns out to be of the right class. */
  #settlePending(key: string): void {
    const links = this.#pending.get(key)
    if (links === undefined) return
    const rest = links.filter(({ constraint }) => !this.#hasMark(key, constraint.classes))
    if (rest.length > 0) this.#pending.set(key, rest)
    else this.#pending.delete(key)
  }

  #wrongCounts(constraint: InverseCountConstraint): CrossNodeResult<N>[] {
    const counter = this.#counters.get(constraint.predicate)
    if (constraint.component === 'MaxCount')
      return [...(counter?.entries ?? [])]
        .filter(([key, { count }]) => count > constraint.count && this.#isTarget(constraint, key))
        .map(([key, { note }]) => ({ finding: findingOf(constraint, key), note, times: 1 }))
    const { objectsOf, nodes } = constraint.targets
    const keys = [
      ...nodes.map(keyOfTerm),
      ...objectsOf.flatMap((predicate) => [...(this.#counters.get(predicate)?.entries.keys() ?? [])]),
      ...(concernsUnreferencedNodes(constraint) ? (this.#numbers?.keys() ?? []) : []),
    ]
    return [...new Set(keys)]
      .filter((key) => (counter?.count(key) ?? 0) < constraint.count && this.#isTarget(constraint, key))
      .map((key) => ({ finding: findingOf(constraint, key), number: this.#numbers?.get(key), times: 1 }))
  }

  #isTarget({ targets }: ClassConstraint | InverseCountConstraint, key: string): boolean {
    return (
      this.#hasMark(key, targets.classes) ||
      this.#hasMark(key, targets.subjectsOf.map(subjectMark)) ||
      targets.objectsOf.some((predicate) => (this.#counters.get(predicate)?.count(key) ?? 0) > 0) ||
      targets.nodes.some((node) => keyOfTerm(node) === key)
    )
  }

  #hasMark(key: string, names: readonly string[]): boolean {
    const number = this.#markSetOf.get(key)
    return number !== undefined && this.#markSets.isOf(number, names)
  }
}

/** The highest count that any constraint allows for the values of a predicate. */
function maxCountOf(predicate: string, constraints: readonly InverseCountConstraint[]): number {
  const maxima = constraints.filter((each) => each.component === 'MaxCount' && each.predicate === predicate)
  return Math.max(0, ...maxima.map(({ count }) => count))
}

/** Whether a constraint may be violated by nodes that nothing points to, which have to be kept one by one. */
function concernsUnreferencedNodes({ component, targets }: InverseCountConstraint): boolean {
  return component === 'MinCount' && targets.classes.length + targets.subjectsOf.length > 0
}

/** Whether a constraint may be violated by a value that comes once, so that each value has to be kept. */
function concernsSingleValues(constraint: InverseCountConstraint, predicate: string): boolean {
  return constraint.component === 'MaxCount'
    ? constraint.predicate === predicate && constraint.count === 0
    : constraint.targets.objectsOf.includes(predicate)
}

function findingOf(
  constraint: ClassConstraint | InverseCountConstraint,
  focus: string,
  value?: string,
): ShapeFinding {
  const { shape, component, severity, predicate } = constraint
  return {
    focus: termOfKey(focus),
    shape,
    component,
    severity,
    path: component === 'Class' || component === 'Or' ? predicate : undefined,
    value: value === undefined ? undefined : termOfKey(value),
  }
}
