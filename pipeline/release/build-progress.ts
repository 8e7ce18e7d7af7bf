import type { Problems } from '../problems/problem-collection.ts'
import type { NdjsonInput } from '../read/ndjson-records.ts'
import type { LocatedResult } from './batch/batch-result.ts'
import type { BuildOrder, ProgressListener } from './build-order.ts'

/** Reports the progress of a build, and stops it when its signal is aborted. */
export type BuildProgress = ReturnType<typeof openBuildProgress>

type Stage = Parameters<ProgressListener>[0]['stage']

/** Opens the progress of a build; `tell`, `pass` and the function of `pagesOf` throw the reason of an aborted signal. */
export function openBuildProgress(
  { progress, signal }: BuildOrder,
  inputs: readonly NdjsonInput[],
  problems: Problems,
) {
  const isKnown = inputs.every(({ size = 0 }) => size > 0) // a pipe with a name says 0
  const total = isKnown ? inputs.reduce((sum, { size = 0 }) => sum + size, 0) : 0
  let records = 0
  let read = 0
  const hear = (stage: Stage, passed: number, done: number, total: number): void => {
    signal?.throwIfAborted()
    const share = total > 0 ? Math.min(done / total, 1) : undefined
    progress?.({ passed, problems: problems.count('violation'), share, stage })
  }
  return {
    tell: (stage: Stage): void => hear(stage, records, read, total),
    pass({ result, size }: LocatedResult): void {
      records += Object.values(result.counts).reduce((sum, count) => sum + count, 0)
      read += size
      hear('records', records, read, total)
    },
    /** Returns a function to be called for each page written, of about `about` pages. */
    pagesOf(about: number): () => void {
      let pages = 0
      return () => hear('pages', ++pages, pages, about)
    },
  }
}
