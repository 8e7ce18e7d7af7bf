import { formatValue } from '../../problems/format-value.ts'
import type { Path, Place, Problem, ProblemSink } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { splitCellValues, unguardText } from '../../sheets/cell-text.ts'
import type { SheetColumn } from '../../sheets/columns.ts'
import { findVerticalColumns } from '../../sheets/headings.ts'
import type { Sheet } from '../../sheets/sheet.ts'
import type { RawValue } from '../parse-yaml.ts'
import { type HeadingRow, readHeadings } from './column-headings.ts'
import { type CellValue, type Grid, isBlankCell, shownText, transposeToRow } from './grid.ts'
import { yamlTextOfCell } from './typed-cells.ts'
import { TypedTextNotes } from './typed-text-notes.ts'

/** The rows of a sheet as values like those that YAML gives; `language` is that of texts under a plain heading. */
export function readRows(grid: Grid, sheet: Sheet, language: string, report: ProblemSink): RawValue[] {
  const laid = sheet === 'publication' ? level(grid, language) : grid
  const { headings, problems } = readHeadings(laid, sheet)
  for (const each of problems) report(each)
  if (headings === undefined) return []
  const notes = new TypedTextNotes(laid.placeAt)
  const raws = laid.rows.flatMap((cells, row) => {
    if (row <= headings.row || cells.every(isBlankCell)) return []
    for (const each of strays(cells, row, laid, headings)) report(each)
    for (const [index, { column }] of headings.columns) notes.see(cells[index], column, row, index)
    const raw = rawOf(cells, row, laid, headings, language, report)
    return raw === undefined ? [] : [raw]
  })
  for (const each of notes.problems(language)) report(each)
  return raws
}

/** The grid with its headings in one row, where they stand below each other. */
function level(grid: Grid, language: string): Grid {
  const filled = grid.rows.find((cells) => !cells.every(isBlankCell)) ?? []
  const first = filled.map((cell) => shownText(cell, language))
  const upright = findVerticalColumns(first)
  if (upright === undefined) return grid
  const start = grid.rows.findIndex((cells) => !cells.every(isBlankCell)) + 1
  const below = {
    rows: grid.rows.slice(start),
    placeAt: (row: number, column: number) => grid.placeAt(row + start, column),
  }
  return transposeToRow(below, upright.names, upright.values)
}

/** The values of a row that no heading says the meaning of. */
function strays(
  cells: readonly (CellValue | undefined)[],
  row: number,
  grid: Grid,
  { columns, ignoredColumns }: HeadingRow,
): Problem[] {
  return cells.flatMap((cell, index) =>
    isBlankCell(cell) || cell === undefined || columns.has(index) || ignoredColumns.has(index)
      ? []
      : [violation('stray-value', grid.placeAt(row, index), [], formatValue(shownText(cell, 'en')))],
  )
}

/** A text of a column, in the language that its heading says. */
type Said = { readonly text: string; readonly language: string | undefined; readonly index: number }

function rawOf(
  cells: readonly (CellValue | undefined)[],
  row: number,
  grid: Grid,
  { columns }: HeadingRow,
  language: string,
  report: ProblemSink,
): RawValue | undefined {
  const said = new Map<SheetColumn, Said[]>()
  const indexes = new Map<string, number>()
  for (const [index, heading] of columns) {
    const path = heading.column.path.join('.')
    indexes.set(heading.language === undefined ? path : `${path}.${heading.language}`, index)
    const cell = cells[index]
    if (cell === undefined || isBlankCell(cell)) continue
    const { form } = heading.column
    const value = typeof cell === 'string' ? unguardText(cell) : cell
    const text =
      form.isSeveral && typeof value === 'string'
        ? value
        : yamlTextOfCell(value, form, heading.language ?? language)
    const texts = said.get(heading.column) ?? []
    said.set(heading.column, texts)
    texts.push({ text, language: heading.language, index })
  }
  if (said.size === 0) return undefined
  const value: Record<string, unknown> = {}
  const tell = (column: SheetColumn, { index }: Said): void =>
    report(violation('listed-twice', grid.placeAt(row, index), column.path, formatValue(language)))
  for (const [column, texts] of said)
    place(value, column.path, meaning(column, texts, { language, twice: (each) => tell(column, each) }))
  return { value, placeOf: placesOf(indexes, (index) => grid.placeAt(row, index)) }
}

/** The language of texts without one, and who hears of a text that says it a second time. */
type Means = { readonly language: string; readonly twice: (said: Said) => void }

function meaning({ form }: SheetColumn, texts: readonly Said[], means: Means): unknown {
  if (!form.isSeveral) return inLanguages(texts, means)
  if (form.rule !== 'text') return alone(texts.flatMap(({ text }) => splitCellValues(text, form)))
  const divided = texts.map((each) => ({ ...each, pieces: splitCellValues(each.text, form) }))
  const most = divided.reduce((most, { pieces }) => Math.max(most, pieces.length), 0)
  const items = Array.from({ length: most }, (): Said[] => [])
  for (const { pieces, ...each } of divided)
    for (const [index, text] of pieces.entries()) if (text) items[index]?.push({ ...each, text })
  return alone(items.map((texts) => inLanguages(texts, means)).filter((item) => item !== undefined))
}

/** A text alone where no heading says its language; by language otherwise. */
function inLanguages(texts: readonly Said[], { language, twice }: Means): unknown {
  const [first] = texts
  if (first === undefined) return undefined
  if (texts.length === 1 && first.language === undefined) return first.text
  const plain = texts.find((each) => each.language === undefined)
  const same = texts.find((each) => each.language === language)
  if (plain !== undefined && same !== undefined) twice(same)
  return Object.fromEntries(texts.map((each) => [each.language ?? language, each.text]))
}

function alone(items: readonly unknown[]): unknown {
  return items.length === 1 ? items[0] : items
}

function place(value: Record<string, unknown>, path: readonly string[], inner: unknown): void {
  const [step = '', ...rest] = path
  if (rest.length === 0) value[step] = inner
  else {
    value[step] ??= {}
    place(value[step] as Record<string, unknown>, rest, inner)
  }
}

/** Where the value of a path stands: its column, the nearest above it, the first of a group, or the row's first. */
function placesOf(indexes: ReadonlyMap<string, number>, at: (index: number) => Place): (path: Path) => Place {
  const [leftmost = 0] = [...indexes.values()].sort((a, b) => a - b)
  const first = indexes.get('id') ?? leftmost
  const groups = new Map<string, number>() // the first column of each group of fields
  for (const [name, index] of indexes)
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1))
      if (!groups.has(name.slice(0, dot))) groups.set(name.slice(0, dot), index)
  return (path) => {
    const steps = path.filter((step) => typeof step === 'string')
    for (let length = steps.length; length > 0; length--) {
      const name = steps.slice(0, length).join('.')
      const index = indexes.get(name) ?? groups.get(name)
      if (index !== undefined) return at(index)
    }
    return at(first)
  }
}
