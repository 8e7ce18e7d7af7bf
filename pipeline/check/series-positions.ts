import { openKeys } from '../collections/hash-table.ts'
import { violation } from '../problems/messages.ts'
import type { Check, Notes } from './cross-record-check.ts'
import { openSpots } from './record-locations.ts'

/** The positions of a batch: series and number, and the record that has it. */
export type Positions = { readonly key: string; readonly position: number; readonly record: number }[]

/** Notes the positions of capsules in their series. */
export function notePositions(): Notes<Positions> {
  const found: Positions = []
  return {
    add({ node: { position, isPartOf } }, record) {
      if (typeof position === 'number' && typeof isPartOf === 'string')
        found.push({ key: `${position} ${isPartOf}`, position, record })
      return []
    },
    end: () => found,
  }
}

/** No two capsules of a series have the same position. */
export function positions(): Check<Positions> {
  const taken = openKeys()
  const spots = openSpots()
  return {
    *take(notes, { first, placeOf, lineOf }) {
      for (const { key, position, record } of notes) {
        spots.note(first + record, lineOf(record, ['position']))
        const other = taken.claim(key, first + record)
        if (other === undefined) continue
        const path = ['position']
        yield violation('position-taken', placeOf(record, path), path, `${position}`, spots.textOf(other))
      }
    },
    end: () => [],
  }
}
