import type { Store } from 'n3'
import type { ShapeTargets } from './read-shapes.ts'

type ConstraintOnOthers = {
  /** The IRI of the shape, and of its severity. */
  readonly shape: string
  readonly severity: string
  readonly targets: ShapeTargets
  readonly predicate: string
}

/** A constraint that the values of a predicate are instances of one of some classes. */
export type ClassConstraint = ConstraintOnOthers & {
  readonly component: 'Class' | 'Or'
  readonly classes: readonly string[]
}

/** A constraint on how many resources have a resource as value of a predicate. */
export type InverseCountConstraint = ConstraintOnOthers & {
  readonly component: 'MinCount' | 'MaxCount'
  readonly count: number
}

/** The constraints that take other nodes than the focus to check; plain data. */
export type CrossNodeConstraints = {
  readonly classConstraints: readonly ClassConstraint[]
  readonly countConstraints: readonly InverseCountConstraint[]
  /** The direct superclasses of classes (`rdfs:subClassOf` in the graph of shapes). */
  readonly superclasses: Readonly<Record<string, readonly string[]>>
}

/** Shapes split in two: those that a node shows by itself, as a graph of shapes, and constraints across nodes. */
export type SplitShapes = { readonly nodeShapes: Store; readonly crossNode: CrossNodeConstraints }
