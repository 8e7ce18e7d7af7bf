import { ROW_LINK_HEADING } from '../../sheets/headings.ts'
import { type CellValue, type Grid, isBlankCell } from './grid.ts'

/**
 * Places that bear the address of their row, where a column of the sheet gives it, as in a workbook that was taken over from Grist:
 * what is wrong is corrected there.
 */
export function withRowLinks(rows: Grid['rows'], placeAt: Grid['placeAt']): Grid['placeAt'] {
  const heads = rows.find((cells) => !cells.every(isBlankCell)) ?? []
  const index = heads.indexOf(ROW_LINK_HEADING)
  if (index < 0) return placeAt
  return (row, column) => {
    const link = rows[row]?.[index]
    return { ...placeAt(row, column), ...(isLink(link) && { link }) }
  }
}

function isLink(cell: CellValue | undefined): cell is string {
  return typeof cell === 'string' && /^https?:\/\/[!-~]{1,500}$/.test(cell)
}
