import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../language/message.ts'
import { findOwnPages, isFromOwnPage } from '../../people/own-pages.ts'
import { rightsOf, type Withdrawal } from '../../people/rights.ts'
import { isWholeWithdrawal } from '../../people/withdrawal-notices.ts'
import { openReadAhead } from '../../read/read-ahead.ts'
import { readPublication } from '../../read/read-publication.ts'
import { readRecords } from '../../read/read-records.ts'
import { readWithdrawals } from '../../read/withdrawals.ts'
import { fieldWords } from '../../record/field-words.ts'
import { textTable } from '../../report/text-table.ts'
import { guardFormula } from '../../write/tables/table-cell.ts'

/** The register of the people in a data folder: for the person in charge of data protection, never published. */
type PeopleRegister = {
  readonly headings: readonly string[]
  /** A row for each person, in the order of ids. */
  readonly rows: readonly (readonly string[])[]
}

/** Reads the register of a data folder: what was decided, what was withdrawn since, and where each person is named as a result. */
export async function readPeopleRegister(data: string, language: Language): Promise<PeopleRegister> {
  const silent = { report: () => undefined, refuse: () => undefined }
  const publication = (await readPublication(data, silent.report))?.publication
  const { contributors, ofKind } = await openReadAhead(data, [])
  const ownPages =
    publication &&
    (await findOwnPages(publication, {
      contributors,
      sources: () => ofKind('source'),
      capsules: () => ofKind('capsule'),
    }))
  const withdrawals = await readWithdrawals(data, silent.report)
  const { usage } = words[language]
  const rows: string[][] = []
  for await (const record of readRecords(data, [], silent)) {
    if (record.kind !== 'contributor' || !('value' in record)) continue
    const { id, name = '', publication: decision, source } = record.value
    const { as, basis = '', scope = [], since = '', evidence = '' } = decision
    const personWithdrawals = withdrawals.get(id) ?? []
    const isOnOwnPage = ownPages !== undefined && isFromOwnPage(ownPages, source)
    const rights = rightsOf(decision, publication?.people, personWithdrawals, isOnOwnPage)
    const usages = (['site', 'data', 'credits', 'search'] as const).filter((key) => rights[key])
    rows.push([
      id,
      name,
      as,
      basis,
      scope.join(' '),
      since,
      personWithdrawals.map(withdrawalText).join(', '),
      usages.map((key) => usage[key]).join(' '),
      evidence,
    ])
  }
  return { headings: headingsIn(language), rows: rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)) }
}

/** The headings of the register: those of the fields, and of the two columns that no record has. */
function headingsIn(language: Language): string[] {
  const { withdrawn, namedIn } = words[language]
  const heading = (group: string, field: string): string => fieldWords(group, field)?.[language][0] ?? field
  return [
    heading('contributor', 'id'),
    heading('contributor', 'name'),
    ...['as', 'basis', 'scope', 'since'].map((field) => heading('publication', field)),
    withdrawn,
    namedIn,
    heading('publication', 'evidence'),
  ]
}

const words = {
  fr: {
    withdrawn: 'Retrait',
    namedIn: 'Nommée dans',
    usage: { site: 'site', data: 'données', credits: 'crédits', search: 'moteurs' },
  },
  en: {
    withdrawn: 'Withdrawn',
    namedIn: 'Named in',
    usage: { site: 'site', data: 'data', credits: 'credits', search: 'search' },
  },
} as const

function withdrawalText({ day, scope }: Withdrawal): string {
  return isWholeWithdrawal({ scope }) ? day : [day, ...scope].join(' ')
}

/** The register as a table for a terminal. */
export function peopleRegisterTable({ headings, rows }: PeopleRegister): string {
  const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  return textTable(
    headings,
    rows.map((row) => row.map(printable)),
  )
}

/** The register as CSV for a spreadsheet, in which no cell is taken for a formula. */
export function peopleRegisterCsv({ headings, rows }: PeopleRegister): string {
  return stringify([[...headings], ...rows.map((row) => row.map(guardFormula))], {
    record_delimiter: '\n',
    quoted_match: /\r/,
  })
}
