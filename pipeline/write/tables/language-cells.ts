import { openPeriodicYield } from '../../collections/yield-every.ts'
import { type FileWriter, openFileWriter, writeFileWith } from '../../files/file-writer.ts'
import { move } from '../../files/replace-file.ts'
import { readLinesSync } from '../../files/sync-file-reader.ts'
import { csvRow } from './csv-row.ts'
import { languageColumn } from './language-columns.ts'
import type { PublishedTable } from './table.ts'
import type { TableColumn } from './table-column.ts'

/** How many columns for other languages a table has at most. */
export const MAX_LANGUAGE_COLUMNS = 200

/** A cell for the texts of a row in another language than those of the column `base`. */
export type LanguageCell = { readonly base: string; readonly tag: string; readonly text: string }

/** The cells of a row in other languages, with the number of the row among those of its part. */
export type LanguageRow = { readonly row: number; readonly cells: readonly LanguageCell[] }

/**
 * The texts of a table in other languages. Which columns they need is known once all rows were seen, so that they wait in a file of
 * their own, and the table is written anew, with these columns at its end, only if there are any. Bounded in memory.
 */
export class LanguageCells {
  /** Whether texts are left out because the table has as many columns as it may. */
  omitsTexts = false
  private readonly table: PublishedTable
  private readonly path: string
  private readonly found = new Map<string, TableColumn>()
  private writer: FileWriter | undefined
  private rowCount = 0

  /** Cells wait in the file `path`. */
  constructor(table: PublishedTable, path: string) {
    this.table = table
    this.path = path
  }

  /** The columns for other languages: in the order of the columns whose texts they have, then by language. */
  get columns(): readonly TableColumn[] {
    return this.table.columns.flatMap((base) =>
      [...this.found.values()]
        .filter(({ name }) => name.startsWith(`${base.name}_`))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    )
  }

  /** Adds the rows of a part in their order; `rows` are those that have texts in other languages. */
  add(rowCount: number, rows: readonly LanguageRow[]): void {
    for (const { row, cells } of rows) {
      const kept = cells.flatMap(({ base, tag, text }) => {
        const column = this.columnOf(base, tag)
        return column === undefined ? [] : [[column.name, text]]
      })
      if (kept.length === 0) continue
      this.writer ??= openFileWriter(this.path)
      this.writer.write(`${JSON.stringify([this.rowCount + row, Object.fromEntries(kept)])}\n`)
    }
    this.rowCount += rowCount
  }

  /** Adds the columns and their cells to the closed file of the table. */
  async widen(path: string): Promise<void> {
    if (this.writer === undefined) return
    this.writer.close()
    const names = this.columns.map(({ name }) => name)
    const cells = readLinesSync(this.path)
    const nextCells = (): [row: number, cells: Readonly<Record<string, string>>] =>
      JSON.parse(cells.next().value ?? '[-1, {}]')
    const yieldToOthers = openPeriodicYield()
    const wide = `${this.path}.csv`
    await writeFileWith(wide, async (file) => {
      let row = -1 // the header
      let next = nextCells()
      for (const record of csvRecords(path)) {
        const isNext = row === next[0]
        const added = row < 0 ? names : names.map((name) => (isNext ? (next[1][name] ?? '') : ''))
        file.write(`${record},${csvRow(added)}`)
        if (isNext) next = nextCells()
        row++
        await yieldToOthers()
      }
    })
    await move(wide, path)
  }

  abandon(): void {
    this.writer?.abandon()
  }

  private columnOf(base: string, tag: string): TableColumn | undefined {
    const key = `${base} ${tag}`
    const known = this.found.get(key)
    if (known !== undefined) return known
    const column = this.table.columns.find(({ name }) => name === base)
    this.omitsTexts ||= this.found.size >= MAX_LANGUAGE_COLUMNS
    if (column === undefined || this.found.size >= MAX_LANGUAGE_COLUMNS) return undefined
    const made = languageColumn(column, tag)
    this.found.set(key, made)
    return made
  }
}

/** The rows of a CSV file as they are written, without their line ends; quoted cells may hold line ends. */
function* csvRecords(path: string): Generator<string> {
  let record: string | undefined
  let isQuoted = false
  for (const line of readLinesSync(path)) {
    record = record === undefined ? line : `${record}\n${line}`
    for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) isQuoted = !isQuoted
    if (isQuoted) continue
    yield record
    record = undefined
  }
}
