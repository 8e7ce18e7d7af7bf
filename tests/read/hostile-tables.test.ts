import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { readRecords } from '../../pipeline/read/read-records.ts'
import { dataFolder, write } from '../support/folder.ts'
import { hostileText } from '../support/records.ts'
import { workbook } from '../support/workbook.ts'

const rows = [
  ['Identifiant', 'Titre', 'Date de modification'],
  ['p-2', 'Deux', { t: 'n', v: 44467, z: 'dd/mm/yyyy' }],
  ['p-3', 'Trois', { t: 's', v: 'x', f: 'A1' }],
] as const

it.each(['xlsx', 'ods'] as const)(
  'a damaged %s file is told, or read, and breaks nothing',
  { timeout: 120_000 },
  async (form) => {
    const whole = workbook({ Sources: rows, Capsules: [['Identifiant'], [1]] }, form)
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    const data = await dataFolder()
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        await write(data, { [`fiches.${form}`]: cut % 5 === 0 ? bytes.subarray(0, cut) : bytes })
        const { records, problems } = await read(data)
        expect(records).toBeGreaterThanOrEqual(6) // those of the smallest publication
        for (const { place } of problems) expect(place.file).toBe(join(data, `fiches.${form}`))
      }),
      { numRuns: 150 },
    )
  },
)

it('any text is a CSV file that is told, or read, and breaks nothing', { timeout: 60_000 }, async () => {
  const data = await dataFolder()
  const cell = fc.oneof(
    hostileText,
    fc.constantFrom('', 'Identifiant', 'id', 'Nom', 'Nom (en)', 'c-1', '\u0000'),
  )
  const text = fc
    .array(
      fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(';')),
      { maxLength: 5 },
    )
    .map((lines) => lines.join('\n'))
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      await write(data, { 'places.csv': typed })
      const { problems } = await read(data)
      for (const { place } of problems)
        expect([place.file, place.line > 0]).toEqual([join(data, 'places.csv'), true])
    }),
    { numRuns: 300 },
  )
})

async function read(data: string): Promise<{ records: number; problems: Problem[] }> {
  const problems: Problem[] = []
  let records = 0
  const listener = {
    report: (...told: readonly Problem[]) => void problems.push(...told),
    refuse: () => undefined,
  }
  for await (const _ of readRecords(data, [], listener)) records++
  return { records, problems }
}
