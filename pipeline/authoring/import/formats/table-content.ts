import { memoize } from '../../../collections/memoize.ts'
import { readCsvText } from '../../../read/tables/read-csv.ts'
import { readWorkbook } from '../../../read/tables/read-workbook.ts'
import { contentRefusals } from '../content/content-refusals.ts'
import type { ContentFile } from '../content/import-content.ts'
import { UnreadableContentError } from '../content/unreadable-content-error.ts'

/** The cells of a table as texts, and the line of the file, or the row of the sheet, of each row (from 1). */
export type ContentRows = { readonly rows: readonly (readonly string[])[]; readonly lines: readonly number[] }

/** The first rows of a file of texts between commas, semicolons or tabs, as far as its head shows them; none where it is no table. */
export const headRows = memoize(({ head }: ContentFile): readonly (readonly string[])[] => {
  const text = head.slice(0, HEAD_CHARACTERS)
  const tables = [',', ';', '\t'].map((mark) => splitRows(text, mark))
  const width = (rows: readonly (readonly string[])[]): number => {
    const widths = rows
      .slice(0, -1)
      .map((row) => row.length)
      .filter((length) => length > 1)
    return widths.length === 0 ? 0 : Math.max(...widths)
  }
  const [best = []] = tables.toSorted((a, b) => width(b) - width(a))
  return width(best) > 1 ? best.filter((row) => row.some((cell) => cell !== '')) : []
})

const HEAD_CHARACTERS = 20_000
const MAX_HEAD_ROWS = 60

/** Rows of cells, one of which may be cut at the end; quotes as RFC 4180 has them. */
function splitRows(text: string, mark: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (let index = 0; index < text.length && rows.length <= MAX_HEAD_ROWS; index++) {
    const sign = text[index] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[index + 1] === '"') cell += text[++index]
      else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === mark || sign === '\n') {
      rows.at(-1)?.push(cell.replace(/\r$/, '').trim())
      cell = ''
      if (sign === '\n') rows.push([])
    } else cell += sign
  }
  rows.at(-1)?.push(cell.trim())
  return rows
}

/** Whether bytes begin as those of a workbook do. */
export function isWorkbook({ magic }: ContentFile): boolean {
  return (
    /^PK\x03\x04/.test(magic) &&
    /\[Content_Types\]\.xml|xl\/|_rels\/|docProps\/|opendocument\.spreadsheet/.test(magic) &&
    !/word\/|ppt\/|opendocument\.text/.test(magic)
  )
}

/** The rows of a table in CSV, or of each sheet of a workbook. Throws `UnreadableContentError` for a broken one. */
export async function readContentTables(
  file: ContentFile,
  isHeading: (typed: string) => boolean,
): Promise<readonly ContentRows[]> {
  if (isWorkbook(file)) {
    const sheets = await readWorkbook(await file.bytes(), file.path, () => true)
    if (!('length' in sheets)) throw new UnreadableContentError(contentRefusals.table(file.path, sheets.rule))
    return sheets.map(({ grid }) => rowsOf(grid.rows, (row) => row + 1))
  }
  const { grid, problems } = readCsvText(await file.text(), file.path, isHeading)
  if (grid === undefined) {
    const [problem] = problems
    throw new UnreadableContentError(
      contentRefusals.table(file.path, `${problem?.rule ?? ''}, ${problem?.place.line ?? 1}`),
    )
  }
  return [rowsOf(grid.rows, (row) => grid.placeAt(row, 0).line)]
}

function rowsOf(cells: readonly (readonly unknown[])[], lineOf: (row: number) => number): ContentRows {
  const kept = cells.flatMap((row, index) => {
    const texts = row.map((cell) =>
      typeof cell === 'string' ? cell.trim() : ((cell as { text?: string } | undefined)?.text ?? ''),
    )
    return texts.some((text) => text !== '') ? [{ texts, line: lineOf(index) }] : []
  })
  return { rows: kept.map(({ texts }) => texts), lines: kept.map(({ line }) => line) }
}
