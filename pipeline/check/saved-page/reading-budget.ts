/** How much of a page's attributes is read. A page of 5 MB needs a tenth; elements that refer to each other may need any amount. */
const MAX_STEPS = 1_000_000

/** A limit on the work of reading the structured data of one page. */
export type ReadingBudget = {
  /** Takes steps; returns whether there were enough left. */
  spend(steps: number): boolean
  isSpent(): boolean
}

/** Opens a budget of `MAX_STEPS` steps: elements and texts that are looked at, statements that are made. */
export function openReadingBudget(): ReadingBudget {
  let left = MAX_STEPS
  return {
    spend(steps) {
      left -= steps
      return left >= 0
    },
    isSpent: () => left < 0,
  }
}
