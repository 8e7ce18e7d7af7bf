import { join } from 'node:path'
import { remove } from '../files/remove-file.ts'
import { type DumpFiles, openDumpFiles } from '../write/dump-files.ts'
import type { BuildOrder } from './build-order.ts'
import type { BuildSetup } from './read-setup.ts'
import { openRelease, type Release } from './release-folder.ts'

/** The files that a build writes while it runs. */
export type BuildOutputs = {
  /** The release; `undefined` where the build only checks. */
  readonly release: Release | undefined
  /** The dumps of the release, or those that a check compares with the release before; `undefined` where it does not. */
  readonly dumps: DumpFiles | undefined
  /** The folder that holds the dumps. */
  readonly folder: string
  /** Removes whatever was not published. */
  discard(): Promise<void>
}

/** Opens the outputs of a build in its work folder; a check writes dumps only if it `compares` them. */
export async function openBuildOutputs(
  order: BuildOrder,
  { context }: BuildSetup,
  workFolder: string,
  compares: boolean,
): Promise<BuildOutputs> {
  const { publish, packs = true, tables: hasTables = true } = order
  if (publish) {
    const tables = hasTables
      ? { address: context.address, inLanguage: context.publication.inLanguage }
      : undefined
    const release = await openRelease(order.out, { packs, tables })
    return { release, dumps: release.dumps, folder: release.folder, discard: () => release.discard() }
  }
  const folder = join(workFolder, 'public')
  const dumps = compares ? await openDumpFiles(folder, join(workFolder, 'sorting'), false) : undefined
  return {
    release: undefined,
    dumps,
    folder,
    async discard() {
      await dumps?.abandon()
      await remove(workFolder)
    },
  }
}
