import type { Placed } from '../batch/products.ts'
import type { Order, Progress } from '../build.ts'
import type { Problems } from '../problem.ts'
import type { Input } from '../read/records.ts'

/** Opens what tells how far a build is, and stops it where that is asked for. */
export function openProgress({ progress, signal }: Order, inputs: readonly Input[], problems: Problems) {
  const isKnown = inputs.every(({ size = 0 }) => size > 0) // a pipe with a name says 0
  const total = isKnown ? inputs.reduce((sum, { size = 0 }) => sum + size, 0) : 0
  let passed = 0
  let read = 0
  const tell = (stage: Parameters<Progress>[0]['stage']): void => {
    signal?.throwIfAborted()
    const share = total > 0 ? Math.min(read / total, 1) : undefined
    progress?.({ passed, problems: problems.count('violation'), share, stage })
  }
  return {
    tell,
    pass({ product, size }: Placed): void {
      passed += Object.values(product.read).reduce((sum, count) => sum + count, 0)
      read += size
      tell('records')
    },
  }
}
