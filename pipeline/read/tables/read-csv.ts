import { CsvError, parse } from 'csv-parse/sync'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { cellName } from '../../sheets/cell-text.ts'
import { decodeCsv } from './decode-csv.ts'
import type { Grid } from './grid.ts'

/** The cells of a CSV file, and what was wrong with it; no cells, if it cannot be read. */
type CsvTable = { readonly grid?: Grid; readonly problems: readonly Problem[] }

/** The records of a CSV file as they stand there, each with its line break, and how many fields each has. */
type CsvSource = {
  readonly delimiter: string
  readonly records: readonly string[]
  readonly widths: readonly number[]
}

/** Reads a CSV file; of semicolon, comma and tab the one counts that makes most headings `isHeading` knows. */
export function readCsv(bytes: Uint8Array, file: string, isHeading: (typed: string) => boolean): CsvTable {
  const start = { file, line: 1, column: 1 }
  const decoded = decodeCsv(bytes, start)
  if ('problem' in decoded) return { problems: [decoded.problem] }
  return readCsvText(decoded.text, file, isHeading, decoded.notes)
}

/** Reads the text of a CSV file, as `readCsv` does its bytes; `notes` are on how it was decoded. */
export function readCsvText(
  text: string,
  file: string,
  isHeading: (typed: string) => boolean,
  notes: readonly Problem[] = [],
): CsvTable {
  const start = { file, line: 1, column: 1 }
  if (text.includes('\0')) return { problems: [violation('utf16', start, [])] }
  if (text.trim() === '') return { problems: [violation('empty-file', start, [])] }
  const { before, rest, delimiter } = formOf(text, isHeading)
  const at = (line: number, row: number, column: number): Place => ({
    file,
    line: line + before,
    column: column + 1,
    cell: cellName(row + before, column),
  })
  try {
    const rows = rowsOf(rest, delimiter)
    const lines = startLines(rows)
    const placeAt = (row: number, column: number): Place => at(lines[row] ?? 1, row, column)
    return { grid: { rows, placeAt }, problems: notes }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { records: row = 0, column = 0 } = error as unknown as { records?: number; column?: number }
    const whole = row === 0 ? [] : rowsOf(rest, delimiter, row)
    const rule = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'csv-quote-open' : 'csv-quote'
    return {
      problems: [...notes, violation(rule, at(startLines(whole).at(-1) ?? 1, row, Number(column)), [])],
    }
  }
}

/** The source of a CSV file that can be read, to change some of its fields; `undefined` for any other. */
export function readCsvSource(
  bytes: Uint8Array,
  isHeading: (typed: string) => boolean,
): CsvSource | undefined {
  const decoded = decodeCsv(bytes, { file: '', line: 1, column: 1 })
  if ('problem' in decoded || decoded.text.trim() === '') return undefined
  const { rest, delimiter } = formOf(decoded.text, isHeading)
  try {
    const records = parse(rest, { ...optionsOf(delimiter), raw: true }) as unknown as Parsed[]
    return {
      delimiter,
      records: wholeRecords(rest, records),
      widths: records.map(({ record }) => record.length),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return undefined
  }
}

/** The delimiter of a text, which a first line may name that Excel takes as an order, and the text behind that line. */
function formOf(text: string, isHeading: (typed: string) => boolean) {
  const [order = '', sep] = /^sep=(.)(?:\r\n|\n|\r)/.exec(text) ?? []
  const rest = text.slice(order.length)
  return { before: order === '' ? 0 : 1, rest, delimiter: sep ?? delimiterOf(rest, isHeading) }
}

type Parsed = { readonly raw: string; readonly record: string[] }

function optionsOf(delimiter: string) {
  return { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }
}

function rowsOf(text: string, delimiter: string, most?: number): string[][] {
  return parse(text, { ...optionsOf(delimiter), ...(most !== undefined && { to: most }) })
}

/** The records with their line breaks, of which the parser leaves out the second character. */
function wholeRecords(text: string, records: readonly Parsed[]): string[] {
  let at = 0
  return records.map(({ raw }) => {
    const start = at
    at += raw.length
    if (raw.endsWith('\r') && text[at] === '\n') at++
    return text.slice(start, at)
  })
}

/** The line on which each row begins, and that on which another one would begin: line breaks stand behind rows and in their fields. */
function startLines(rows: readonly (readonly string[])[]): number[] {
  let line = 1
  const starts = [line]
  for (const row of rows) {
    line++
    for (const field of row) line += field.match(/\r\n|\n|\r/g)?.length ?? 0
    starts.push(line)
  }
  return starts
}

function delimiterOf(text: string, isHeading: (typed: string) => boolean): string {
  const counted = [';', ',', '\t'].map((delimiter) => {
    const cells = firstCells(text, delimiter)
    return { delimiter, known: cells.filter(isHeading).length, cells: cells.length }
  })
  return counted.reduce((best, each) =>
    each.known > best.known || (each.known === best.known && each.cells > best.cells) ? each : best,
  ).delimiter
}

/** How many characters of a table the first row is looked for in, before the rest of the line. */
const HEAD_CHARACTERS = 100_000

/** The cells of the first row that is not blank. */
function firstCells(text: string, delimiter: string): string[] {
  const blank = /^(?:[;,\s]*[\r\n])*/.exec(text)?.[0].length ?? 0
  const head = text.slice(blank, text.indexOf('\n', blank + HEAD_CHARACTERS) + 1 || undefined)
  try {
    return rowsOf(head, delimiter, 1)[0] ?? []
  } catch {
    return []
  }
}
