import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { gap, violation } from '../../problems/rule-problem.ts'
import { cellName, isErrorCell } from '../../sheets/cell-text.ts'
import { type Grid, shownText } from './grid.ts'
import { hiddenNotes } from './hidden-notes.ts'
import { MAX_SHEET_CELLS, type SheetCell, type SheetCells, type SheetRefusal } from './parsed-sheet.ts'
import { withRowLinks } from './row-links.ts'
import { packZip, unpackZip, type ZipEntry, type ZipRefusal } from './zip-archive.ts'

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
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml')
  if (manifest !== undefined && Buffer.from(manifest.bytes).includes('encryption-data'))
    return violation('workbook-locked', place, [])
  const sheets = await sheetsOf(entries, isWanted)
  if ('rule' in sheets) {
    const inSheet = sheets.sheet === undefined ? place : placesIn(file, sheets.sheet)(0, 0)
    return violation(sheets.rule, inSheet, [])
  }
  return sheets.map((sheet) => workbookSheet(sheet, file))
}

/** The sheets of an archive, in whichever of the two formats it is. */
async function sheetsOf(
  entries: readonly ZipEntry[],
  isWanted: (name: string) => boolean,
): Promise<readonly SheetCells[] | SheetRefusal> {
  const bytesOf = (name: string): Uint8Array | undefined =>
    entries.find((entry) => entry.name === name)?.bytes
  const content = bytesOf('[Content_Types].xml') === undefined ? bytesOf('content.xml') : undefined
  if (content === undefined)
    return (await import('./xlsx-sheets.ts')).readXlsxSheets(packZip(entries), isWanted)
  return (await import('./ods-sheets.ts')).readOdsSheets(content, bytesOf('styles.xml'), isWanted)
}

function placesIn(file: string, sheet: string): Grid['placeAt'] {
  return (row, column) => ({
    file,
    line: row + 1,
    column: column + 1,
    sheet,
    cell: cellName(row, column),
  })
}

function workbookSheet({ name, rows, hidden }: SheetCells, file: string): WorkbookSheet {
  const placeAt = placesIn(file, name)
  if (rows.reduce((sum, row) => sum + row.length, 0) > MAX_SHEET_CELLS)
    return { name, grid: { rows: [], placeAt }, problems: [violation('sheet-size', placeAt(0, 0), [])] }
  const faults: Problem[] = []
  const formulas: Place[] = []
  const values = rows.map((row, line) =>
    row.map((cell, column) => {
      if (cell === undefined) return undefined
      if (cell.formula !== undefined) formulas.push(placeAt(line, column))
      const fault = faultOf(cell, () => placeAt(line, column))
      if (fault !== undefined) faults.push(fault)
      return fault === undefined ? cell.value : undefined
    }),
  )
  const linkedPlaceAt = withRowLinks(values, placeAt)
  const [first] = formulas
  const note = first === undefined ? [] : [gap('formula-value', first, [], `${formulas.length}`)]
  return {
    name,
    grid: { rows: values, placeAt: linkedPlaceAt },
    problems: [...faults, ...note, ...hiddenNotes(values, hidden, placeAt)],
  }
}

/** What is wrong with a cell: a formula without a value, or what stands for a value that cannot be had. */
function faultOf({ value, formula, isError }: SheetCell, place: () => Place): Problem | undefined {
  if (formula !== undefined && value === undefined && isError !== true)
    return violation('formula-empty', place(), [], formatValue(`=${formula}`))
  const isFault = isError || (formula !== undefined && typeof value === 'string' && isErrorCell(value))
  return isFault ? violation('cell-error', place(), [], formatValue(shownText(value, 'en'))) : undefined
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
