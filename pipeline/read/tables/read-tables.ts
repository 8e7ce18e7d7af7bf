import { basename } from 'node:path'
import { formatValue, quoteIds, shortTitle } from '../../problems/format-value.ts'
import type { Path, Place, Problem, ProblemSink } from '../../problems/problem.ts'
import { gap, violation } from '../../problems/rule-problem.ts'
import { findHeading, isVerticalHead } from '../../sheets/headings.ts'
import {
  type CapsulePart,
  findSheet,
  isNotesSheet,
  isSlipOfSheet,
  type Sheet,
  sheetLabels,
  sheetNames,
  suggestSheet,
} from '../../sheets/sheet.ts'
import type { DataFile } from '../data-files.ts'
import type { RawValue } from '../parse-yaml.ts'
import { readTableFile } from '../read-bounded-file.ts'
import { UnresolvedName } from '../unresolved-name.ts'
import { joinFunctionRows } from './function-rows.ts'
import type { Grid } from './grid.ts'
import { readWorkbook, type WorkbookSheet } from './read-workbook.ts'

/** A file of tables. */
export type TableFile = Extract<DataFile, { readonly format: 'csv' | 'workbook' }>

/** Whether a file holds tables. */
export function isTableFile(file: DataFile): file is TableFile {
  return file.format === 'csv' || file.format === 'workbook'
}

/** A table whose meaning is known: what it holds, where it stands, what is wrong with its cells. */
export type RecordTable = {
  readonly sheet: Sheet
  readonly source: string
  readonly grid: Grid
  readonly problems: readonly Problem[]
}

/** The tables of some files, those alone that are wanted; a file that cannot be read is reported, and `miss` told its sheet. */
export async function readTables(
  files: readonly TableFile[],
  isWanted: (sheet: Sheet) => boolean,
  { report, miss }: { readonly report: ProblemSink; readonly miss: (sheet?: Sheet) => void },
): Promise<RecordTable[]> {
  const tables: RecordTable[] = []
  for (const file of files) {
    if (file.format === 'csv' && !isWanted(file.sheet)) continue
    const bytes = await readTableFile(file.path)
    const read =
      'rule' in bytes
        ? { tables: [], problems: [bytes], isWhole: false }
        : await tablesIn(file, bytes, isWanted)
    for (const each of read.problems) report(each)
    tables.push(...read.tables)
    if (!read.isWhole) miss(file.format === 'csv' ? file.sheet : undefined)
  }
  return tables
}

/** The rows of a table of parts, as records of capsules that hold these parts and nothing else. */
export function capsulesOfParts(
  rows: readonly RawValue[],
  part: CapsulePart,
  language: string,
  report: ProblemSink,
): RawValue[] {
  const byCapsule = new Map<string, RawValue[]>()
  for (const row of rows) {
    const { capsule, ...value } = row.value as Record<string, unknown>
    const place = row.placeOf(['capsule'])
    if (capsule === undefined) report(violation('missing-field', place, [], 'capsule'))
    else if (capsule instanceof UnresolvedName) report(capsule.problem(place, ['capsule']))
    else {
      const group = byCapsule.get(String(capsule)) ?? []
      byCapsule.set(String(capsule), group)
      group.push({ ...row, value })
    }
  }
  return [...byCapsule].map(([id, group]) => {
    const parts = part === 'participation' ? joinFunctionRows(group, language, report) : group
    return {
      value: { id, [part]: parts.map(({ value }) => value) },
      placeOf: ([field, index = 0, ...rest]: Path) =>
        (field === part && parts[Number(index)]?.placeOf(rest)) ||
        (group[0] as RawValue).placeOf(['capsule']),
    }
  })
}

type Tables = {
  readonly tables: readonly RecordTable[]
  readonly problems: readonly Problem[]
  readonly isWhole: boolean
}

async function tablesIn(
  file: TableFile,
  bytes: Uint8Array,
  isWanted: (sheet: Sheet) => boolean,
): Promise<Tables> {
  if (file.format === 'workbook') return inWorkbook(file.path, bytes, isWanted)
  const isHeading = (typed: string): boolean =>
    findHeading(file.sheet, typed) !== undefined || isVerticalHead(typed)
  const { readCsv } = await import('./read-csv.ts') // parsers are loaded where there are tables
  const { grid, problems } = readCsv(bytes, file.path, isHeading)
  if (grid === undefined) return { tables: [], problems, isWhole: false }
  return { tables: [{ sheet: file.sheet, source: file.path, grid, problems }], problems: [], isWhole: true }
}

async function inWorkbook(
  path: string,
  bytes: Uint8Array,
  isWanted: (sheet: Sheet) => boolean,
): Promise<Tables> {
  const ofFile = findSheet(basename(path).replace(/\.[^.]*$/, ''))
  const read = await readWorkbook(bytes, path, (name) => isWantedSheet(name, ofFile, isWanted))
  if ('rule' in read) return { tables: [], problems: [read], isWhole: false }
  const tables: RecordTable[] = []
  const unknown: WorkbookSheet[] = []
  for (const each of read) {
    const { name, grid, problems } = each
    const sheet = findSheet(name) ?? (read.length === 1 ? ofFile : undefined)
    if (sheet !== undefined) tables.push({ sheet, source: `${path} ${name}`, grid, problems })
    else if (grid.rows.length > 0) unknown.push(each)
  }
  const foreign = tables.length === 0 ? [] : unknown.filter(({ name }) => !isSlipOfSheet(name))
  const slips = unknown.filter((each) => !foreign.includes(each)).map(unknownSheet)
  return { tables, problems: [...slips, ...foreignSheets(foreign)], isWhole: slips.length === 0 }
}

/** Whether a sheet is to be read: one that is unknown, too, unless the publication alone is looked for. */
function isWantedSheet(
  name: string,
  ofFile: Sheet | undefined,
  isWanted: (sheet: Sheet) => boolean,
): boolean {
  if (isNotesSheet(name)) return false
  const sheet = findSheet(name) ?? ofFile
  return sheet === undefined ? sheetNames.every(isWanted) : isWanted(sheet)
}

/** A sheet that is meant to be ours, or one of a workbook without any of ours. */
function unknownSheet({ name, grid }: WorkbookSheet): Problem {
  const all = (language: 'fr' | 'en'): string =>
    sheetNames.map((sheet) => sheetLabels[sheet][language]).join(', ')
  const facts = [formatValue(name), suggestSheet(name), { fr: all('fr'), en: all('en') }]
  return violation('unknown-sheet', startOf(grid), [], ...facts)
}

/** The sheets of a workbook beside those of ours, told once. */
function foreignSheets(sheets: readonly WorkbookSheet[]): Problem[] {
  const [first] = sheets
  if (first === undefined) return []
  return [
    gap('foreign-sheets', startOf(first.grid), [], quoteIds(sheets.map(({ name }) => shortTitle(name)))),
  ]
}

function startOf({ placeAt }: Grid): Place {
  const { file, line, column } = placeAt(0, 0)
  return { file, line, column }
}
