/**
 * The text of a CSV record with a value in the place of its blank field `index`, counted from 0, and every other character as it was.
 * Where the record has fewer fields, blank ones are added. `raw` may end in a line break; the value holds no delimiter and no quote.
 */
export function insertCsvField(raw: string, delimiter: string, index: number, value: string): string {
  let at = 0
  for (let field = 0; ; field++) {
    const end = fieldEnd(raw, at, delimiter)
    if (field === index) return raw.slice(0, at) + value + raw.slice(end)
    if (!raw.startsWith(delimiter, end))
      return raw.slice(0, end) + delimiter.repeat(index - field) + value + raw.slice(end)
    at = end + delimiter.length
  }
}

/** Where the field that begins at an offset ends: at the next delimiter, the line break or the end of the record. */
function fieldEnd(raw: string, start: number, delimiter: string): number {
  let at = start
  if (raw[at] === '"')
    do at = raw.indexOf('"', at + 1) + 1
    while (at > 0 && raw[at] === '"') // a quote in the text is doubled
  if (at <= 0 && raw[start] === '"') return raw.length
  while (at < raw.length && !raw.startsWith(delimiter, at) && !/[\r\n]/.test(raw[at] ?? '')) at++
  return at
}
