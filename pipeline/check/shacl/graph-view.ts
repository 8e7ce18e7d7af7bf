import type { TermParts, TermVisitor } from './terms.ts'

/** How compiled shapes look at data, in which `F` stands for a resource. */
export type GraphView<F> = {
  /** Gives a function that visits the values of a predicate; inverse, the resources that have one as its value. */
  along(predicate: string, isInverse: boolean): (focus: F, visit: TermVisitor) => void
  /** Gives a function that visits every predicate that a resource has and that is not allowed, each once. */
  beyond(allowed: ReadonlySet<string>): (focus: F, visit: (predicate: string) => void) => void
  termOf(focus: F): TermParts
  /** What stands for a value, for shapes that look into it; nothing where values cannot be looked into. */
  readonly into?: {
    at(value: TermParts): F
    isA(value: TermParts, type: string): boolean
  }
}

/** A shape that cannot be compiled for a view, and why; the standard validator takes it whole. */
export class UnsupportedShapeError extends Error {
  readonly shape: string
  constructor(shape: string, why: string) {
    super(`${shape}: ${why}`)
    this.shape = shape
  }
}
