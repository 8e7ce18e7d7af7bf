import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { warning } from '../../problems/rule-problem.ts'
import { parseAddress } from '../../rdf/addresses.ts'
import type { ClassName } from '../../rdf/context.ts'
import { isDocument, type MappedNode, recordLocation } from '../../rdf/node.ts'
import { publishedTables } from './all-tables.ts'
import { csvRow } from './csv-row.ts'
import { CsvwNoteCollector, type CsvwNotes } from './csvw-notes.ts'
import type { LanguageCell, LanguageRow } from './language-cells.ts'
import { languageColumn, otherTags } from './language-columns.ts'
import type { NamePart } from './name-join.ts'
import { shownName } from './reference-columns.ts'
import { type TableCell, tableCell } from './table-cell.ts'
import type { RowNode, TableColumn, TableContext } from './table-column.ts'

/** What a batch adds to the tables: a part of each of `publishedTables`, and what the join of names needs. */
export type TablePart = { readonly tables: readonly TableRows[]; readonly names: NamePart }

/** The rows of a part (CSV, UTF-8), their texts in other languages, and notes on their cells. */
export type TableRows = {
  readonly rows: Uint8Array
  readonly rowCount: number
  readonly languageRows: readonly LanguageRow[]
  readonly notes: CsvwNotes
}

class OpenTable {
  readonly columns: readonly TableColumn[]
  /** The columns of texts in the publication's language. */
  readonly textColumns: readonly TableColumn[]
  /** The columns of ids whose names stand beside them. */
  readonly namedColumns: ReadonlySet<TableColumn>
  rows = ''
  rowCount = 0
  readonly languageRows: LanguageRow[] = []
  readonly notes = new CsvwNoteCollector()

  constructor(columns: readonly TableColumn[]) {
    this.columns = columns
    this.textColumns = columns.filter(({ language }) => language !== undefined)
    this.namedColumns = new Set(columns.flatMap(({ namesOf }) => namesOf ?? []))
  }
}

/** The kinds of things whose names stand beside their ids. */
const namedKinds: ReadonlySet<string | undefined> = new Set(
  publishedTables.flatMap(({ columns }) => columns.flatMap(({ namesOf }) => namesOf?.kind ?? [])),
)

/** The nodes of a record from which a row is made: that of its thing, and those that some columns are read from. */
type RowNodes = { readonly thing: MappedNode } & { [From in RowNode]?: MappedNode | undefined }

/** The rows of one batch, made record by record. */
export class TablePartBuilder {
  private readonly context: TableContext
  private readonly tables = publishedTables.map(({ columns }) => new OpenTable(columns))
  private readonly tableOf = new Map<ClassName, OpenTable>(
    publishedTables.flatMap(({ types }, index) =>
      types.map((type) => [type, this.tables[index] as OpenTable] as const),
    ),
  )
  private readonly names: [string, string][] = []
  private readonly references = new Set<string>()

  constructor(context: TableContext) {
    this.context = context
  }

  /** Adds the rows of a record's nodes; returns a warning for each cell that a spreadsheet might run as a formula. */
  add(nodes: readonly MappedNode[]): readonly Problem[] {
    const problems: Problem[] = []
    const document = nodes.find(({ node }) => isDocument(node))
    const whole = nodes[0]
    let participation: MappedNode | undefined
    for (const thing of nodes) {
      const types = thing.node['@type'] ?? []
      if (types[0] === 'Attribution') participation = thing // the functions in its credit come next
      const table = types.map((type) => this.tableOf.get(type)).find((each) => each !== undefined)
      if (table !== undefined) this.addRow({ thing, document, whole, participation }, table, problems)
    }
    if (whole !== undefined) this.addName(whole)
    return problems
  }

  end(): TablePart {
    return {
      tables: this.tables.map(({ rows, rowCount, languageRows, notes: { notes } }) => ({
        rows: Buffer.from(rows),
        rowCount,
        languageRows,
        notes,
      })),
      names: { names: this.names, references: [...this.references] },
    }
  }

  /** Adds the name of a record's thing if it is of a kind whose names stand beside ids. */
  private addName({ node: { '@id': address, name } }: MappedNode): void {
    const { inLanguage } = this.context
    const kind = parseAddress(this.context.address.base, address)?.kind
    const text = kind !== undefined && namedKinds.has(kind) ? shownName(name, inLanguage) : undefined
    if (text !== undefined) this.names.push([address, text])
  }

  private addRow(nodes: RowNodes, open: OpenTable, problems: Problem[]): void {
    const nodeOf = ({ from }: TableColumn): MappedNode => (from && nodes[from]) ?? nodes.thing
    const cellOf = (column: TableColumn): string => {
      const mapped = nodeOf(column)
      const { node } = mapped
      const values = column.values(node, this.context)
      const cell = tableCell(values, column)
      if (cell.text === '') return ''
      if (column.kind !== undefined && open.namedColumns.has(column))
        for (const id of values) this.references.add(this.context.address.thing(column.kind, id))
      if (cell.isGuarded && column.from === undefined) problems.push(formulaWarning(mapped, column, cell))
      if (column.csvw === undefined) return cell.text
      const form = column.csvwForm?.(node)
      if (form !== undefined) open.notes.addForm(column.name, form)
      if (!cell.isExact || column.isMisread?.(node) === true) open.notes.addMisread(column.name, [cell.text])
      return cell.text
    }
    open.rows += csvRow(open.columns.map(cellOf))
    const cells: LanguageCell[] = []
    for (const column of open.textColumns)
      for (const tag of otherTags(nodeOf(column).node, column, this.context))
        cells.push({ base: column.name, tag, text: cellOf(languageColumn(column, tag)) })
    if (cells.length > 0) open.languageRows.push({ row: open.rowCount, cells })
    open.rowCount++
  }
}

function formulaWarning(mapped: MappedNode, { property }: TableColumn, { text }: TableCell): Problem {
  const { path, place } = recordLocation(mapped, property)
  return warning('formula', place, path, formatValue(text.slice(1)))
}
