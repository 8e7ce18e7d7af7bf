import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sheetjs from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fillTemplate,
  readSheetRecords,
  type TemplateFormat,
} from '../../pipeline/authoring/template/fill-template.ts'
import { sheetCells } from '../../pipeline/authoring/template/sheet-cells.ts'
import { type SheetRecord, sheetRowsOf } from '../../pipeline/authoring/template/sheet-rows.ts'
import { publicationSchema } from '../../pipeline/record/publication-schema.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { isOrganizationItself, statedFunctions } from '../../pipeline/record/stated-functions.ts'
import type { Participation, RecordValues } from '../../pipeline/record/typed-record.ts'
import { sheetLabels } from '../../pipeline/sheets/sheet.ts'
import { build } from '../support/build.ts'
import { type Files, freshFolder, write } from '../support/folder.ts'
import { anyRecords } from '../support/records.ts'
import { workbook } from '../support/workbook.ts'

const golden = fileURLToPath(new URL('../golden/', import.meta.url))
const dumps = ['regards.nt', 'regards.ttl', 'regards.jsonld']

describe('the golden records', () => {
  it.each(['csv', 'xlsx', 'yaml', 'ods'] as const)(
    'written as %s, give the same dumps to the letter',
    async (form) => {
      const { records, problems } = await readSheetRecords(join(golden, 'data'))
      expect(problems).toEqual([])
      const data =
        form === 'ods' ? await folderOf({ 'fiches.ods': odsOf(records) }) : await written(records, form)
      for (const name of ['addresses.txt', 'withdrawals.txt'])
        await cp(join(golden, 'data', name), join(data, name))
      const out = await freshFolder()
      const outcome = await build({ data, out, today: '2024-06-01', publish: true, pages: false })
      expect([outcome.problems, outcome.published]).toEqual([[], true])
      for (const name of dumps)
        expect(await readFile(join(out, 'public/dumps', name), 'utf8'), name).toBe(
          await readFile(join(golden, name), 'utf8'),
        )
    },
  )

  it('stand in the workbook as another reader sees them', async () => {
    const { records } = await readSheetRecords(join(golden, 'data'))
    const template = await fillTemplate(records, 'xlsx', 'x.xlsx', 'fr')
    const bytes = 'files' in template ? template.files.get('x.xlsx') : undefined
    const book = sheetjs.read(bytes, { type: 'array' })
    for (const rows of sheetRowsOf(records, 'fr')) {
      const seen = sheetjs.utils.sheet_to_json<string[]>(
        book.Sheets[sheetLabels[rows.sheet].fr] as sheetjs.WorkSheet,
        {
          header: 1,
          defval: '',
          blankrows: false,
        },
      )
      const bare = (text: string): string => text.replace(/ \*$/, '')
      const cells = sheetCells(rows, 'fr')
      expect(seen.slice(0, cells.length).map((row) => row.map(bare).slice(0, cells[0]?.length))).toEqual(
        cells,
      )
    }
  })
})

describe('any records', () => {
  it.each([
    ['csv', 40],
    ['yaml', 40],
    ['xlsx', 25],
  ] as const)('written as %s and read again are the same', { timeout: 120_000 }, async (form, numRuns) => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.constantFrom('fr', 'en'), async (records, language) => {
        const data = await written(records, form, language)
        const back = await readSheetRecords(data)
        expect(back.problems).toEqual([])
        expect(judged(back.records)).toEqual(judged(records))
      }),
      { numRuns },
    )
  })

  it('make the same bytes each time', async () => {
    const [records = []] = fc.sample(anyRecords, { numRuns: 1, seed: 7 })
    const made = async (): Promise<unknown> => {
      const template = await fillTemplate(records, 'xlsx', 'x', 'fr')
      return 'files' in template && Buffer.from(template.files.get('x') ?? '').toString('base64')
    }
    expect(await made()).toBe(await made())
  })

  it('in cells that a spreadsheet might run stand behind an apostrophe, which is told', async () => {
    const value = { id: 't-1', name: '=HYPERLINK("x")', description: "'+1", alternateName: ['-a', 'b'] }
    const template = await fillTemplate([{ sheet: 'topic', value }], 'csv', 'x', 'fr')
    expect('guarded' in template && template.guarded).toEqual(['Thèmes B2', 'Thèmes C2', 'Thèmes D2'])
    const text = 'files' in template ? String(template.files.get(join('x', 'topics.csv'))) : ''
    expect(text.split('\r\n')[1]).toBe(`t-1;"'=HYPERLINK(""x"")";'-a | b;''+1;;;;;`)
  })
})

/**
 * Records as their schemas have them, by sheet, so that one value and a list of one are the same, and functions are the same in whichever
 * form they are listed.
 */
function judged(records: readonly SheetRecord[]): unknown {
  const all = records.map(({ sheet, value }) => {
    const typed = (sheet === 'publication' ? publicationSchema : recordSchemas[sheet]).parse(value)
    const { participation } = typed as RecordValues['capsule']
    return [sheet, { ...typed, ...(participation && { participation: participation.map(withFunctions) }) }]
  })
  return all.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}

function withFunctions({ roleName, organization, periodical, function: stated, ...part }: Participation) {
  const whole = { ...part, roleName, organization, periodical, function: stated }
  const functions = statedFunctions(whole).map(({ path, ...each }) => each)
  return { ...part, functions, own: isOrganizationItself(whole) ? organization : undefined }
}

async function written(
  records: readonly SheetRecord[],
  form: TemplateFormat,
  language: 'fr' | 'en' = 'fr',
): Promise<string> {
  const data = await freshFolder()
  const target = form === 'xlsx' ? join(data, 'fiches.xlsx') : data
  const template = await fillTemplate(records, form, target, language)
  if ('longCell' in template) throw new Error(template.longCell)
  await write('', Object.fromEntries(template.files))
  return data
}

async function folderOf(files: Files): Promise<string> {
  const data = await freshFolder()
  await write(data, files)
  return data
}

/** Records as an `.ods` file by another hand. */
function odsOf(records: readonly SheetRecord[]): Uint8Array {
  const all = sheetRowsOf(records, 'fr').map(
    (rows) => [sheetLabels[rows.sheet].fr, sheetCells(rows, 'fr')] as const,
  )
  return workbook(Object.fromEntries(all), 'ods')
}
