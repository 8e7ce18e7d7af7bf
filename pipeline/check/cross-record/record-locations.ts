import type { Place } from '../../problems/problem.ts'
import { shortPlace } from '../../problems/problem-line.ts'

/** Where records stand, by their number among all: kept for a whole file of lines at once. */
export type RecordLocations = {
  /** Notes the place of a record, the numbers of which only rise. */
  add(number: number, place: Place): void
  placeOf(number: number): Place
  /** The place as another problem refers to it: `file:line`. */
  shortPlaceOf(number: number): string
}

/** Opens an account of places. */
export function openRecordLocations(): RecordLocations {
  const stretches: { readonly from: number; readonly place: Place }[] = []
  return {
    add(number, place) {
      const last = stretches.at(-1)
      if (last === undefined || !isNext(last.place, number - last.from, place))
        stretches.push({ from: number, place })
    },
    placeOf,
    shortPlaceOf: (number) => shortPlace(placeOf(number)),
  }

  function placeOf(number: number): Place {
    let [low, high] = [0, stretches.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((stretches[middle]?.from ?? 0) <= number) low = middle
      else high = middle - 1
    }
    const { from, place } = stretches[low] as (typeof stretches)[number]
    return { ...place, line: place.line + number - from }
  }
}

function isNext(before: Place, lines: number, { file, line, cell }: Place): boolean {
  return (
    file === before.file && line === before.line + lines && cell === undefined && before.cell === undefined
  )
}
