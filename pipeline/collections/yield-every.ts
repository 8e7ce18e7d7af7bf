import { setImmediate } from 'node:timers/promises'

/** The number of calls after which the event loop gets a turn: for a request to stop, and for progress. */
const MANY = 10_000

/** Gives a function to call once for each item of a long loop. Every 10,000th call gives a promise to await, which yields to the event loop. */
export function openPeriodicYield(): () => Promise<void> | undefined {
  let count = 0
  return () => (++count % MANY === 0 ? setImmediate() : undefined)
}
