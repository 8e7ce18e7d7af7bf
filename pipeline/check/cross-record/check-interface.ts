import type { Path, Place, Problem } from '../../problems/problem.ts'
import type { MappedNode } from '../../rdf/node.ts'

/*
 * A cross-record check has two halves, because batches may be mapped in other threads. A note taker reduces the nodes of
 * one batch to plain data; the check takes in the notes of each batch in the order of the records, and keeps keys only.
 */

/** The first half of a cross-record check: reduces the nodes of one batch to notes, which may be sent between threads. */
export type NoteTaker<N> = {
  /** Adds a node of the record with this index in the batch; returns the problems that need no other record. */
  add(node: MappedNode, record: number): readonly Problem[]
  end(): N
}

/** Where the records of a batch stand. */
export type BatchLocations = {
  /** The index of the batch's first record among all records. */
  readonly firstRecord: number
  placeOf(record: number, path: Path): Place
  /** Like `placeOf`, at lower cost: the column may be wrong. */
  lineOf(record: number, path: Path): Place
}

/** The second half of a cross-record check: compares the notes of all batches. */
export type CrossRecordCheck<N> = {
  /** Takes in the notes of the next batch; returns the problems found so far. */
  take(notes: N, batch: BatchLocations): Iterable<Problem>
  /** Returns the problems that show once every batch has been taken in. */
  end(): Iterable<Problem> | AsyncIterable<Problem>
}
