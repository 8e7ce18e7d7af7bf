/**
 * A row of CSV with its line end; quotes stand only where a cell needs them (RFC 4180). The line ends in LF rather than
 * CRLF: portals cut uploads at bytes, and some lose a CR there.
 */
export function csvRow(cells: readonly string[]): string {
  let row = ''
  for (let index = 0; index < cells.length; index++) {
    if (index > 0) row += ','
    const cell = cells[index] as string
    row += NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  return `${row}\n`
}

const NEEDS_QUOTES = /[",\r\n]/
