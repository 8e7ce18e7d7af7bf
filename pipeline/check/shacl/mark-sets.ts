import { crossNodePlanOf, subjectMark } from './node-facts.ts'
import type { CrossNodeConstraints } from './split-shapes.ts'

/** Sets of marks, each kept once and known by a number; and whether one has a mark of some. */
export function openMarkSets(across: CrossNodeConstraints) {
  const { classes, having } = crossNodePlanOf(across)
  const markOf = new Map([...classes, ...having.map(subjectMark)].map((name, number) => [name, number]))
  const numbers = new Map<string, number>()
  const known = new WeakMap<readonly number[], number>() // the same for the same list, of which there are few
  const sets: ReadonlySet<number>[] = []
  return {
    numberOf(marks: readonly number[]): number {
      const number = known.get(marks) ?? numberBy(marks)
      known.set(marks, number)
      return number
    },
    isOf: (number: number, names: readonly string[]): boolean =>
      names.some((name) => sets[number]?.has(markOf.get(name) ?? -1)),
  }

  function numberBy(marks: readonly number[]): number {
    const name = marks.join(' ')
    const number = numbers.get(name) ?? sets.push(new Set(marks)) - 1
    numbers.set(name, number)
    return number
  }
}
