import type { Kind } from '../iri.ts'
import type { Described } from '../node.ts'
import type { Problem } from '../problem.ts'

/** A check that no shape can make: across the fields of a node, or across nodes, of which it keeps keys only. */
export type Check = {
  /** Takes in a node; says what is already wrong. */
  add(described: Described): Problem[]
  /** Says what is wrong once every node has been taken in. */
  end(): Problem[]
}

/** What could not be read, and is told already: nothing that depends on it is told again. */
export type Refusals = {
  /** Notes a record without which nothing can be said of an id; of a whole kind, or of all, if that is unknown. */
  add(kind?: Kind, id?: string): void
  has(kind: string, id: string): boolean
}

/** The addresses that were published at some time, and the file that lists them. */
export type Ledger = { readonly file: string; readonly text: string }
