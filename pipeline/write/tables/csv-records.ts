import { readLinesSync } from '../../files/sync-file-reader.ts'

/** The rows of a CSV file as `csvRow` writes them, without their line ends; quoted cells may hold line ends. Read in the calling thread. */
export function* csvRecords(path: string): Generator<string> {
  let record: string | undefined
  let isQuoted = false
  for (const line of readLinesSync(path)) {
    record = record === undefined ? line : `${record}\n${line}`
    for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) isQuoted = !isQuoted
    if (isQuoted) continue
    yield record
    record = undefined
  }
}

/** The cells of a row that `csvRow` wrote. */
export function csvCells(record: string): string[] {
  if (!record.includes('"')) return record.split(',')
  const cells: string[] = []
  for (let start = 0; start <= record.length; ) {
    const isQuoted = record[start] === '"'
    const end = isQuoted ? closingQuote(record, start + 1) + 1 : endOf(record, start)
    const cell = record.slice(start, end)
    cells.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    start = end + 1
  }
  return cells
}

function endOf(record: string, start: number): number {
  const end = record.indexOf(',', start)
  return end < 0 ? record.length : end
}

/** The index of the quote that ends a cell whose text begins at `start`. */
function closingQuote(record: string, start: number): number {
  let end = record.indexOf('"', start)
  while (record[end + 1] === '"') end = record.indexOf('"', end + 2)
  return end
}
