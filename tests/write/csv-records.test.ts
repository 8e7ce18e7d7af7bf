import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvCells, csvRecords } from '../../pipeline/write/tables/csv-records.ts'
import { csvRow } from '../../pipeline/write/tables/csv-row.ts'
import { freshFolder } from '../support/folder.ts'

it('rows are read back as they were written, whatever stands in their cells', async () => {
  const path = join(await freshFolder(), 'table.csv')
  const sign = fc.constantFrom(',', '"', '\r', '\n', ' ', "'", 'a', 'é', '\u2028', '💧')
  const row = fc.array(fc.string({ unit: sign, maxLength: 5 }), { minLength: 2, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
      await writeFile(path, rows.map(csvRow).join(''))
      expect([...csvRecords(path)].map(csvCells)).toEqual(rows)
    }),
  )
})
