import { stringify } from 'csv-stringify/sync'
import { rightsOf, type Withdrawal } from '../../people/rights.ts'
import { isWholeWithdrawal } from '../../people/withdrawal-notices.ts'
import { readPublication, readRecords } from '../../read/read-records.ts'
import { readWithdrawals } from '../../read/withdrawals.ts'
import { textTable } from '../../report/text-table.ts'
import { guardFormula } from '../../write/tables/table-cell.ts'

/** What was decided about each person, for whoever answers for data protection; it is printed and never published. */
export type PeopleRegister = {
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The register of a data folder, by id: what was decided, what was withdrawn since, and what follows from both. */
export async function readPeopleRegister(data: string): Promise<PeopleRegister> {
  const silent = { report: () => undefined, refuse: () => undefined }
  const policy = (await readPublication(data, silent.report))?.publication.people
  const withdrawals = await readWithdrawals(data, silent.report)
  const rows: string[][] = []
  for await (const record of readRecords(data, [], silent)) {
    if (record.kind !== 'contributor' || !('value' in record)) continue
    const { id, name = '', publication } = record.value
    const { as, basis = '', scope = [], since = '', evidence = '' } = publication
    const takenBack = withdrawals.get(id) ?? []
    const rights = rightsOf(publication, policy, takenBack)
    const uses = (['site', 'data', 'search'] as const).filter((use) => rights[use])
    rows.push([
      id,
      name,
      as,
      basis,
      scope.join(' '),
      since,
      takenBack.map(said).join(', '),
      uses.join(' '),
      evidence,
    ])
  }
  return {
    names: ['id', 'name', 'as', 'basis', 'scope', 'since', 'withdrawn', 'named in', 'evidence'],
    rows: rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  }
}

function said({ day, scope }: Withdrawal): string {
  return isWholeWithdrawal({ scope }) ? day : [day, ...scope].join(' ')
}

/** A register for people to read. */
export function peopleRegisterTable({ names, rows }: PeopleRegister): string {
  const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  return textTable(
    names,
    rows.map((row) => row.map(printable)),
  )
}

/** A register for a spreadsheet. */
export function peopleRegisterCsv({ names, rows }: PeopleRegister): string {
  return stringify([[...names], ...rows.map((row) => row.map(guardFormula))], {
    record_delimiter: '\n',
    quoted_match: /\r/,
  })
}
