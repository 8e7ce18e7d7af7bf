import { stringify } from 'csv-stringify/sync'
import { readRecords } from './read/records.ts'
import { readWithdrawals } from './read/withdrawals.ts'
import { textTable } from './table.ts'
import { guarded } from './write/tables/cell.ts'

/** What was decided about each person, for whoever answers for data protection; it is printed and never published. */
export type Register = { readonly names: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The register of a data folder, by id. */
export async function registerOf(data: string): Promise<Register> {
  const withdrawals = await readWithdrawals(data, () => undefined)
  const rows: string[][] = []
  for await (const record of readRecords(data, [], { report: () => undefined, refuse: () => undefined })) {
    if (record.kind !== 'contributor' || !('value' in record)) continue
    const { id, name = '', publication } = record.value
    const { as, basis = '', since = '', evidence = '' } = publication
    rows.push([id, name, as, basis, since, withdrawals.get(id) ?? '', evidence])
  }
  return {
    names: ['id', 'name', 'as', 'basis', 'since', 'withdrawn', 'evidence'],
    rows: rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  }
}

/** A register for people to read. */
export function registerTable({ names, rows }: Register): string {
  const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  return textTable(
    names,
    rows.map((row) => row.map(printable)),
  )
}

/** A register for a spreadsheet. */
export function registerCsv({ names, rows }: Register): string {
  return stringify([[...names], ...rows.map((row) => row.map(guarded))], {
    record_delimiter: '\n',
    quoted_match: /\r/,
  })
}
