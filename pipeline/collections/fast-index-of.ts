import { memoize } from './memoize.ts'

/** The length up to which a list is searched value by value, which is quicker than a Map. */
const FEW = 32

/** The first index of a value in a list, or -1, as `indexOf` gives it. A long list is indexed once, so that many searches are cheap. */
export function fastIndexOf(list: readonly unknown[], value: unknown): number {
  return list.length > FEW ? (numbersIn(list).get(value) ?? -1) : list.indexOf(value)
}

const numbersIn = memoize((list: readonly unknown[]) => {
  const numbers = new Map<unknown, number>()
  for (const [number, value] of list.entries()) if (!numbers.has(value)) numbers.set(value, number)
  return numbers
})
