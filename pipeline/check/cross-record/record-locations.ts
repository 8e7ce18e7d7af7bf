import type { Place } from '../../problems/problem.ts'
import { shortPlace } from '../../problems/problem-line.ts'

/** The places of records, by index among all. Records on consecutive lines of one file share one entry. */
type RecordLocations = {
  /** Adds the place of a record; indices must not decrease. */
  add(record: number, place: Place): void
  placeOf(record: number): Place
  /** The place as other problems refer to it: `file:line`. */
  shortPlaceOf(record: number): string
}

/** Opens an empty list of record locations. */
export function openRecordLocations(): RecordLocations {
  const runs: { readonly first: number; readonly place: Place }[] = []
  return {
    add(record, place) {
      const last = runs.at(-1)
      if (last === undefined || !isNextLine(last.place, record - last.first, place))
        runs.push({ first: record, place })
    },
    placeOf,
    shortPlaceOf: (record) => shortPlace(placeOf(record)),
  }

  function placeOf(record: number): Place {
    let [low, high] = [0, runs.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((runs[middle]?.first ?? 0) <= record) low = middle
      else high = middle - 1
    }
    const { first, place } = runs[low] as (typeof runs)[number]
    return { ...place, line: place.line + record - first }
  }
}

function isNextLine(start: Place, lines: number, { file, line, cell }: Place): boolean {
  return file === start.file && line === start.line + lines && cell === undefined && start.cell === undefined
}
