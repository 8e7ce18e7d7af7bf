import { listFolder } from '../../files/list-files.ts'
import type { Language } from '../../language/message.ts'
import { readPublicationLanguage } from '../../read/read-publication.ts'
import type { RandomHex } from '../fresh-ids.ts'
import { type CapsuleUpdate, compareCapsule, isEmptyValue } from './capsule-updates.ts'
import { copyCaptionFiles, nameCaptionFiles } from './captions/caption-copies.ts'
import { type JoinedCaptions, joinCaptions } from './captions/join-captions.ts'
import type { CommonDecision } from './common-decision.ts'
import { type ImportPlan, isWorthDrafting, planImport } from './import-plan.ts'
import type { ImportedDocument, ImportedVideo } from './imported-video.ts'
import { knownCapsules } from './known-capsules.ts'
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

/** What an import found, planned and wrote; without a plan where there is nothing to draft. */
type ImportOutcome = JoinedCaptions & {
  readonly plan?: ImportPlan
  /** The new files: drafts, and captions in the folder of media. */
  readonly files: readonly string[]
  readonly updates: readonly CapsuleUpdate[]
  readonly isUpdate: boolean
  /** The files that were changed, the capsules that are to be filled in by hand, and the lists of what is to be filled in into tables. */
  readonly changed: readonly string[]
  readonly elsewhere: readonly CapsuleUpdate[]
  readonly lists: readonly string[]
}

/** The outcome of an import, or why it was refused. */
type ImportResult =
  | ImportOutcome
  | { readonly refused: 'no-data' }
  | { readonly refused: 'no-folder'; readonly path: string }

/** Drafts records of new videos, each in a new file; of existing files, only those of known capsules change, where that is asked for. */
export async function draftRecords(order: ImportOrder): Promise<ImportResult> {
  const { data, language, isDry, isUpdate = false, isByTitle = false } = order
  if ((await listFolder(data)) === undefined) return { refused: 'no-data' }
  const opened = await openDraftContext({ ...order, isByTitle })
  const { found, joined } = joinCaptions(opened, await readPublicationLanguage(data))
  const nothing = { found, joined, isUpdate, files: [], updates: [], changed: [], elsewhere: [], lists: [] }
  if (!isWorthDrafting(found)) return nothing
  const context = { ...opened, findings: { ...found, videos: await nameCaptionFiles(data, found.videos) } }
  const values = await readCapsuleValues(data, new Set(knownCapsules(context).map(({ known }) => known.id)))
  const lacking = new Set(
    isUpdate
      ? [...values].flatMap(([id, { participation }]) => (isEmptyValue(participation) ? [id] : []))
      : [],
  )
  const plan = planImport(context, lacking)
  const updates = plan.known.map(({ known, video }) =>
    compareCapsule(
      context,
      video,
      known,
      values.get(known.id) ?? {},
      lacking.has(known.id) ? plan.links : undefined,
    ),
  )
  const stray = isDry ? undefined : await findStrayFile(data, plan.drafts)
  if (stray !== undefined) return { refused: 'no-folder', path: stray }
  const drafts = await writeDrafts(data, plan.drafts, isDry)
  if (isDry) return { ...nothing, plan, files: drafts, updates }
  const written = isUpdate ? await writeUpdates(data, updates, language) : nothing
  const filled = new Set(
    isUpdate
      ? updates.flatMap(({ known, fills }) => (fills.some(({ name }) => name === 'caption') ? [known] : []))
      : [],
  )
  const videos = [
    ...plan.fresh,
    ...plan.known.flatMap(({ known, video }) => (filled.has(known) ? [video] : [])),
  ]
  const files = [...drafts, ...(await copyCaptionFiles(data, videos.flatMap(captionsOf)))]
  return { ...nothing, ...written, plan, files, updates }
}

function captionsOf({ captions }: ImportedVideo): NonNullable<ImportedVideo['captions']>['value'] {
  return captions?.value ?? []
}
