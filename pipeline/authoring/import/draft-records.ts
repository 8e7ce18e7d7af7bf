import { basename } from 'node:path'
import { listFolder } from '../../files/list-files.ts'
import type { Language } from '../../language/message.ts'
import { readInventory } from '../../read/inventory.ts'
import type { RandomHex } from '../fresh-ids.ts'
import { openClaimedIds } from './claimed-ids.ts'
import { type ImportPlan, isWorthDrafting, planImport } from './import-plan.ts'
import { importWords } from './import-words.ts'
import type { ImportedDocument } from './imported-video.ts'
import { openRecordMatcher } from './match-records.ts'
import { readPeopleDecisions } from './people-decisions.ts'
import { sitePublisher } from './site-publisher.ts'
import { findStrayFile, writeDrafts } from './write-drafts.ts'

/** An import: the data folder, what was read of which content, the language of comments; `isDry` to write nothing. */
type ImportOrder = {
  readonly data: string
  readonly found: ImportedDocument
  /** The content as it was typed, whose last step stands at the head of drafts. */
  readonly name: string
  readonly language: Language
  readonly isDry: boolean
  readonly randomHex: RandomHex
}

/** The result of an import, or why it was refused; without a plan where there is nothing to draft. */
export type ImportResult =
  | { readonly refused: 'no-data' }
  | { readonly refused: 'no-folder'; readonly path: string }
  | { readonly plan?: ImportPlan; readonly files: readonly string[] }

/** Drafts records of videos, each in a new file; existing files are not touched. */
export async function draftRecords(order: ImportOrder): Promise<ImportResult> {
  const { data, found, name, language, isDry, randomHex } = order
  if ((await listFolder(data)) === undefined) return { refused: 'no-data' }
  if (!isWorthDrafting(found)) return { files: [] }
  const inventory = await readInventory(data)
  const { withdrawn, isErased } = await readPeopleDecisions(data)
  const plan = planImport({
    findings: found,
    page: basename(name),
    matcher: openRecordMatcher(inventory.records),
    ids: openClaimedIds(inventory, randomHex),
    say: importWords(language),
    publisher: found.source && (await sitePublisher(data, inventory.records, found.source.value)),
    isErased: (person) => isErased({ id: '', ...person }),
    withdrawn,
  })
  const stray = isDry ? undefined : await findStrayFile(data, plan.drafts)
  if (stray !== undefined) return { refused: 'no-folder', path: stray }
  return { plan, files: await writeDrafts(data, plan.drafts, isDry) }
}
