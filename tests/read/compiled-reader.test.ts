import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SheetRecord } from '../../pipeline/authoring/template/sheet-rows.ts'
import type { Kind } from '../../pipeline/rdf/addresses.ts'
import {
  type CompiledReader,
  compileReader,
  compileRecordReader,
} from '../../pipeline/read/compiled-reader.ts'
import { publicationSchema } from '../../pipeline/record/publication-schema.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { type Holder, mutation, spotsOf } from '../support/mutation.ts'
import { anyRecords } from '../support/records.ts'

const readers = new Map<string, CompiledReader>(
  Object.entries(recordSchemas).map(([kind, schema]) => [kind, compileRecordReader(schema)]),
)
const publication = compileReader(publicationSchema)

/** What the quick way makes of a record, which names its kind, or of a publication. */
function quickly(sheet: SheetRecord['sheet'], value: object): unknown {
  return sheet === 'publication' ? publication(value) : readers.get(sheet)?.({ kind: sheet, ...value })
}

/** What the schema makes of it. */
function slowly(sheet: SheetRecord['sheet'], value: object) {
  const schema = sheet === 'publication' ? publicationSchema : recordSchemas[sheet as Kind]
  const { success, data } = schema.safeParse(value)
  return success ? { data: data as unknown } : 'refused'
}

describe('the quick way to read a record', () => {
  it('takes good records of every kind, and says what the schema says', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        for (const { sheet, value } of records)
          expect([sheet, { data: quickly(sheet, value) }]).toStrictEqual([sheet, slowly(sheet, value)])
      }),
      { numRuns: 25 },
    )
  })

  it('leaves whatever the schema refuses to it, and never says anything else', () => {
    const cases = fc.tuple(anyRecords, fc.array(mutation, { minLength: 100, maxLength: 100 }))
    let taken = 0
    let refused = 0
    fc.assert(
      fc.property(cases, ([records, mutations]) => {
        for (const [index, mutate] of mutations.entries()) {
          const { sheet, value } = structuredClone(records[index % records.length] as SheetRecord)
          mutate(spotsOf(value as Holder))
          const typed = JSON.parse(JSON.stringify(value)) as object
          const data = quickly(sheet, typed)
          const said = slowly(sheet, typed)
          if (said === 'refused') refused++
          if (data === undefined) continue
          taken++
          expect({ typed, said }).toStrictEqual({ typed, said: { data } })
          expect(JSON.stringify({ data })).toBe(JSON.stringify(said))
        }
      }),
      { numRuns: 40, endOnFailure: true }, // what failed is shown whole
    )
    expect(taken).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(100)
  })
})
