import type { Order, Progress } from '../build.ts'
import type { Problems } from '../problems/problem.ts'
import type { Input } from '../read/records.ts'
import type { Placed } from './batch/batch-results.ts'

/** Tells how far a build is, and stops it where that is asked for. */
export type Far = ReturnType<typeof openProgress>

type Stage = Parameters<Progress>[0]['stage']

/** Opens what tells how far a build is. */
export function openProgress({ progress, signal }: Order, inputs: readonly Input[], problems: Problems) {
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
    pass({ product, size }: Placed): void {
      records += Object.values(product.read).reduce((sum, count) => sum + count, 0)
      read += size
      hear('records', records, read, total)
    },
    /** Gives what is to hear of each page that is written, of about so many. */
    pagesOf(about: number): () => void {
      let pages = 0
      return () => hear('pages', ++pages, pages, about)
    },
  }
}
