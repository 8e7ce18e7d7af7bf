import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { warning } from '../../problems/rule-problem.ts'
import { type MappedNode, recordLocation } from '../../rdf/node.ts'
import { publishedTables } from './all-tables.ts'
import { csvRow } from './csv-row.ts'
import { MisreadCellCollector, type MisreadCells } from './misread-cells.ts'
import type { PublishedTable } from './table.ts'
import { type TableCell, tableCell } from './table-cell.ts'
import type { TableColumn, TableContext } from './table-column.ts'

/** The rows (CSV, UTF-8) that a batch adds to each of `publishedTables`, and the cells that CSVW would misread. */
export type TablePart = readonly { readonly rows: Uint8Array; readonly misread: MisreadCells }[]

type OpenTable = { readonly table: PublishedTable; rows: string; readonly misread: MisreadCellCollector }

/** The rows of one batch, made node by node. */
export class TablePartBuilder {
  private readonly context: TableContext
  private readonly tables: readonly OpenTable[] = publishedTables.map((table) => ({
    table,
    rows: '',
    misread: new MisreadCellCollector(),
  }))

  constructor(context: TableContext) {
    this.context = context
  }

  /** Adds the rows of a node; returns a warning for each cell that a spreadsheet might run as a formula. */
  add(mapped: MappedNode): readonly Problem[] {
    const problems: Problem[] = []
    for (const open of this.tables)
      if (mapped.node['@type']?.includes(open.table.type))
        open.rows += csvRow(this.cells(mapped, open, problems))
    return problems
  }

  end(): TablePart {
    return this.tables.map(({ rows, misread }) => ({ rows: Buffer.from(rows), misread: misread.cells }))
  }

  private cells(mapped: MappedNode, { table, misread }: OpenTable, problems: Problem[]): string[] {
    return table.columns.map((column) => {
      const cell = tableCell(column.values(mapped.node, this.context), column)
      if (cell.isGuarded) problems.push(formulaWarning(mapped, column, cell))
      const isExact = cell.isExact && column.isMisread?.(mapped.node) !== true
      if (!isExact && cell.text !== '' && column.csvw !== undefined) misread.add(column.name, [cell.text])
      return cell.text
    })
  }
}

function formulaWarning(mapped: MappedNode, { property }: TableColumn, { text }: TableCell): Problem {
  const { path, place } = recordLocation(mapped, property)
  return warning('formula', place, path, formatValue(text.slice(1)))
}
