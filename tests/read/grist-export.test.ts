import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as sheetjs from '@e965/xlsx'
import { expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { workbook } from '../support/workbook.ts'

/** A cell as Grist exports a date (`ExcelFormatter.ts` in grist-core): a serial number under the format of the column. */
const serial = (v: number, z: string): sheetjs.CellObject => ({ t: 'n', v, z })

it('a whole document as Grist exports it to Excel is read like any workbook, dates and check boxes as what they are', async () => {
  const exported = workbook({
    Capsules: [
      [
        'Identifiant',
        'Titre',
        'Description',
        'Séries',
        'N°',
        'Thèmes',
        'datePublished',
        'Brouillon',
        'Source',
      ],
      ['2', 'Capsule deux', 'Une autre.', 's-1', 2, 't-1; t-2', serial(45_352, 'yyyy-mm-dd'), false, 'p-1'],
      [
        '3',
        'Capsule trois',
        'Et une.',
        's-1',
        3,
        't-2, t-1',
        serial(45_353.5, 'yyyy-mm-dd h:mma'),
        false,
        'p-1',
      ],
      ['4', 'Capsule quatre', 'À venir.', 's-1', 4, 't-1', null, true, 'p-1'],
    ],
    Thèmes: [
      ['Identifiant', 'Nom', 'Définition', 'Source'],
      ['t-2', 'autre', 'Un autre thème.', 'p-1'],
    ],
  })
  const out = await freshFolder()
  const data = await dataFolder({ 'Nos capsules.xlsx': exported })
  const { problems, published } = await build({ data, out, publish: true, pages: false })
  expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
  expect(published).toBe(true)
  const triples = await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')
  const dates = [...triples.matchAll(/capsule\/(\d)\/#video> <[^>]*datePublished> "([^"]*)"/g)]
  expect(dates.map(([, id, date]) => [id, date])).toEqual([
    ['2', '2024-03-01'],
    ['3', '2024-03-02'],
  ])
  expect(triples).not.toContain('capsule/4/') // whose box “Brouillon” is checked
})
