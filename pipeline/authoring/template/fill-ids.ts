import { readBytes } from '../../files/read-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { Place } from '../../problems/problem.ts'
import { listDataFiles } from '../../read/data-files.ts'
import { readInventory } from '../../read/inventory.ts'
import { readPublicationLanguage } from '../../read/read-publication.ts'
import { readHeadings } from '../../read/tables/column-headings.ts'
import { writeCsvIds } from '../../read/tables/csv-ids.ts'
import { isBlankCell, shownText } from '../../read/tables/grid.ts'
import { isTableFile, type RecordTable, readTables } from '../../read/tables/read-tables.ts'
import { writeXlsxIds } from '../../read/tables/xlsx-ids.ts'
import type { RandomHex } from '../fresh-ids.ts'
import { FreeIds } from './free-ids.ts'

/** The ids that tables lack: how many were written into which CSV files, and the cells of other files with what to write there. */
export type FilledIds = {
  readonly written: readonly { readonly path: string; readonly count: number }[]
  readonly left: readonly { readonly place: Place; readonly id: string }[]
}

/**
 * Gives each row of the tables of a folder that lacks an id one that is free, and writes it into CSV files in UTF-8 and into `.xlsx`
 * workbooks with a column for ids, where everything else stays. Other files stay as they are: what is to be written there is returned.
 */
export async function fillIds(data: string, randomHex: RandomHex): Promise<FilledIds> {
  const { files } = await listDataFiles(data)
  const silent = { report: () => undefined, miss: () => undefined }
  const language = await readPublicationLanguage(data)
  const ids = new FreeIds(await readInventory(data), randomHex)
  const written: { path: string; count: number }[] = []
  const left: { place: Place; id: string }[] = []
  for (const file of files.filter(isTableFile))
    for (const table of await readTables([file], (sheet) => sheet !== 'publication', silent)) {
      const missing = missingIds(table, language, ids)
      if (missing.ids.size === 0) continue
      const content =
        file.format === 'csv'
          ? await writeCsvIds(file.path, table.sheet, missing)
          : await workbookWithIds(file.path, table, missing)
      if (content !== undefined) {
        await replaceFile(file.path, content)
        written.push({ path: file.path, count: missing.ids.size })
      } else
        for (const [row, id] of missing.ids) left.push({ place: table.grid.placeAt(row, missing.column), id })
    }
  return { written, left }
}

/** A workbook with the ids of one of its sheets, where that is sound and the sheet has a column for them. */
async function workbookWithIds(
  path: string,
  { grid }: RecordTable,
  { column, hasColumn, ids }: MissingIds,
): Promise<Uint8Array | undefined> {
  const { sheet } = grid.placeAt(0, 0)
  const bytes = await readBytes(path)
  return hasColumn && sheet !== undefined && bytes !== undefined && /\.xlsx$/i.test(path)
    ? writeXlsxIds(bytes, sheet, column, ids)
    : undefined
}

/** The rows of a table without an id, counted from 0, with a free one each; `column` is that of ids, or the first free one. */
type MissingIds = {
  readonly column: number
  readonly hasColumn: boolean
  readonly headingRow: number
  readonly ids: ReadonlyMap<number, string>
}

function missingIds({ grid, sheet }: RecordTable, language: string, free: FreeIds): MissingIds {
  const { headings } = readHeadings(grid, sheet)
  if (headings === undefined || sheet === 'publication' || sheet === 'caption' || sheet === 'transcriptFile')
    return { column: 0, hasColumn: false, headingRow: 0, ids: new Map() }
  const columnOf = (field: string): number | undefined =>
    [...headings.columns].find(([, { column }]) => column.path.join() === field)?.[0]
  const [own, name] = [columnOf('id'), columnOf('name')]
  const ids = new Map<number, string>()
  for (const [row, cells] of grid.rows.entries()) {
    const isFilled = [...headings.columns.keys()].some((index) => !isBlankCell(cells[index]))
    if (row <= headings.row || !isFilled || (own !== undefined && !isBlankCell(cells[own]))) continue
    ids.set(row, free.take(sheet, name === undefined ? '' : shownText(cells[name], language)))
  }
  const width = grid.rows[headings.row]?.length ?? 0
  return { column: own ?? width, hasColumn: own !== undefined, headingRow: headings.row, ids }
}
