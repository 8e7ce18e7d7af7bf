import { basename } from 'node:path'
import type { Language } from '../../language/message.ts'
import { readInventory } from '../../read/inventory.ts'
import type { RandomHex } from '../fresh-ids.ts'
import { openClaimedIds } from './claimed-ids.ts'
import type { CommonDecision } from './common-decision.ts'
import type { DraftContext } from './draft-context.ts'
import { importWords } from './import-words.ts'
import type { ImportedDocument } from './imported-video.ts'
import { openRecordMatcher } from './match-records.ts'
import { readPeopleDecisions } from './people-decisions.ts'
import { sitePublisher } from './site-publisher.ts'
import { readUnacceptedCapsules } from './write-updates.ts'

/** Opens what drafts are made from: the records of a data folder, its free ids, and who is to be left out. */
export async function openDraftContext({
  data,
  found,
  name,
  language,
  randomHex,
  isByTitle,
  isDry,
  decision,
}: {
  readonly data: string
  readonly found: ImportedDocument
  readonly name: string
  readonly language: Language
  readonly randomHex: RandomHex
  readonly isByTitle: boolean
  readonly isDry: boolean
  readonly decision?: CommonDecision | undefined
}): Promise<DraftContext> {
  const inventory = await readInventory(data)
  const records = [...inventory.records, ...(await readUnacceptedCapsules(data, inventory.records))]
  const { withdrawn, isErased } = await readPeopleDecisions(data)
  return {
    findings: found,
    page: basename(name),
    matcher: openRecordMatcher(records),
    ids: openClaimedIds(inventory, randomHex),
    say: importWords(language),
    publisher: found.source && (await sitePublisher(data, inventory.records, found.source.value)),
    isErased,
    withdrawn,
    isByTitle,
    isDry,
    decision,
  }
}
