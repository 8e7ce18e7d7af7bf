import { openHashTable } from './hash-table.ts'

/** How often values come, of as many as there are records: of one that came once a hash is kept, and a number. */
export type OccurrenceCounter<N> = {
  /** Counts a value, said by whoever has a number; `noteOf` is given the number of who said it first. */
  add(value: string, number: number, noteOf: (first: number) => N): void
  count(value: string): number
  /** The values that came twice or more, or all of them if that was asked for, each with a note of one that was too many. */
  readonly entries: ReadonlyMap<string, { readonly count: number; readonly note: N }>
}

/**
 * Opens a tally of values that may come `most` times; no more notes are asked for once one came more often. `keepsAll` where
 * those that come once have to be known.
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
