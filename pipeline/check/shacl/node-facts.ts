import { openSeenSet } from '../../collections/seen-set.ts'
import { RDF_TYPE } from '../../rdf/vocabulary.ts'
import type { ClassConstraint, CrossNodeConstraints } from './cross-node-constraints.ts'
import { type CrossNodePlan, crossNodePlanOf, hasObjectTargets } from './cross-node-plan.ts'
import type { GraphView } from './graph-view.ts'
import { IRI, keyOf, keyOfTerm } from './terms.ts'

/** What cross-node constraints need to know of a node; plain data. */
export type NodeFacts = {
  readonly key: string
  /** The classes and predicates of the plan that the node has, by number: first the classes, then the predicates. */
  readonly marks: readonly number[]
  /** The values to check: the number of the plan's arc, and the key of the value. */
  readonly links: readonly (readonly [arc: number, value: string])[]
}

/** Receives the links of a node. */
type LinkVisitor = (arc: number, value: string) => void

/** Opens the first half of cross-node validation: a function that returns the marks of a node and visits its links. */
export function openNodeFacts<F>(
  constraints: CrossNodeConstraints,
  view: GraphView<F>,
): (focus: F, visitLink: LinkVisitor) => NodeFacts['marks'] {
  const collector = new FactCollector(constraints, view)
  return (focus, visitLink) => collector.collect(focus, visitLink)
}

/** What nodes of the same classes have in common. */
type ClassFacts<F> = {
  readonly marks: readonly number[]
  /** The arcs to follow. */
  readonly arcs: readonly number[]
  /** The arcs to follow where a constraint has the node as a target otherwise than by class. */
  readonly conditionalArcs: readonly { readonly arc: number; readonly isTarget: (focus: F) => boolean }[]
}

type Visits<F> = ReturnType<GraphView<F>['along']>

/** Collects facts without making objects, except for nodes with a combination of classes that it has not met. */
class FactCollector<F> {
  readonly #plan: CrossNodePlan
  readonly #superclasses: CrossNodeConstraints['superclasses']
  readonly #view: GraphView<F>
  readonly #visitTypes: Visits<F>
  readonly #visitArcs: readonly Visits<F>[]
  readonly #visitMarks: readonly Visits<F>[]
  readonly #factsByTypes = new Map<string, ClassFacts<F>>()
  /** The facts of all nodes, where classes make no difference. */
  readonly #commonFacts: ClassFacts<F> | undefined
  readonly #types: string[] = []
  readonly #valuesOfArc = openSeenSet()
  #arc = 0
  #visitLink: LinkVisitor = () => undefined

  constructor(constraints: CrossNodeConstraints, view: GraphView<F>) {
    const plan = crossNodePlanOf(constraints)
    this.#plan = plan
    this.#superclasses = constraints.superclasses
    this.#view = view
    this.#visitTypes = view.along(RDF_TYPE, false)
    this.#visitArcs = plan.arcs.map(({ predicate }) => view.along(predicate, false))
    this.#visitMarks = plan.predicates.map((predicate) => view.along(predicate, false))
    const usesClasses =
      plan.classes.length > 0 || plan.arcs.some(({ constraint }) => constraint !== undefined)
    this.#commonFacts = usesClasses ? undefined : this.#factsOfTypes([])
  }

  collect(focus: F, visitLink: LinkVisitor): NodeFacts['marks'] {
    const facts = this.#commonFacts ?? this.#factsOf(focus)
    let { marks } = facts
    for (let index = 0; index < this.#visitMarks.length; index++)
      if (hasValue(this.#visitMarks[index] as Visits<F>, focus))
        marks = [...marks, this.#plan.classes.length + index]
    this.#visitLink = visitLink
    for (const arc of facts.arcs) this.#follow(arc, focus)
    for (const { arc, isTarget } of facts.conditionalArcs) if (isTarget(focus)) this.#follow(arc, focus)
    return marks
  }

  #follow(arc: number, focus: F): void {
    this.#arc = arc
    this.#valuesOfArc.clear()
    this.#visitArcs[arc]?.(focus, this.#visitValue)
  }

  /** Visits the link to a value of the current arc, once. */
  readonly #visitValue = (kind: number, text: string, datatype: string, language: string): void => {
    const value = keyOf(kind, text, datatype, language)
    if (this.#valuesOfArc.add(value)) this.#visitLink(this.#arc, value)
  }

  #factsOf(focus: F): ClassFacts<F> {
    const types = this.#types
    types.length = 0
    this.#visitTypes(focus, this.#addType)
    const key = types.length === 1 ? String(types[0]) : types.join(' ')
    const known = this.#factsByTypes.get(key)
    if (known !== undefined) return known
    const facts = this.#factsOfTypes(types)
    this.#factsByTypes.set(key, facts)
    return facts
  }

  readonly #addType = (kind: number, text: string): void => {
    if (kind === IRI) this.#types.push(text)
  }

  #factsOfTypes(types: readonly string[]): ClassFacts<F> {
    const classes = withSuperclasses(types, this.#superclasses)
    const arcs: number[] = []
    const conditionalArcs: { arc: number; isTarget: (focus: F) => boolean }[] = []
    for (const [arc, { constraint }] of this.#plan.arcs.entries()) {
      const isForAll = constraint === undefined || hasObjectTargets(constraint)
      if (isForAll || constraint.targets.classes.some((type) => classes.has(type))) arcs.push(arc)
      else if (constraint.targets.subjectsOf.length + constraint.targets.nodes.length > 0)
        conditionalArcs.push({ arc, isTarget: this.#targetTest(constraint) })
    }
    const marks = this.#plan.classes.flatMap((type, number) => (classes.has(type) ? [number] : []))
    return { marks, arcs, conditionalArcs }
  }

  /** The test whether a node is a target by a predicate, or by its own IRI. */
  #targetTest({ targets }: ClassConstraint): (focus: F) => boolean {
    const visits = targets.subjectsOf.map((predicate) => this.#view.along(predicate, false))
    const nodes = new Set(targets.nodes.map(keyOfTerm))
    return (focus) =>
      nodes.has(keyOfTerm(this.#view.termOf(focus))) || visits.some((visit) => hasValue(visit, focus))
  }
}

/** Classes with all of their superclasses. */
function withSuperclasses(
  types: readonly string[],
  superclasses: CrossNodeConstraints['superclasses'],
): ReadonlySet<string> {
  const classes = new Set(types)
  for (const type of classes)
    for (const superclass of Object.hasOwn(superclasses, type) ? (superclasses[type] ?? []) : [])
      classes.add(superclass)
  return classes
}

let valueCount = 0
const countValue = (): void => void valueCount++

function hasValue<F>(visitValues: Visits<F>, focus: F): boolean {
  valueCount = 0
  visitValues(focus, countValue)
  return valueCount > 0
}
