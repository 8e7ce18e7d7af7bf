import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openRecordLocations } from '../../pipeline/check/cross-record/record-locations.ts'
import { hashKey, openHashTable } from '../../pipeline/collections/hash-table.ts'
import type { Place } from '../../pipeline/problems/problem.ts'
import { shortPlace } from '../../pipeline/problems/problem-line.ts'

describe('a table of keys', () => {
  it('keeps of each key the number that it was given first, as a Map does, however far it grows', () => {
    const keys = fc.array(
      fc.tuple(fc.string({ unit: 'binary', maxLength: 8 }), fc.integer({ min: 1, max: 9000 })),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    const numbers = fc.oneof(fc.nat(), fc.constantFrom(0, 2 ** 32 - 1))
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 9999 }), numbers, (lots, step, first) => {
        const table = openHashTable()
        const map = new Map<string, number>()
        const wrong: unknown[] = []
        for (const [prefix, count] of lots)
          for (let turn = 0; turn < 4000; turn++) {
            const key = `${prefix}${(turn * step) % count}`
            const asked = turn % 3 === 0 ? hashKey(key) : key
            const value = (first + turn) % 2 ** 32
            const known = map.get(key)
            if (table.get(asked) !== known || table.insertIfAbsent(asked, value) !== known)
              wrong.push([key, value, known])
            if (known === undefined) map.set(key, value)
          }
        for (const [key, value] of map) if (table.get(key) !== value) wrong.push([key, value])
        for (const key of ['another', '', 'x'.repeat(300)])
          if (table.get(key) !== map.get(key)) wrong.push([key])
        expect(wrong).toEqual([])
      }),
      { numRuns: 6 },
    )
  })
})

describe('hashes in a table of keys', () => {
  it('are the same key where both halves are', () => {
    const hash = fc.tuple(fc.nat({ max: 9 }), fc.constantFrom(1, 2, 3, 1023, 1024, 1025, 2 ** 32 - 1))
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 60, size: 'max' }), (hashes) => {
        const table = openHashTable()
        const map = new Map<string, number>()
        for (const [value, hash] of hashes.entries()) {
          const known = map.get(hash.join())
          expect([table.get(hash), table.insertIfAbsent(hash, value)]).toEqual([known, known])
          map.set(hash.join(), known ?? value)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('an account of places', () => {
  it('tells of each record where it stands, whatever files and cells they come from and whatever is passed over', () => {
    const step = fc.record({
      passed: fc.constantFrom(0, 0, 0, 0, 1, 2),
      lines: fc.constantFrom(1, 1, 1, 1, 0, 2, 3, -5),
      file: fc.constantFrom(undefined, undefined, undefined, undefined, 'a.ndjson', 'b.xlsx'),
      cell: fc.constantFrom(undefined, undefined, undefined, 'A1', 'B7'),
      sheet: fc.constantFrom(undefined, 'Feuille 1'),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), fc.nat({ max: 5 }), (steps, first) => {
        const spots = openRecordLocations()
        const noted: [number, Place][] = []
        let [number, line, file] = [first, 1, 'a.ndjson']
        for (const { passed, lines, cell, sheet, ...next } of steps) {
          number += 1 + passed
          line = Math.max(1, line + lines + passed)
          file = next.file ?? file
          const place = { file, line, column: 1, ...(cell && { cell, ...(sheet && { sheet }) }) }
          spots.add(number, place)
          noted.push([number, place])
        }
        expect(noted.map(([each]) => spots.shortPlaceOf(each))).toEqual(
          noted.map(([, place]) => shortPlace(place)),
        )
      }),
      { numRuns: 300 },
    )
  })
})
