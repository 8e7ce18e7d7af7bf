import { join } from 'node:path'
import type { Language } from '../../language/message.ts'
import type { Problem } from '../../problems/problem.ts'
import { readPublicationWithIds } from '../../read/read-publication.ts'
import { readPublicationValue, readRecord } from '../../read/read-record.ts'
import { readRawRecords } from '../../read/read-records.ts'
import { MAX_CELL_CHARACTERS } from '../../sheets/cell-text.ts'
import { sheetLabels, sheetNames } from '../../sheets/sheet.ts'
import { recordsYaml } from './record-yaml.ts'
import { guardedCells, sheetCells } from './sheet-cells.ts'
import { sheetCsv } from './sheet-csv.ts'
import { type SheetRecord, type SheetRows, sheetRowsOf } from './sheet-rows.ts'
import { sheetWorkbook } from './sheet-workbook.ts'

/** The format of a template. */
export type TemplateFormat = 'xlsx' | 'csv' | 'grist' | 'yaml'

/** Files to write, by path, with the names of guarded cells; or the sheet with a cell that is too long for a workbook. */
type Template =
  | { readonly files: ReadonlyMap<string, string | Uint8Array>; readonly guarded: readonly string[] }
  | { readonly longCell: string }

/** Reads the publication and all records of a data folder as they were typed, drafts included; problems are violations. */
export async function readSheetRecords(
  data: string,
): Promise<{ records: SheetRecord[]; problems: Problem[] }> {
  const problems: Problem[] = []
  const report = (...found: readonly Problem[]): void => void problems.push(...found)
  const records: SheetRecord[] = []
  const publication = await readPublicationWithIds(data, report)
  const read = publication && readPublicationValue(publication)
  if (read !== undefined && 'problems' in read) for (const each of read.problems) report(each)
  else if (publication !== undefined)
    records.push({ sheet: 'publication', value: publication.value as SheetRecord['value'] })
  for await (const { kind, raw } of readRawRecords(data, [], { report, refuse: () => undefined }, 'ids')) {
    const read = readRecord(kind, raw)
    if ('problems' in read) for (const each of read.problems) report(each)
    else records.push({ sheet: kind, value: raw.value as SheetRecord['value'] })
  }
  return { records, problems: problems.filter(({ severity }) => severity === 'violation') }
}

/** Fills records into a template: a workbook or a Grist document at `target`, or a file for each sheet in the folder `target`. Writes nothing. */
export async function fillTemplate(
  records: readonly SheetRecord[],
  format: TemplateFormat,
  target: string,
  language: Language,
): Promise<Template> {
  if (format === 'yaml') return { files: yamlFiles(records, target), guarded: [] }
  const all = sheetRowsOf(records, language)
  if (format === 'grist')
    return { files: new Map([[target, await gristDocument(all, language)]]), guarded: [] }
  const guarded = all.flatMap((rows) => guardedCells(rows, language))
  if (format === 'csv')
    return {
      files: new Map(
        all.map((rows) => [join(target, `${sheetLabels[rows.sheet].file}.csv`), sheetCsv(rows, language)]),
      ),
      guarded,
    }
  const long = all.find((rows) =>
    sheetCells(rows, language)
      .flat()
      .some((cell) => cell.length > MAX_CELL_CHARACTERS),
  )
  if (long !== undefined) return { longCell: sheetLabels[long.sheet][language] }
  return { files: new Map([[target, await sheetWorkbook(all, language)]]), guarded }
}

/** All sheets but the publication, which names the document and stands in a file. */
async function gristDocument(all: readonly SheetRows[], language: Language): Promise<Uint8Array> {
  const [{ gristFileTables }, { gristFile }] = await Promise.all([
    import('../grist/grist-table.ts'),
    import('../grist/grist-file.ts'),
  ])
  const sheets = all.filter(({ sheet }) => sheet !== 'publication')
  return gristFile(gristFileTables(sheets, language), language)
}

function yamlFiles(records: readonly SheetRecord[], folder: string): Map<string, string> {
  const filled = sheetNames.flatMap((sheet): [string, string][] => {
    const ofSheet = records.filter((record) => record.sheet === sheet)
    return ofSheet.length === 0
      ? []
      : [[join(folder, `${sheetLabels[sheet].file}.yaml`), recordsYaml(ofSheet)]]
  })
  return new Map(filled)
}
