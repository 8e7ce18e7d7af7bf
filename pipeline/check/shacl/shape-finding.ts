import type { ShapeTargets } from './read-shapes.ts'
import type { TermParts } from './terms.ts'

/** One result of validation (SHACL, section 3.6.2): what is wrong with a value or with the focus node itself. */
export type ShapeFinding = {
  readonly focus: TermParts
  /** The IRI of the shape. */
  readonly shape: string
  /** The local name of the constraint component without its suffix, such as `MinCount`. */
  readonly component: string
  /** The IRI of the severity. */
  readonly severity: string
  readonly path: string | undefined
  readonly value: TermParts | undefined
}

/** A compiled shape: reports every finding about a focus node. */
export type ShapeValidator<F> = (focus: F, report: (finding: ShapeFinding) => void) => void

/** A compiled shape with its targets. */
export type CompiledShape<F> = ShapeTargets & {
  readonly shape: string
  readonly validate: ShapeValidator<F>
}
