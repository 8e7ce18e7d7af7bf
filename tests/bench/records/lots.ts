/** Lots drawn from a seed: the same seed gives the same lots, for ever. */
export type Lots = {
  /** A whole number from 0 up to, and without, `count`. */
  below(count: number): number
  pick<T>(from: readonly T[]): T
  /** Different whole numbers below `count`, as many as `many`. */
  several(many: number, count: number): number[]
}

/** Begins to draw (mulberry32). */
export function drawLots(seed: number): Lots {
  let state = seed >>> 0
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count)
  }
  return {
    below,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    several(many, count) {
      const drawn = new Set<number>()
      while (drawn.size < many) drawn.add(below(count))
      return [...drawn]
    },
  }
}
