import { openHashTable } from './hash-table.ts'

/** A counter of how often values occur, for as many values as there are records: of a value that occurred once only a hash is kept. */
export type OccurrenceCounter<N> = {
  /** Counts a value of the item `number`. `noteOf` is called with the number of the first item that has the value. */
  add(value: string, number: number, noteOf: (first: number) => N): void
  count(value: string): number
  /** The values that occurred twice or more (all of them with `keepsAll`), each with a note. */
  readonly entries: ReadonlyMap<string, { readonly count: number; readonly note: N }>
}

/**
 * Opens a counter of values that may occur `most` times. Once a value occurred more often, its note stays. `keepsAll` keeps the
 * values that occur once, too.
 */
export function openOccurrenceCounter<N>(most: number, keepsAll: boolean): OccurrenceCounter<N> {
  const once = openHashTable()
  const kept = new Map<string, { readonly count: number; readonly note: N }>()
  return {
    add(value, number, noteOf) {
      const first = once.insertIfAbsent(value, number)
      if (first === undefined && !keepsAll) return
      const before = kept.get(value)
      const count = (before?.count ?? (first === undefined ? 0 : 1)) + 1
      const note = before !== undefined && count > most + 1 ? before.note : noteOf(first ?? number)
      kept.set(value, { count, note })
    },
    count: (value) => kept.get(value)?.count ?? (once.get(value) === undefined ? 0 : 1),
    entries: kept,
  }
}
