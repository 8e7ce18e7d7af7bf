import { setImmediate } from 'node:timers/promises'

/** After how many things others have their turn: who asks to stop, or tells how far it is. */
const MANY = 10_000

/** Opens what is to hear of each of a great many things that are done one after the other, and lets others have their turn. */
export function openPeriodicYield(): () => Promise<void> | undefined {
  let count = 0
  return () => (++count % MANY === 0 ? setImmediate() : undefined)
}
