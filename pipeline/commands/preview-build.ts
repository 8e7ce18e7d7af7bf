import { join } from 'node:path'
import { makeFolder } from '../files/write-file.ts'
import type { BuildOrder } from '../release/build-order.ts'
import type { BuildOutcome } from '../release/build-state.ts'
import type { Shell } from './command.ts'
import { FolderBusyError, withLockFile } from './with-lock.ts'

/** The folder of the preview, in that of the result; nothing of it is ever put online. */
export const PREVIEW_FOLDER = '.preview'

/** What a build of the preview does: it shows the pages alone, and writes nothing into the folder of records. */
const TRIAL = {
  publish: true,
  isPreview: true,
  keepsLedger: true,
  compares: false,
  tables: false,
  packs: false,
} as const

/** Makes the function that builds the preview, and tells `hear` the outcome; `busy` while another command builds it. */
export function openPreviewBuild(
  order: Omit<BuildOrder, 'publish'>,
  shell: Shell,
  build: (order: BuildOrder) => Promise<BuildOutcome>,
  hear: (outcome: BuildOutcome) => void,
): () => Promise<BuildOutcome | 'busy'> {
  const out = join(order.out, PREVIEW_FOLDER)
  return async () => {
    await makeFolder(out)
    return withLockFile<BuildOutcome | 'busy'>(join(out, '.lock'), shell, async () => {
      const outcome = await build({ ...order, out, ...TRIAL })
      hear(outcome)
      return outcome
    }).catch((error: unknown) => {
      if (error instanceof FolderBusyError) return 'busy'
      throw error
    })
  }
}
