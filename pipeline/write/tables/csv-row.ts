/**
 * A row with commas, and quotes where a cell needs them (RFC 4180), but with LF at its end: portals cut uploads at bytes, and
 * some lose a CR there. The library that writes other CSV took half as long for this as all dumps take.
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
