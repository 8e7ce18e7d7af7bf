import type { ProblemSink } from '../problems/problem.ts'
import type { Kind } from '../rdf/addresses.ts'

/** Hears what the reading of records finds wrong, and of which record (kind and id, where known) nothing came. */
export type ReadListener = {
  readonly report: ProblemSink
  readonly refuse: (kind?: Kind, id?: string, isDraft?: boolean) => void
  /** Hears what a draft says, which is no record yet. */
  readonly draft?: (kind: Kind, value: Readonly<Record<string, unknown>>) => void
}
