import { join } from 'node:path'
import { writeText } from '../../files/disk.ts'
import { openFileWriter } from '../../files/stream.ts'
import { pageLanguage } from '../../language/message.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { warning } from '../../problems/rule-problem.ts'
import type { Addresses } from '../../rdf/addresses.ts'
import { type MappedNode, recordLocation } from '../../rdf/node.ts'
import { capsulesTable } from './capsules.ts'
import { contributorsTable } from './contributors.ts'
import { csvRow } from './csv-row.ts'
import { csvwMetadata, type MisreadCells } from './csvw.ts'
import { organizationsTable } from './organizations.ts'
import { participationsTable } from './participations.ts'
import type { PublishedTable } from './table.ts'
import { type TableCell, tableCell } from './table-cell.ts'
import type { TableColumn } from './table-column.ts'
import { tablePath, tableSchema, tableSchemaPath } from './table-schema.ts'

/** Every table. To add one: its file in `tables/`, its name here and in `catalog/distributions.ts`. */
const tables: readonly PublishedTable[] = [
  capsulesTable,
  contributorsTable,
  participationsTable,
  organizationsTable,
]

/** What a batch adds to each table: rows, and cells that CSVW would misread, by column. */
export type TablePart = readonly { readonly rows: Uint8Array; readonly inexact: MisreadCells }[]

/** What tables lean on. */
export type TableSetting = { readonly address: Addresses; readonly inLanguage: string }

/** Opens what makes the rows of one batch. */
export function openTablePart(setting: TableSetting) {
  const parts = tables.map((table) => ({ table, rows: '', inexact: openInexact() }))
  return {
    /** Adds the rows of a node; tells of cells that a spreadsheet might have run. */
    add(described: MappedNode): readonly Problem[] {
      const problems: Problem[] = []
      for (const part of parts)
        if (described.node['@type']?.includes(part.table.type))
          part.rows += csvRow(rowOf(described, part, problems))
      return problems
    },
    end: (): TablePart =>
      parts.map(({ rows, inexact }) => ({ rows: Buffer.from(rows), inexact: inexact.end() })),
  }

  function rowOf(
    each: MappedNode,
    { table, inexact }: (typeof parts)[number],
    problems: Problem[],
  ): string[] {
    return table.columns.map((column) => {
      const cell = tableCell(column.values(each.node, setting), column)
      if (cell.isGuarded) problems.push(guarded(each, column, cell))
      if (!cell.isExact && cell.text !== '' && column.csvw !== undefined)
        inexact.add(column.name, [cell.text])
      return cell.text
    })
  }
}

/** The tables of a release, while they are written. */
export type TableFiles = {
  write(part: TablePart): void
  /** Writes what describes the tables, and closes them; `publisher` is the name of whoever publishes. */
  close(publisher: string | undefined): Promise<void>
  /** Closes the files that are open still, as they are. */
  abandon(): void
}

/** Opens the tables in the folder that will be published. */
export function openTableFiles(folder: string, setting: TableSetting): TableFiles {
  const open = tables.map((table) => {
    const sink = openFileWriter(join(folder, tablePath(table)))
    sink.write(csvRow(table.columns.map(({ name }) => name)))
    return { table, sink, inexact: openInexact() }
  })
  return {
    write(part) {
      for (const [index, { sink, inexact }] of open.entries()) {
        const { rows, inexact: more } = part[index] as TablePart[number]
        if (rows.length > 0) sink.write(rows)
        for (const [column, cells] of more) inexact.add(column, cells)
      }
    },
    async close(publisher) {
      const about = { base: setting.address.base, language: pageLanguage(setting.inLanguage), publisher }
      for (const { table, sink, inexact } of open) {
        sink.close()
        await writeText(join(folder, tableSchemaPath(table)), json(tableSchema(table, about)))
        const metadata = csvwMetadata(table, inexact.end(), setting, about)
        await writeText(join(folder, `${tablePath(table)}-metadata.json`), json(metadata))
      }
    },
    abandon() {
      for (const { sink } of open) sink.abandon()
    },
  }
}

/** How many cells that CSVW would misread are listed for a column, before the column is left out. */
const MOST_LISTED = 100

/** Cells by column, as many as are listed; nothing in the place of more. */
function openInexact() {
  const columns = new Map<string, Set<string> | undefined>()
  return {
    add(column: string, cells: Iterable<string> | undefined): void {
      const known = columns.has(column) ? columns.get(column) : new Set<string>()
      for (const cell of cells ?? []) known?.add(cell)
      columns.set(
        column,
        cells === undefined || known === undefined || known.size > MOST_LISTED ? undefined : known,
      )
    },
    end: (): MisreadCells => columns,
  }
}

function guarded(described: MappedNode, { word }: TableColumn, { text }: TableCell): Problem {
  const { path, place } = recordLocation(described, word)
  return warning('formula', place, path, formatValue(text.slice(1)))
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
