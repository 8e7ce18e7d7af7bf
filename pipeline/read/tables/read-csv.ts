import { CsvError, parse } from 'csv-parse/sync'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { cellName } from '../../sheets/cell-text.ts'
import { decodeCsv } from './decode-csv.ts'
import type { Grid } from './grid.ts'

/** The cells of a CSV file, and what was wrong with it; no cells, if it cannot be read. */
export type CsvTable = {
  readonly grid?: Grid
  /** The records as they stand in the file, each with its line break, and how many fields each has. */
  readonly source?: {
    readonly delimiter: string
    readonly records: readonly string[]
    readonly widths: readonly number[]
  }
  readonly problems: readonly Problem[]
}

/** Reads a CSV file; of semicolon, comma and tab the one counts that makes most headings `isHeading` knows. */
export function readCsv(bytes: Uint8Array, file: string, isHeading: (typed: string) => boolean): CsvTable {
  const start = { file, line: 1, column: 1 }
  const decoded = decodeCsv(bytes, start)
  if ('problem' in decoded) return { problems: [decoded.problem] }
  const { text, notes } = decoded
  if (text.trim() === '') return { problems: [violation('empty-file', start, [])] }
  const [order = '', sep] = /^sep=(.)(?:\r\n|\n|\r)/.exec(text) ?? [] // a first line which Excel takes as an order
  const rest = text.slice(order.length)
  const delimiter = sep ?? delimiterOf(rest, isHeading)
  const before = order === '' ? 0 : 1
  const at = (line: number, row: number, column: number): Place => ({
    file,
    line: line + before,
    column: column + 1,
    cell: cellName(row + before, column),
  })
  try {
    const records = recordsOf(rest, delimiter)
    const lines = startLines(records)
    const placeAt = (row: number, column: number): Place => at(lines[row] ?? 1, row, column)
    const source = {
      delimiter,
      records: wholeRecords(rest, records),
      widths: records.map(({ record }) => record.length),
    }
    return { grid: { rows: records.map(({ record }) => record), placeAt }, source, problems: notes }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { records: row = 0, column = 0 } = error as unknown as { records?: number; column?: number }
    const whole = row === 0 ? [] : recordsOf(rest, delimiter, row)
    const rule = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'csv-quote-open' : 'csv-quote'
    return {
      problems: [...notes, violation(rule, at(startLines(whole).at(-1) ?? 1, row, Number(column)), [])],
    }
  }
}

type Parsed = { readonly raw: string; readonly record: string[] }

function recordsOf(text: string, delimiter: string, most?: number): Parsed[] {
  return parse(text, {
    delimiter,
    raw: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    ...(most !== undefined && { to: most }),
  }) as unknown as Parsed[]
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

/** The line on which each record begins, and that on which another one would begin. */
function startLines(records: readonly Parsed[]): number[] {
  const starts = [1]
  for (const { raw } of records) starts.push((starts.at(-1) ?? 1) + (raw.match(/\r\n|\n|\r/g)?.length ?? 0))
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
    return recordsOf(head, delimiter, 1)[0]?.record ?? []
  } catch {
    return []
  }
}
