import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { warning } from '../../problems/rule-problem.ts'
import { isDocument, type MappedNode, recordLocation } from '../../rdf/node.ts'
import { publishedTables } from './all-tables.ts'
import { csvRow } from './csv-row.ts'
import type { LanguageCell, LanguageRow } from './language-cells.ts'
import { languageColumn, otherTags } from './language-columns.ts'
import { MisreadCellCollector, type MisreadCells } from './misread-cells.ts'
import type { PublishedTable } from './table.ts'
import { type TableCell, tableCell } from './table-cell.ts'
import type { TableColumn, TableContext } from './table-column.ts'

/** What a batch adds to each of `publishedTables`: rows (CSV, UTF-8), their texts in other languages, cells that CSVW would misread. */
export type TablePart = readonly {
  readonly rows: Uint8Array
  readonly rowCount: number
  readonly languageRows: readonly LanguageRow[]
  readonly misread: MisreadCells
}[]

type OpenTable = {
  readonly table: PublishedTable
  /** The columns of texts in the publication's language. */
  readonly textColumns: readonly TableColumn[]
  rows: string
  rowCount: number
  readonly languageRows: LanguageRow[]
  readonly misread: MisreadCellCollector
}

/** The rows of one batch, made record by record. */
export class TablePartBuilder {
  private readonly context: TableContext
  private readonly tables: readonly OpenTable[] = publishedTables.map((table) => ({
    table,
    textColumns: table.columns.filter(({ language }) => language !== undefined),
    rows: '',
    rowCount: 0,
    languageRows: [],
    misread: new MisreadCellCollector(),
  }))

  constructor(context: TableContext) {
    this.context = context
  }

  /** Adds the rows of a record's nodes; returns a warning for each cell that a spreadsheet might run as a formula. */
  add(nodes: readonly MappedNode[]): readonly Problem[] {
    const problems: Problem[] = []
    const document = nodes.find(({ node }) => isDocument(node))
    for (const mapped of nodes)
      for (const open of this.tables)
        if (mapped.node['@type']?.includes(open.table.type)) this.addRow(mapped, document, open, problems)
    return problems
  }

  end(): TablePart {
    return this.tables.map(({ rows, rowCount, languageRows, misread }) => ({
      rows: Buffer.from(rows),
      rowCount,
      languageRows,
      misread: misread.cells,
    }))
  }

  private addRow(
    thing: MappedNode,
    document: MappedNode | undefined,
    open: OpenTable,
    problems: Problem[],
  ): void {
    const cellOf = (column: TableColumn): string => {
      const mapped = (column.isOfDocument && document) || thing
      const cell = tableCell(column.values(mapped.node, this.context), column)
      if (cell.isGuarded) problems.push(formulaWarning(mapped, column, cell))
      const isExact = cell.isExact && column.isMisread?.(mapped.node) !== true
      if (!isExact && cell.text !== '' && column.csvw !== undefined)
        open.misread.add(column.name, [cell.text])
      return cell.text
    }
    open.rows += csvRow(open.table.columns.map(cellOf))
    const cells: LanguageCell[] = []
    for (const column of open.textColumns)
      for (const tag of otherTags(thing.node, column, this.context))
        cells.push({ base: column.name, tag, text: cellOf(languageColumn(column, tag)) })
    if (cells.length > 0) open.languageRows.push({ row: open.rowCount, cells })
    open.rowCount++
  }
}

function formulaWarning(mapped: MappedNode, { property }: TableColumn, { text }: TableCell): Problem {
  const { path, place } = recordLocation(mapped, property)
  return warning('formula', place, path, formatValue(text.slice(1)))
}
