import { build as buildOn } from '../../pipeline/build.ts'
import type { BuildOrder } from '../../pipeline/release/build-order.ts'
import type { BuildOutcome } from '../../pipeline/release/build-state.ts'

/** The day of today in the tests. */
export const today = '2024-05-06'

/** That day for commands that run in a process of their own, in seconds since 1970. */
export const todayInSeconds = '1714953600'

/** Builds on that day, so that no test depends on the clock. */
export function build(
  order: Omit<BuildOrder, 'today'> & Partial<Pick<BuildOrder, 'today'>>,
): Promise<BuildOutcome> {
  return buildOn({ today, ...order })
}
