import { openKeys } from '../keys.ts'

/** How often values come, of as many as there are records: of one that came once a hash is kept, and a number. */
export type Tally<N> = {
  /** Counts a value, said by whoever has a number; `noteOf` is given the number of who said it first, and asked from the second on. */
  add(value: string, number: number, noteOf: (first: number) => N): void
  count(value: string): number
  /** The values that came twice or more, or all of them if that was asked for, with the last note of each. */
  readonly kept: ReadonlyMap<string, { readonly count: number; readonly note: N }>
}

/** Opens a tally; `keepsAll` where values that come once have to be known. */
export function openTally<N>(keepsAll: boolean): Tally<N> {
  const once = openKeys()
  const kept = new Map<string, { readonly count: number; readonly note: N }>()
  return {
    add(value, number, noteOf) {
      const first = once.claim(value, number)
      if (first === undefined && !keepsAll) return
      const before = kept.get(value)?.count ?? (first === undefined ? 0 : 1)
      kept.set(value, { count: before + 1, note: noteOf(first ?? number) })
    },
    count: (value) => kept.get(value)?.count ?? (once.get(value) === undefined ? 0 : 1),
    kept,
  }
}
