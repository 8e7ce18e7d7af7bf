import { join } from 'node:path'
import type { Language } from '../../language/message.ts'
import type { Problem } from '../../problems/problem.ts'
import { readPublicationValue, readRecord } from '../../read/record.ts'
import { readPublicationRaw, readRaws } from '../../read/records.ts'
import { sheetNames, sheets } from '../../sheets/sheet.ts'
import { yamlOf } from './record-yaml.ts'
import { cellsOf, guardedCells } from './sheet-cells.ts'
import { csvOf } from './sheet-csv.ts'
import { sheetsOf, type Typed } from './sheet-rows.ts'
import { LONGEST_CELL, workbookOf } from './sheet-workbook.ts'

/** In which form records are written. */
export type Form = 'xlsx' | 'csv' | 'yaml'

/** Files to be written, by path, and the cells that bear an apostrophe; or a cell that a workbook cannot hold. */
export type Template =
  | { readonly files: ReadonlyMap<string, string | Uint8Array>; readonly guarded: readonly string[] }
  | { readonly longCell: string }

/** All that was typed in a data folder, drafts too, and what of it cannot be read. */
export async function typedIn(data: string): Promise<{ records: Typed[]; problems: Problem[] }> {
  const problems: Problem[] = []
  const report = (...found: readonly Problem[]): void => void problems.push(...found)
  const records: Typed[] = []
  const publication = await readPublicationRaw(data, report)
  const read = publication && readPublicationValue(publication)
  if (read !== undefined && 'problems' in read) for (const each of read.problems) report(each)
  else if (publication !== undefined)
    records.push({ sheet: 'publication', value: publication.value as Typed['value'] })
  for await (const { kind, raw } of readRaws(data, [], { report, refuse: () => undefined })) {
    const read = readRecord(kind, raw)
    if ('problems' in read) for (const each of read.problems) report(each)
    else records.push({ sheet: kind, value: raw.value as Typed['value'] })
  }
  return { records, problems: problems.filter(({ severity }) => severity === 'violation') }
}

/** The files that hold some records in a form: a workbook at `target`, or a file for each sheet in that folder. */
export async function templateOf(
  records: readonly Typed[],
  form: Form,
  target: string,
  language: Language,
): Promise<Template> {
  if (form === 'yaml') return { files: yamlFiles(records, target), guarded: [] }
  const all = sheetsOf(records, language)
  const guarded = all.flatMap((rows) => guardedCells(rows, language))
  if (form === 'csv')
    return {
      files: new Map(
        all.map((rows) => [join(target, `${sheets[rows.sheet].file}.csv`), csvOf(rows, language)]),
      ),
      guarded,
    }
  const long = all.find((rows) =>
    cellsOf(rows, language)
      .flat()
      .some((cell) => cell.length > LONGEST_CELL),
  )
  if (long !== undefined) return { longCell: sheets[long.sheet][language] }
  return { files: new Map([[target, await workbookOf(all, language)]]), guarded }
}

function yamlFiles(records: readonly Typed[], folder: string): Map<string, string> {
  const filled = sheetNames.flatMap((sheet): [string, string][] => {
    const ofSheet = records.filter((record) => record.sheet === sheet)
    return ofSheet.length === 0 ? [] : [[join(folder, `${sheets[sheet].file}.yaml`), yamlOf(ofSheet)]]
  })
  return new Map(filled)
}
