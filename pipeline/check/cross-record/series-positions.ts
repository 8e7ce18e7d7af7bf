import { openHashTable } from '../../collections/hash-table.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { CrossRecordCheck, NoteTaker } from './check-interface.ts'
import { openRecordLocations } from './record-locations.ts'

/** The positions of a batch: series and number, and the record that has it. */
export type PositionNotes = { readonly key: string; readonly position: number; readonly record: number }[]

/** Notes the positions of capsules in their series. */
export function openPositionNotes(): NoteTaker<PositionNotes> {
  const found: PositionNotes = []
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
export function openPositionCheck(): CrossRecordCheck<PositionNotes> {
  const taken = openHashTable()
  const spots = openRecordLocations()
  return {
    *take(notes, { firstRecord, placeOf, lineOf }) {
      for (const { key, position, record } of notes) {
        spots.add(firstRecord + record, lineOf(record, ['position']))
        const other = taken.insertIfAbsent(key, firstRecord + record)
        if (other === undefined) continue
        const path = ['position']
        yield violation(
          'position-taken',
          placeOf(record, path),
          path,
          `${position}`,
          spots.shortPlaceOf(other),
        )
      }
    },
    end: () => [],
  }
}
