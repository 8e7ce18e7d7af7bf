import { build as buildOn, type Order, type Outcome } from '../../pipeline/build.ts'

/** The day of today in the tests. */
export const today = '2024-05-06'

/** That day for commands that run in a process of their own, in seconds since 1970. */
export const todayInSeconds = '1714953600'

/** Builds on that day, so that no test depends on the clock. */
export function build(order: Omit<Order, 'today'> & Partial<Pick<Order, 'today'>>): Promise<Outcome> {
  return buildOn({ today, ...order })
}
