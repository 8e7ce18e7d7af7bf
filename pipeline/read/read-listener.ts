import type { ProblemSink } from '../problems/problem.ts'
import type { Kind } from '../rdf/addresses.ts'

/** Receives what reading finds wrong, and which records (kind and id, where known) are missing because of it. */
export type ReadListener = {
  readonly report: ProblemSink
  readonly refuse: (kind?: Kind, id?: string, isDraft?: boolean) => void
  /** Receives the values of a draft, which is no record yet. */
  readonly draft?: (kind: Kind, value: Readonly<Record<string, unknown>>) => void
}
