import { basename } from 'node:path'
import { listFolder } from '../../files/list-files.ts'
import type { TextEncoding } from '../../language/encoding-names.ts'
import type { Language, Message } from '../../language/message.ts'
import { readInventory } from '../../read/inventory.ts'
import type { RandomHex } from '../fresh-ids.ts'
import { openClaimedIds } from './claimed-ids.ts'
import { decodePage } from './decode-page.ts'
import { type ImportPlan, isWorthDrafting, planImport } from './import-plan.ts'
import { importWords } from './import-words.ts'
import { openRecordMatcher } from './match-records.ts'
import { findInPage, type PageFindings } from './page-findings.ts'
import { readPeopleDecisions } from './people-decisions.ts'
import { sitePublisher } from './site-publisher.ts'
import { findStrayFile, writeDrafts } from './write-drafts.ts'

/** An import: the data folder, the page, the language of comments; `isDry` to write nothing. */
type ImportOrder = {
  readonly data: string
  readonly page: { readonly name: string; readonly bytes: Uint8Array }
  readonly language: Language
  readonly isDry: boolean
  /** The encoding of the page, where somebody named it. */
  readonly encoding?: TextEncoding | undefined
  readonly randomHex: RandomHex
}

/** The result of an import, or why it was refused; without a plan where the page holds nothing to draft. */
type ImportResult =
  | { readonly refused: 'no-text' | 'no-data' }
  | { readonly refused: 'no-page'; readonly format: Message }
  | { readonly refused: 'no-encoding'; readonly candidates: readonly TextEncoding[] }
  | { readonly refused: 'no-folder'; readonly path: string }
  | {
      readonly found: PageFindings
      readonly encoding: TextEncoding
      readonly plan?: ImportPlan
      readonly files: readonly string[]
    }

/** Drafts records from a page, each in a new file; existing files are not touched. */
export async function importPage(order: ImportOrder): Promise<ImportResult> {
  const { data, page, language, isDry, randomHex } = order
  const decoded = decodePage(page.bytes, order.encoding)
  if (decoded.isBinary) return { refused: 'no-text' }
  if (decoded.text === undefined) return { refused: 'no-encoding', candidates: decoded.candidates }
  if (decoded.format !== undefined) return { refused: 'no-page', format: decoded.format }
  if ((await listFolder(data)) === undefined) return { refused: 'no-data' }
  const found = findInPage(decoded.text)
  const { encoding } = decoded
  if (!isWorthDrafting(found)) return { found, encoding, files: [] }
  const inventory = await readInventory(data)
  const { withdrawn, isErased } = await readPeopleDecisions(data)
  const plan = planImport({
    findings: found,
    page: basename(page.name),
    matcher: openRecordMatcher(inventory.records),
    ids: openClaimedIds(inventory, randomHex),
    say: importWords(language),
    publisher: found.source && (await sitePublisher(data, inventory.records, found.source.value)),
    isErased: (person) => isErased({ id: '', ...person }),
    withdrawn,
  })
  const stray = isDry ? undefined : await findStrayFile(data, plan.drafts)
  if (stray !== undefined) return { refused: 'no-folder', path: stray }
  return { found, encoding, plan, files: await writeDrafts(data, plan.drafts, isDry) }
}
