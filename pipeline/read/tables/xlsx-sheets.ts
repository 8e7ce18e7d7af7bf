import { type CellStyle, readXlsx } from 'hucre/xlsx'
import { format, getFormatDateInfo, getFormatInfo } from 'numfmt'
import type { CellValue } from './grid.ts'
import type { SheetCell, SheetCells, SheetRefusal } from './parsed-sheet.ts'
import {
  booleanCell,
  dateCell,
  numberCell,
  type ShownPart,
  type ShownParts,
  timeCell,
} from './shown-cells.ts'

/** The sheets of an `.xlsx` file whose names are wanted, in order (ECMA-376); or why they are not read. */
export async function readXlsxSheets(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<readonly SheetCells[] | SheetRefusal> {
  const options = { readStyles: true, sheets: ({ name }: { name: string }) => isWanted(name) }
  const book = await readXlsx(bytes, options).catch((error: unknown): SheetRefusal => {
    return { rule: / over the \d+ limit/.test(String(error)) ? 'sheet-size' : 'workbook-broken' }
  })
  if ('rule' in book) return book
  return book.sheets.filter(({ name }) => isWanted(name)).map((sheet) => sheetOf(sheet))
}

type Sheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]
type Value = Sheet['rows'][number][number]

function sheetOf({
  name,
  rows,
  cells,
  rowDefs,
  columns = [],
  hidden = false,
  veryHidden = false,
}: Sheet): SheetCells {
  return {
    name,
    rows: rows.map((row, line) => row.map((value, column) => cellOf(value, cells?.get(`${line},${column}`)))),
    hidden: {
      sheet: hidden || veryHidden,
      rows: new Set([...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []))),
      columns: new Set(columns.flatMap(({ hidden }, column) => (hidden ? [column] : []))),
    },
  }
}

/** What the library tells of a cell beside its value. */
type Detail = { readonly type: string; readonly formula?: string; readonly style?: CellStyle }

function cellOf(value: Value, detail: Detail | undefined): SheetCell | undefined {
  const isBlank = value === null || value === undefined
  if (detail?.formula === undefined && detail?.type !== 'error')
    return isBlank ? undefined : { value: cellValue(value, detail?.style?.numFmt) }
  return {
    ...(!isBlank && { value: cellValue(value, detail.style?.numFmt) }),
    ...(detail.formula !== undefined && { formula: detail.formula }),
    ...(detail.type === 'error' && { isError: true }),
  }
}

function cellValue(value: NonNullable<Value>, numberFormat = 'General'): CellValue {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean')
    return booleanCell(value, (language) => TRUTH_WORDS[language === 'fr' ? 'fr' : 'en'][value ? 0 : 1])
  const parts = shownParts(numberFormat)
  const isTime = !parts.has('year') && !parts.has('month') && !parts.has('day')
  const serial = typeof value === 'number' ? value : serialOf(value, isTime)
  const shown = (language: string): string => shownBy(numberFormat, serial, language)
  if (typeof value === 'number' && parts.size === 0) return numberCell(value, shown)
  if (isTime) return timeCell(shown)
  const moment = typeof value === 'number' ? new Date(Date.UTC(1899, 11, 30) + value * MS_A_DAY) : value
  return dateCell(serial < FIRST_SURE_DAY ? '' : moment.toISOString().replace('Z', ''), parts, shown)
}

/** 1 March 1900: before it spreadsheets count a day too many, and do not agree on what they show. */
const FIRST_SURE_DAY = 61

/** What spreadsheets show of a value that is true, and of one that is false. */
const TRUTH_WORDS = { fr: ['VRAI', 'FAUX'], en: ['TRUE', 'FALSE'] } as const

const MS_A_DAY = 86_400_000

/**
 * The number that a format shows of a moment: its days since the first day of spreadsheets, which is another one before March 1900,
 * where they count a 29 February too many, and for times in workbooks that count from 1904.
 */
function serialOf(moment: Date, isTime: boolean): number {
  const time = moment.getTime()
  const isOf1904 = isTime && moment.getUTCFullYear() === 1904
  const early = time < Date.UTC(1900, 2, 1) ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  return (time - (isOf1904 ? Date.UTC(1904, 0, 1) : early)) / MS_A_DAY
}

/** What a number format shows of a number; the number itself where the format is not understood. */
function shownBy(numberFormat: string, serial: number, language: string): string {
  try {
    return format(numberFormat, serial, { locale: language, dateSpanLarge: true }).trim()
  } catch {
    return `${serial}`
  }
}

/** The parts of a moment that a number format shows; none, if it is no format of dates or times. */
function shownParts(numberFormat: string): ShownParts {
  const { isDate, type } = getFormatInfo(numberFormat)
  if (!isDate) return new Set<ShownPart>()
  const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(numberFormat)
  const other = /[qw]/i.test(numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) // quarters and weeks, which others know
  const time = { hours, minutes: minutes || (type === 'time' && month), seconds }
  const all = { ...(type !== 'time' && { year, month, day }), ...time, other }
  return new Set((Object.keys(all) as (keyof typeof all)[]).filter((part) => all[part]))
}
