import type { Path, Place, Problem } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { MappedNode } from '../../rdf/node.ts'

/*
 * A check that no shape can make has two halves. Notes are taken where a batch of records is mapped, perhaps in another
 * thread: plain data, as little as will do. The check takes in the notes of one batch after the other, in the order of the
 * records, and keeps keys only.
 */

/** Takes notes of the nodes of one batch. */
export type NoteTaker<N> = {
  /** Takes in a node of a record, by its number in the batch; says what is already wrong. */
  add(described: MappedNode, record: number): readonly Problem[]
  end(): N
}

/** Where the records of a batch stand: the number of the first among all, and the place of each. */
export type BatchLocations = {
  readonly firstRecord: number
  placeOf(record: number, path: Path): Place
  /** The same where the column does not matter, which costs less. */
  lineOf(record: number, path: Path): Place
}

/** Checks notes across batches. */
export type CrossRecordCheck<N> = {
  take(notes: N, batch: BatchLocations): Iterable<Problem>
  /** Says what is wrong once every batch has been taken in. */
  end(): Iterable<Problem> | AsyncIterable<Problem>
}

/** What could not be read, and is told already: nothing that depends on it is told again. */
export type RejectedRecords = {
  /** Notes a record without which nothing can be said of an id; of a whole kind, or of all, if that is unknown. */
  add(kind?: Kind, id?: string, isDraft?: boolean): void
  has(kind: string, id: string): boolean
  /** Whether a record was left out because it is a draft. */
  isDraft(kind: string, id: string): boolean
}
