import { listFolder } from '../../files/list-files.ts'
import type { Language } from '../../language/message.ts'
import type { RandomHex } from '../fresh-ids.ts'
import { type CapsuleUpdate, compareCapsule } from './capsule-updates.ts'
import type { CommonDecision } from './common-decision.ts'
import { type ImportPlan, isWorthDrafting, planImport } from './import-plan.ts'
import type { ImportedDocument } from './imported-video.ts'
import { openDraftContext } from './open-draft-context.ts'
import { findStrayFile, writeDrafts } from './write-drafts.ts'
import { readCapsuleValues, writeUpdates } from './write-updates.ts'

/** An import: the data folder, what was read of which content, the language of comments; `isDry` to write nothing. */
type ImportOrder = {
  readonly data: string
  readonly found: ImportedDocument
  /** The content as it was typed, whose last step stands at the head of drafts. */
  readonly name: string
  readonly language: Language
  readonly isDry: boolean
  readonly randomHex: RandomHex
  /** Whether the empty fields of known capsules are filled in. */
  readonly isUpdate?: boolean
  /** Whether videos are known by their titles too. */
  readonly isByTitle?: boolean
  /** What was decided about all new people. */
  readonly decision?: CommonDecision | undefined
}

/** The result of an import, or why it was refused; without a plan where there is nothing to draft. */
type ImportResult =
  | { readonly refused: 'no-data' }
  | { readonly refused: 'no-folder'; readonly path: string }
  | {
      readonly plan?: ImportPlan
      readonly files: readonly string[]
      readonly updates: readonly CapsuleUpdate[]
      /** The files that were changed, and the capsules that stand in tables, which are not. */
      readonly changed: readonly string[]
      readonly elsewhere: readonly CapsuleUpdate[]
    }

/** Drafts records of new videos, each in a new file; of existing files, only those of known capsules change, where that is asked for. */
export async function draftRecords(order: ImportOrder): Promise<ImportResult> {
  const {
    data,
    found,
    name,
    language,
    isDry,
    randomHex,
    isUpdate = false,
    isByTitle = false,
    decision,
  } = order
  if ((await listFolder(data)) === undefined) return { refused: 'no-data' }
  if (!isWorthDrafting(found)) return { files: [], updates: [], changed: [], elsewhere: [] }
  const context = await openDraftContext({ data, found, name, language, randomHex, isByTitle, decision })
  const plan = planImport(context)
  const values = await readCapsuleValues(data, new Set(plan.known.map(({ known }) => known.id)))
  const updates = plan.known.map(({ known, video }) =>
    compareCapsule(context, video, known, values.get(known.id) ?? {}),
  )
  const stray = isDry ? undefined : await findStrayFile(data, plan.drafts)
  if (stray !== undefined) return { refused: 'no-folder', path: stray }
  const files = await writeDrafts(data, plan.drafts, isDry)
  const { files: changed, elsewhere } =
    isUpdate && !isDry ? await writeUpdates(data, updates) : { files: [], elsewhere: [] }
  return { plan, files, updates, changed, elsewhere }
}
