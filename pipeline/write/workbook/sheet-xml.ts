import { columnName, escapeCharacterCodes, MAX_CELL_CHARACTERS } from '../../sheets/cell-text.ts'
import { SPREADSHEET_ML, XML_DECLARATION } from './workbook-parts.ts'

/** The style of a cell, by its place among the formats of `workbook-parts.ts`. */
export const cellStyles = { plain: 0, heading: 1, text: 2, wrapped: 3 } as const

/** How the cells of a column are typed and shown: numbers and yes or no as such, everything else as text that no program converts. */
export type SheetColumnForm = {
  readonly type: 'text' | 'wrapped' | 'number' | 'boolean'
  /** Characters. */
  readonly width: number
}

/** The beginning of a sheet (ECMA-376, 18.3.1.99): its first row stays in view where it is a heading. */
export function sheetStart(columns: readonly SheetColumnForm[], hasHeading: boolean): string {
  const pane = hasHeading
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
    : ''
  const forms = columns.map(
    ({ type, width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleOf(type)}" customWidth="1"/>`,
  )
  return `${XML_DECLARATION}<worksheet xmlns="${SPREADSHEET_ML}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>
<cols>${forms.join('')}</cols>
<sheetData>
`
}

/** A row of a sheet, numbered from 1; empty cells are left out. Each cell ends a line. */
export function sheetRow(row: number, cells: readonly string[], columns: readonly SheetColumnForm[]): string {
  let xml = `<row r="${row}">`
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] as string
    const type = columns[index]?.type ?? 'text'
    if (cell === '') continue
    const reference = `${columnNameOf(index)}${row}`
    if (type === 'number' && NUMBER.test(cell)) xml += `<c r="${reference}"><v>${cell}</v></c>\n`
    else if (type === 'boolean') xml += `<c r="${reference}" t="b"><v>${cell === 'true' ? 1 : 0}</v></c>\n`
    else xml += textCell(reference, styleOf(type), cell)
  }
  return `${xml}</row>\n`
}

/** A row of headings. */
export function headingRow(row: number, headings: readonly string[]): string {
  const cells = headings.map((text, index) =>
    text === '' ? '' : textCell(`${columnNameOf(index)}${row}`, cellStyles.heading, text),
  )
  return `<row r="${row}">${cells.join('')}</row>\n`
}

/** The end of a sheet; its rows can be filtered where it has a range to filter, such as `A1:K20`. */
export function sheetEnd(range: string, isFiltered: boolean): string {
  const filter = isFiltered ? `<autoFilter ref="${range}"/>` : ''
  const ids = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`
  return `</sheetData>${filter}${ids}</worksheet>\n`
}

/** The range of a table with its heading, such as `A1:K20`; with `$` before each column and row where it is absolute. */
export function tableRange(columnCount: number, rowCount: number, dollar = ''): string {
  return `${dollar}A${dollar}1:${dollar}${columnNameOf(columnCount - 1)}${dollar}${rowCount + 1}`
}

/** A text in XML 1.0; what no XML can hold becomes a replacement character. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(NO_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** What no cell of numbers may be: more digits than Excel keeps, or no number. */
const NUMBER = /^-?(?=[\d.]{1,15}$)\d+(?:\.\d+)?$/

const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu

function textCell(reference: string, style: number, text: string): string {
  const kept = text.length > MAX_CELL_CHARACTERS ? `${text.slice(0, MAX_CELL_CHARACTERS - 1)}…` : text
  const xml = IS_PLAIN.test(kept)
    ? `<t>${kept}</t>`
    : `<t xml:space="preserve">${escapeXml(escapeCharacterCodes(kept.replaceAll(/\r\n?/g, '\n')))}</t>`
  return `<c r="${reference}" s="${style}" t="inlineStr"><is>${xml}</is></c>\n`
}

/** What stands in XML as it is: no sign of its own, no character code, no space that it would not keep. */
const IS_PLAIN = /^(?=\S)(?:[^\0-\x1f&<>"_\ud800-\udfff\ufffe\uffff ]| (?! |$))*$/

function styleOf(type: SheetColumnForm['type']): number {
  if (type === 'text' || type === 'wrapped') return type === 'text' ? cellStyles.text : cellStyles.wrapped
  return cellStyles.plain
}

const columnNames: string[] = []

function columnNameOf(index: number): string {
  columnNames[index] ??= columnName(index)
  return columnNames[index]
}
