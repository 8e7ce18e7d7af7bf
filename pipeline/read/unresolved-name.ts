import type { Path, Place, Problem } from '../problems/problem.ts'
import type { Fact } from '../problems/rule-entry.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Rule } from '../problems/rule-table.ts'

/** A text that stands where an id is wanted, and is no name of one record; it keeps its record from being one. */
export class UnresolvedName {
  readonly #typed: string
  readonly #rule: Rule
  readonly #facts: readonly Fact[]

  constructor(typed: string, rule: Rule, facts: readonly Fact[]) {
    this.#typed = typed
    this.#rule = rule
    this.#facts = facts
  }

  /** What is to be told of it, at a place and a path of its record. */
  problem(place: Place, path: Path): Problem {
    return violation(this.#rule, place, path, ...this.#facts)
  }

  /** The text as it was typed, by which two values are compared. */
  toJSON(): string {
    return this.#typed
  }
}
