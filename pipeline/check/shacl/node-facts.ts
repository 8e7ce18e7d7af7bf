import { openSeenSet } from '../../collections/seen-set.ts'
import { RDF_TYPE } from '../../rdf/vocabulary.ts'
import type { GraphView } from './graph-view.ts'
import type { ClassConstraint, CrossNodeConstraints, InverseCountConstraint } from './split-shapes.ts'
import { IRI, keyOf, keyOfTerm } from './terms.ts'

/** What others have to know of a resource, as plain data. */
export type NodeFacts = {
  readonly key: string
  /** Of what the shapes ask about, what the resource is and has: numbers in the plan's marks. */
  readonly marks: readonly number[]
  /** The values that have to be looked at: the number of the plan's arc, and the value's key. */
  readonly links: readonly (readonly [arc: number, value: string])[]
}

/** What is noted of resources; the same wherever it is made from the same shapes. */
export type CrossNodePlan = ReturnType<typeof crossNodePlanOf>

/**
 * Opens the first half of the pass across resources: what one resource, with all that it says, contributes to it. Gives the
 * fact's marks, and hands over its links one by one.
 */
export function openNodeFacts<F>(
  across: CrossNodeConstraints,
  view: GraphView<F>,
): (focus: F, link: (arc: number, value: string) => void) => NodeFacts['marks'] {
  const { classes, having, arcs } = crossNodePlanOf(across)
  const above = classesAbove(across.superclasses)
  const visitTypes = view.along(RDF_TYPE, false)
  const visitors = arcs.map(({ predicate }) => view.along(predicate, false))
  const havingAs = having.map((predicate) => view.along(predicate, false))
  const kinds = new Map<string, ReturnType<typeof kindOf>>()
  const areAlike = classes.length === 0 && arcs.every(({ rule }) => rule === undefined)
  const any = kindOf([])
  const types: string[] = [] // of the resource in hand
  const followed = openSeenSet() // the values of the arc that is followed
  let arc = 0
  let tell: (arc: number, value: string) => void
  return (focus, link) => {
    const its = areAlike ? any : kindOfTypes(typesOf(focus))
    let marks: NodeFacts['marks'] = its.marks
    for (let number = 0; number < havingAs.length; number++)
      if (isSaid(havingAs[number] as Visits<F>, focus)) marks = [...marks, classes.length + number]
    tell = link
    for (const next of its.due) follow(next, focus)
    for (const { arc, isAimedAt } of its.perhaps) if (isAimedAt(focus)) follow(arc, focus)
    return marks
  }

  function follow(next: number, focus: F): void {
    arc = next
    followed.clear()
    visitors[next]?.(focus, handOver)
  }

  /** Hands over a value of the arc that is followed, once. */
  function handOver(kind: number, text: string, datatype: string, language: string): void {
    const value = keyOf(kind, text, datatype, language)
    if (followed.add(value)) tell(arc, value)
  }

  function kindOfTypes(types: readonly string[]): ReturnType<typeof kindOf> {
    const name = types.length === 1 ? String(types[0]) : types.join(' ')
    const known = kinds.get(name)
    if (known !== undefined) return known
    const its = kindOf(types)
    kinds.set(name, its)
    return its
  }

  /** What resources of the same classes have in common: their marks, and the arcs to follow, surely or perhaps. */
  function kindOf(types: readonly string[]) {
    const all = new Set(types.flatMap(above))
    const marks = classes.flatMap((type, number) => (all.has(type) ? [number] : []))
    const due: number[] = []
    const perhaps: { arc: number; isAimedAt: (focus: F) => boolean }[] = []
    for (const [arc, { rule }] of arcs.entries())
      if (rule === undefined || hasObjectTargets(rule) || rule.targets.classes.some((type) => all.has(type)))
        due.push(arc)
      else if (rule.targets.subjectsOf.length + rule.targets.nodes.length > 0)
        perhaps.push({ arc, isAimedAt: aimOf(rule) })
    return { marks, due, perhaps }
  }

  function aimOf({ targets }: ClassConstraint): (focus: F) => boolean {
    const visits = targets.subjectsOf.map((predicate) => view.along(predicate, false))
    const nodes = new Set(targets.nodes.map(keyOfTerm))
    return (focus) => nodes.has(keyOfTerm(view.termOf(focus))) || visits.some((visit) => isSaid(visit, focus))
  }

  function typesOf(focus: F): readonly string[] {
    types.length = 0
    visitTypes(focus, takeType)
    return types
  }

  function takeType(kind: number, text: string): void {
    if (kind === IRI) types.push(text)
  }
}

/** What the pass notes for what shapes ask: the classes and predicates that mark a resource, and the arcs to its values. */
export function crossNodePlanOf({ classConstraints, countConstraints }: CrossNodeConstraints) {
  const late: readonly (ClassConstraint | InverseCountConstraint)[] = [
    ...classConstraints.filter(hasObjectTargets),
    ...countConstraints,
  ]
  const targets = late.map(({ targets }) => targets)
  const backwards = once([
    ...countConstraints.map(({ predicate }) => predicate),
    ...targets.flatMap(({ objectsOf }) => objectsOf),
  ])
  return {
    classes: once([
      ...classConstraints.flatMap(({ classes }) => classes),
      ...targets.flatMap(({ classes }) => classes),
    ]),
    having: once(targets.flatMap(({ subjectsOf }) => subjectsOf)),
    arcs: [
      ...classConstraints.map((rule) => ({ predicate: rule.predicate, rule })),
      ...backwards.map((predicate) => ({ predicate, rule: undefined })),
    ],
  }
}

/** Whether it takes other resources to tell for which ones a shape is. */
export function hasObjectTargets({ targets }: ClassConstraint): boolean {
  return targets.objectsOf.length > 0
}

/** The mark of what has a predicate, beside those of classes. */
export function subjectMark(predicate: string): string {
  return `subject of ${predicate}`
}

/** A class and all classes above it. */
function classesAbove(above: CrossNodeConstraints['superclasses']): (type: string) => string[] {
  return (type) => {
    const found = new Set([type])
    for (const each of found)
      for (const higher of Object.hasOwn(above, each) ? (above[each] ?? []) : []) found.add(higher)
    return [...found]
  }
}

let values = 0 // of the predicate in hand
const count = (): void => void values++

type Visits<F> = ReturnType<GraphView<F>['along']>

function isSaid<F>(visitValues: Visits<F>, focus: F): boolean {
  values = 0
  visitValues(focus, count)
  return values > 0
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
