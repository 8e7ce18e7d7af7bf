import type { Message } from '../../language/message.ts'
import type { TermParts, TermVisitor } from './terms.ts'

/** The access of compiled shapes to data, in which `F` stands for a resource. */
export type GraphView<F> = {
  /**
   * Returns a function that visits the values of a predicate; with `isInverse`, the resources that have the focus as a value.
   */
  along(predicate: string, isInverse: boolean): (focus: F, visit: TermVisitor) => void
  /** Returns a function that visits each predicate of a resource, once, that is not in `allowed`. */
  beyond(allowed: ReadonlySet<string>): (focus: F, visit: (predicate: string) => void) => void
  termOf(focus: F): TermParts
  /** Access to values as resources, for shapes that look into them; undefined where the view shows one resource alone. */
  readonly into?: {
    at(value: TermParts): F
    isA(value: TermParts, type: string): boolean
  }
}

/** Thrown for a shape that cannot be compiled for a view; `shape` is its IRI, or that of a predicate of its path. */
export class UnsupportedShapeError extends Error {
  readonly shape: string
  readonly reason: Message
  constructor(shape: string, reason: Message) {
    super(`${shape}: ${reason.en}`)
    this.shape = shape
    this.reason = reason
  }
}
