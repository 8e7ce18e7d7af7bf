import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { gap, violation } from '../../problems/rule-problem.ts'
import { cellName, isErrorCell } from '../../sheets/cell-text.ts'
import type { CellValue, Grid } from './grid.ts'
import { packZip, unpackZip, type ZipRefusal } from './zip-archive.ts'

/** A sheet of a workbook: its name, its cells, and what was wrong with them. */
export type WorkbookSheet = {
  readonly name: string
  readonly grid: Grid
  readonly problems: readonly Problem[]
}

/** The sheets of an `.xlsx` or `.ods` file whose names are wanted, in order; or why it cannot be read. */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
): Promise<readonly WorkbookSheet[] | Problem> {
  const place = { file, line: 1, column: 1 }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return isEncryptedPackage(bytes)
      ? violation('workbook-locked', place, [])
      : violation('workbook-format', place, [], '.xls')
  const entries = unpackZip(bytes)
  if (!('length' in entries)) return refused(entries, place)
  const has = (name: string): boolean => entries.some((entry) => entry.name === name)
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml')
  if (manifest !== undefined && Buffer.from(manifest.bytes).includes('encryption-data'))
    return violation('workbook-locked', place, [])
  const isOds = has('content.xml') && !has('[Content_Types].xml')
  const read = isOds ? (await import('hucre/ods')).readOds : (await import('hucre/xlsx')).readXlsx
  const options = { readStyles: true, sheets: ({ name }: { name: string }) => isWanted(name) }
  const book = await read(packZip(entries), options).catch((error: unknown) =>
    violation(/ over the \d+ limit/.test(String(error)) ? 'sheet-size' : 'workbook-broken', place, []),
  )
  if ('rule' in book) return book
  return book.sheets.filter(({ name }) => isWanted(name)).map((sheet) => sheetOf(sheet, file, isOds))
}

/** The most cells of a sheet, blank ones between and before others included. */
const MAX_SHEET_CELLS = 4_000_000

/** A sheet as the library gives it. */
type Parsed = {
  readonly name: string
  readonly rows: readonly (readonly (CellValue | null)[])[]
  readonly cells?: ReadonlyMap<string, ParsedCell>
}
type ParsedCell = {
  readonly value: CellValue | null
  readonly type: string
  readonly formula?: string
  readonly style?: { readonly numFmt?: string }
}

function sheetOf({ name, rows, cells = new Map() }: Parsed, file: string, isOds: boolean): WorkbookSheet {
  const placeAt = (row: number, column: number): Place => ({
    file,
    line: row + 1,
    column: column + 1,
    sheet: name,
    cell: cellName(row, column),
  })
  if (rows.reduce((sum, row) => sum + row.length, 0) > MAX_SHEET_CELLS)
    return { name, grid: { rows: [], placeAt }, problems: [violation('sheet-size', placeAt(0, 0), [])] }
  const formulas = [...cells].filter(([, { formula }]) => formula !== undefined)
  const faults = new Map(
    [...cells].flatMap(([key, cell]) => faultOf(cell, placeOfKey(key, placeAt)).map((told) => [key, told])),
  )
  const first = formulas[0]?.[0]
  const note =
    first === undefined ? [] : [gap('formula-value', placeOfKey(first, placeAt), [], `${formulas.length}`)]
  const seen = (value: CellValue | null, row: number, column: number): CellValue | undefined => {
    const key = value === null ? '' : `${row},${column}`
    return value === null || faults.has(key) ? undefined : asSeen(value, cells.get(key), isOds)
  }
  const grid = {
    rows: rows.map((row, line) => row.map((value, column) => seen(value, line, column))),
    placeAt,
  }
  return { name, grid, problems: [...faults.values(), ...note] }
}

/** What is wrong with a cell: a formula without a value, or what stands for a value that cannot be had. */
function faultOf({ type, formula, value }: ParsedCell, place: Place): Problem[] {
  if (formula !== undefined && (value === null || value === undefined))
    return [violation('formula-empty', place, [], formatValue(`=${formula}`))]
  const isFault =
    type === 'error' || (formula !== undefined && typeof value === 'string' && isErrorCell(value))
  return isFault ? [violation('cell-error', place, [], formatValue(value))] : []
}

function placeOfKey(key: string, placeAt: Grid['placeAt']): Place {
  const [row = 0, column = 0] = key.split(',').map(Number)
  return placeAt(row, column)
}

/** A time as it is shown: `10:05` by a format without seconds, `00:10:05` for what ODS writes as `PT00H10M05S`. */
function asSeen(value: CellValue, cell: ParsedCell | undefined, isOds: boolean): CellValue {
  const time = isOds ? /^PT(\d\d+)H(\d\d)M(\d\d)(?:\.0+)?S$/.exec(String(value)) : undefined
  if (time) return time.slice(1).join(':')
  const format = cell?.style?.numFmt ?? ''
  const isShort = value instanceof Date && isTime(value) && /h/i.test(format) && !/s/i.test(format)
  return isShort ? value.toISOString().slice(11, 16) : value
}

/** Whether a moment is on the day from which spreadsheets count, so that it is a time alone. */
function isTime(moment: Date): boolean {
  return moment.getUTCFullYear() < 1900 || moment.toISOString().startsWith('1904-01-01')
}

/** Office keeps an encrypted workbook in a file of the form that `.xls` has. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function refused(refusal: ZipRefusal, place: Place): Problem {
  if ('isBroken' in refusal) return violation('workbook-broken', place, [])
  return refusal.above === 'size'
    ? violation('workbook-size', place, [], `${refusal.limit}`)
    : violation('workbook-entries', place, [], `${refusal.limit}`)
}
