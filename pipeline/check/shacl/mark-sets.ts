import type { CrossNodeConstraints } from './cross-node-constraints.ts'
import { crossNodePlanOf, subjectMark } from './cross-node-plan.ts'

/** Opens a registry of sets of marks, each kept once under a number. */
export function openMarkSets(constraints: CrossNodeConstraints) {
  const { classes, predicates } = crossNodePlanOf(constraints)
  const marks = new Map([...classes, ...predicates.map(subjectMark)].map((name, mark) => [name, mark]))
  const numbers = new Map<string, number>()
  const numbersOfArrays = new WeakMap<readonly number[], number>() // most nodes share few arrays of marks
  const sets: ReadonlySet<number>[] = []
  return {
    /** The number of a set of marks. */
    numberOf(set: readonly number[]): number {
      const number = numbersOfArrays.get(set) ?? register(set)
      numbersOfArrays.set(set, number)
      return number
    },
    /** Whether the set with a number contains any of the named marks. */
    isOf: (number: number, names: readonly string[]): boolean =>
      names.some((name) => sets[number]?.has(marks.get(name) ?? -1)),
  }

  function register(set: readonly number[]): number {
    const key = set.join(' ')
    const number = numbers.get(key) ?? sets.push(new Set(set)) - 1
    numbers.set(key, number)
    return number
  }
}
