import { memoize } from './memoize.ts'

/** How many values are looked through each time, which is quicker where they are few. */
const FEW = 32

/** The number of a value in a list, the first time that it stands there; -1 if it does not. A long list is gone through once. */
export function fastIndexOf(list: readonly unknown[], value: unknown): number {
  return list.length > FEW ? (numbersIn(list).get(value) ?? -1) : list.indexOf(value)
}

const numbersIn = memoize((list: readonly unknown[]) => {
  const numbers = new Map<unknown, number>()
  for (const [number, value] of list.entries()) if (!numbers.has(value)) numbers.set(value, number)
  return numbers
})
