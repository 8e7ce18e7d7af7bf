import type { Cell, WriteSheet } from 'hucre/xlsx'
import type { Language, Message } from '../../language/message.ts'
import { type Kind, kinds } from '../../rdf/addresses.ts'
import { columnName, escapeCharacterCodes } from '../../sheets/cell-text.ts'
import { labelledId } from '../../sheets/labelled-id.ts'
import { sheetLabels } from '../../sheets/sheet.ts'
import type { SheetRows } from './sheet-rows.ts'

/** Rows of a list beyond those that are filled, for records that are added later. */
const MORE_ROWS = 300

/** What the sheet of lists is called; reading passes it over (`isNotesSheet`). */
const LISTS: Message = { fr: 'Listes', en: 'Lists' }

/** The sheet with a column for each kind of record: the name of each record with its id behind it, by formulas that follow the sheets. */
export function choiceLists(all: readonly SheetRows[], language: Language): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const counts = kinds.map((kind, column) => {
    const rows = all.find(({ sheet }) => sheet === kind)
    if (rows === undefined) return 0
    const at = (field: string): number[] =>
      rows.headings.flatMap(({ column }, index) => (column.path.join() === field ? [index] : []))
    const [[id = 0], names] = [at('id'), at('name')]
    const count = rows.rows.length + MORE_ROWS
    for (let row = 0; row < count; row++) {
      const texts = rows.rows[row] ?? []
      const name = names.map((index) => texts[index]).find((text) => text !== undefined && text !== '') ?? ''
      cells.set(`${row + 1},${column}`, {
        formula: listFormula(kind, { id, names, row: row + 2 }, language),
        formulaResult: escapeCharacterCodes(labelledId(texts[id] ?? '', name)),
      })
    }
    return count
  })
  return {
    name: LISTS[language],
    rows: [
      kinds.map((kind) => sheetLabels[kind][language]),
      ...Array.from({ length: Math.max(...counts) }, () => kinds.map(() => null)),
    ],
    columns: kinds.map(() => ({ width: 40 })),
    cells,
  }
}

/** The formula of a list to choose from: the filled cells of the column of a kind. */
export function choiceListRange(kind: Kind, language: Language): string {
  const column = columnName(kinds.indexOf(kind))
  const cell = (row: number): string => `$${column}$${row}`
  const all = `'${LISTS[language]}'!${cell(2)}:${cell(MAX_LIST_ROWS)}`
  return `OFFSET('${LISTS[language]}'!${cell(2)},0,0,MAX(1,COUNTIF(${all},"?*")),1)`
}

/** How far the filled cells of a list are counted. */
const MAX_LIST_ROWS = 5000

/** The name of a record in the first of its languages that has one, and its id behind it; nothing where the row has no id. */
function listFormula(
  kind: Kind,
  { id, names, row }: { readonly id: number; readonly names: readonly number[]; readonly row: number },
  language: Language,
): string {
  const sheet = `'${sheetLabels[kind][language].replaceAll("'", "''")}'`
  const cell = (column: number): string => `${sheet}!$${columnName(column)}$${row}`
  const shown = names.reduceRight(
    (otherwise, name) => `IF(${cell(name)}="",${otherwise},${cell(name)}&" ("&${cell(id)}&")")`,
    cell(id),
  )
  return `IF(${cell(id)}="","",${shown})`
}
