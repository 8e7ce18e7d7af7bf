import { shown, violation } from '../../messages.ts'
import type { Place, Problem } from '../../problem.ts'
import { cellName, isError } from '../../sheets/cell.ts'
import { packed, type Refusal, unpacked } from './archive.ts'
import type { CellValue, Grid } from './grid.ts'

/** A sheet of a workbook: its name, its cells, and what was wrong with them. */
export type WorkbookSheet = {
  readonly name: string
  readonly grid: Grid
  readonly problems: readonly Problem[]
}

/** The sheets of an `.xlsx` or `.ods` file whose names are wanted, in order; or why it cannot be read. */
export async function sheetsOf(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
): Promise<readonly WorkbookSheet[] | Problem> {
  const place = { file, line: 1, column: 1 }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return isEncryptedPackage(bytes)
      ? violation('workbook-locked', place, [])
      : violation('workbook-format', place, [], '.xls')
  const entries = unpacked(bytes)
  if (!('length' in entries)) return refused(entries, place)
  const has = (name: string): boolean => entries.some((entry) => entry.name === name)
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml')
  if (manifest !== undefined && Buffer.from(manifest.bytes).includes('encryption-data'))
    return violation('workbook-locked', place, [])
  const isOds = has('content.xml') && !has('[Content_Types].xml')
  const read = isOds ? (await import('hucre/ods')).readOds : (await import('hucre/xlsx')).readXlsx
  try {
    const { sheets } = await read(packed(entries), { readStyles: true, sheets: ({ name }) => isWanted(name) })
    return sheets.filter(({ name }) => isWanted(name)).map((sheet) => sheetOf(sheet, file, isOds))
  } catch {
    return violation('workbook-broken', place, [])
  }
}

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

function sheetOf({ name, rows, cells }: Parsed, file: string, isOds: boolean): WorkbookSheet {
  const placeAt = (row: number, column: number): Place => ({
    file,
    line: row + 1,
    column: column + 1,
    sheet: name,
    cell: cellName(row, column),
  })
  const problems: Problem[] = []
  const seen = (value: CellValue | null, row: number, column: number): CellValue | undefined => {
    const cell = cells?.get(`${row},${column}`)
    if (cell?.formula !== undefined && (value === null || value === undefined))
      problems.push(violation('formula-empty', placeAt(row, column), [], shown(`=${cell.formula}`)))
    else if (cell !== undefined && isErrorCell(cell))
      problems.push(violation('cell-error', placeAt(row, column), [], shown(value)))
    else if (value !== null) return asSeen(value, cell, isOds)
    return undefined
  }
  const grid = {
    rows: rows.map((row, line) => row.map((value, column) => seen(value, line, column))),
    placeAt,
  }
  const formulas = [...(cells ?? [])]
    .filter(([, { formula }]) => formula !== undefined)
    .map(([key]) => key.split(',').map(Number))
  const [row = 0, column = 0] = formulas[0] ?? []
  if (formulas.length > 0) problems.push(note('formula-value', placeAt(row, column), `${formulas.length}`))
  return { name, grid, problems }
}

/** Whether a cell holds what stands for a value that cannot be had: by its type, or as a formula's value. */
function isErrorCell({ type, formula, value }: ParsedCell): boolean {
  return type === 'error' || (formula !== undefined && typeof value === 'string' && isError(value))
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

function refused(refusal: Refusal, place: Place): Problem {
  if ('isBroken' in refusal) return violation('workbook-broken', place, [])
  return refusal.above === 'size'
    ? violation('workbook-size', place, [], `${refusal.limit}`)
    : violation('workbook-entries', place, [], `${refusal.limit}`)
}

function note(rule: 'formula-value', place: Place, ...facts: string[]): Problem {
  return { ...violation(rule, place, [], ...facts), severity: 'info' }
}
