import { join } from 'node:path'
import type { Language } from '../../language/message.ts'
import { withSecrets } from '../../problems/secrets.ts'
import { readPublication } from '../../read/read-publication.ts'
import { RefusedError } from '../../requests/refused-error.ts'
import type { RetryPolicy } from '../../requests/retry-policy.ts'
import { isNotesSheet, sheetLabels, sheetNames } from '../../sheets/sheet.ts'
import { plainWorkbook } from '../template/sheet-workbook.ts'
import { type GristAddress, parseGristAddress } from './document-address.ts'
import { GRIST_LIMITS, GristApi, type GristLimits } from './grist-api.ts'
import { readGristDocument } from './grist-document.ts'
import { gristRefusals } from './grist-refusals.ts'
import { type GristCellFault, gristSheets } from './grist-sheets.ts'
import { adviceSheet, readOwnWorkbook, replaceWorkbook } from './grist-workbook.ts'

/** A document to take over into a folder of records, which names it in its publication. */
export type GristOrder = {
  readonly data: string
  readonly language: Language
  /** Whether nothing is written. */
  readonly isDry: boolean
  /** The key of an account; documents that are public need none. */
  readonly key: string | undefined
  readonly policy: RetryPolicy
  readonly limits?: GristLimits
  /** Called when a table was read. */
  readonly onTable: (id: string, rows: number) => void
}

/** What came of it. With faults, nothing is written. */
export type GristOutcome = {
  readonly path: string
  readonly isChanged: boolean
  /** The sheets of the workbook, and how many rows each has. */
  readonly counts: readonly (readonly [table: string, rows: number])[]
  /** Columns, as `table.column`, and tables that are not ours. */
  readonly leftOut: readonly string[]
  readonly otherTables: readonly string[]
  readonly faults: readonly GristCellFault[]
}

/** The workbook of a document that was taken over, in the folder of records. */
export const GRIST_WORKBOOK = 'grist.xlsx'

/**
 * Reads the Grist document that the publication names, and writes it as a workbook into the folder of records, in the place of the one
 * before. Throws `RefusedError`.
 */
export function importGristDocument(order: GristOrder): Promise<GristOutcome> {
  const key = order.key?.trim()
  return withSecrets([key], () => takeOver({ ...order, key: key === '' ? undefined : key }))
}

async function takeOver(order: GristOrder): Promise<GristOutcome> {
  const { data, key, isDry, language, policy, limits = GRIST_LIMITS } = order
  if (key !== undefined && !/^[!-~]+$/.test(key)) throw new RefusedError(gristRefusals.invalidKey())
  const address = await documentAddress(data)
  const path = join(data, GRIST_WORKBOOK)
  const before = await readOwnWorkbook(path)
  const document = await readGristDocument(new GristApi(address, key, policy, limits), order.onTable)
  const { sheets, leftOut, faults } = gristSheets(document, address)
  if (sheets.length === 0)
    throw new RefusedError(gristRefusals.noTables(document.otherTables, sheetLabelList()))
  const bytes = await plainWorkbook([adviceSheet(address, language), ...sheets])
  const isChanged = before === undefined || Buffer.compare(before, bytes) !== 0
  if (isChanged && !isDry && faults.length === 0) await replaceWorkbook(path, bytes)
  const counts = sheets.map(({ name, rows }) => [name, rows.length - 1] as const)
  const otherTables = document.otherTables.filter((id) => !isNotesSheet(id))
  return { path, isChanged, counts, leftOut, otherTables, faults }
}

async function documentAddress(data: string): Promise<GristAddress> {
  const read = await readPublication(data, () => undefined)
  if (read === undefined) throw new RefusedError(gristRefusals.noPublication(data))
  const { grist } = read.publication
  if (grist === undefined) throw new RefusedError(gristRefusals.noAddress(data))
  const address = parseGristAddress(grist)
  if (address === undefined) throw new RefusedError(gristRefusals.invalidAddress(grist))
  return address
}

function sheetLabelList(): { readonly fr: string; readonly en: string } {
  const all = (language: Language): string =>
    sheetNames.map((sheet) => sheetLabels[sheet][language]).join(', ')
  return { fr: all('fr'), en: all('en') }
}
