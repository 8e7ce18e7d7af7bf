import { openHashTable } from '../../collections/hash-table.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { CrossRecordCheck, NoteTaker } from './check-interface.ts'
import { openRecordLocations } from './record-locations.ts'

/** The positions in a batch: series with position, and the record that takes it. */
export type PositionNotes = { readonly key: string; readonly position: string; readonly record: number }[]

/** Notes the positions of capsules in their series. */
export function openPositionNotes(): NoteTaker<PositionNotes> {
  const notes: PositionNotes = []
  return {
    add({ node: { position, isPartOf } }, record) {
      if (position !== undefined && typeof isPartOf === 'string')
        notes.push({ key: `${position} ${isPartOf}`, position: `${position}`, record })
      return []
    },
    end: () => notes,
  }
}

/** Checks that no two capsules of a series have the same position. */
export function openPositionCheck(): CrossRecordCheck<PositionNotes> {
  const taken = openHashTable()
  const locations = openRecordLocations()
  const path = ['position']
  return {
    *take(notes, { firstRecord, placeOf, lineOf }) {
      for (const { key, position, record } of notes) {
        locations.add(firstRecord + record, lineOf(record, path))
        const other = taken.insertIfAbsent(key, firstRecord + record)
        if (other !== undefined)
          yield violation(
            'position-taken',
            placeOf(record, path),
            path,
            position,
            locations.shortPlaceOf(other),
          )
      }
    },
    end: () => [],
  }
}
