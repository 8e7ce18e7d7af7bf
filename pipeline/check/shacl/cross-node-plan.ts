import type {
  ClassConstraint,
  CrossNodeConstraints,
  InverseCountConstraint,
} from './cross-node-constraints.ts'

/** The facts that cross-node constraints need of each node; the same for the same constraints, in any thread. */
export type CrossNodePlan = {
  /** The classes that mark a node. */
  readonly classes: readonly string[]
  /** The predicates that mark a node which has them. */
  readonly predicates: readonly string[]
  /** The links to note: to the values of a predicate, for a class constraint or (without one) to count the value. */
  readonly arcs: readonly { readonly predicate: string; readonly constraint: ClassConstraint | undefined }[]
}

/** The plan for some constraints. */
export function crossNodePlanOf({ classConstraints, countConstraints }: CrossNodeConstraints): CrossNodePlan {
  const late: readonly (ClassConstraint | InverseCountConstraint)[] = [
    ...classConstraints.filter(hasObjectTargets),
    ...countConstraints,
  ]
  const targets = late.map((constraint) => constraint.targets)
  const countedPredicates = distinct([
    ...countConstraints.map(({ predicate }) => predicate),
    ...targets.flatMap(({ objectsOf }) => objectsOf),
  ])
  return {
    classes: distinct([
      ...classConstraints.flatMap(({ classes }) => classes),
      ...targets.flatMap(({ classes }) => classes),
    ]),
    predicates: distinct(targets.flatMap(({ subjectsOf }) => subjectsOf)),
    arcs: [
      ...classConstraints.map((constraint) => ({ predicate: constraint.predicate, constraint })),
      ...countedPredicates.map((predicate) => ({ predicate, constraint: undefined })),
    ],
  }
}

/** Whether other nodes decide which nodes a constraint is for (`sh:targetObjectsOf`). */
export function hasObjectTargets({ targets }: ClassConstraint): boolean {
  return targets.objectsOf.length > 0
}

/** The name of the mark of nodes with a predicate, beside those of classes. */
export function subjectMark(predicate: string): string {
  return `subject of ${predicate}`
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
