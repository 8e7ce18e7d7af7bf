import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileKindOf, fileSize } from '../files/file-facts.ts'
import { filesBelow } from '../files/list-files.ts'
import { ObstacleError } from '../files/obstacle.ts'
import { readByteRange } from '../files/read-file.ts'
import { move } from '../files/replace-file.ts'
import { openZipWriter } from '../files/zip-writer.ts'
import { dayOfVersion, type ReleaseVersion } from '../rdf/release-version.ts'

/** The archive of what is to be uploaded, in the result folder: beside `public/`, of which it holds the files. */
export const ARCHIVE = 'public.zip'

/** The comment at the end of an archive, by which builds know their own. */
const MARK = 'regards build: the files of public/, to be unpacked at the base address'

/** The number of files in an archive, and its size. */
export type ArchiveSize = { readonly files: number; readonly bytes: number }

/** Writes the archive of a complete release, which is in the folder `release`, to `path`. Stops where `signal` is aborted. */
export async function writeArchive(
  release: string,
  path: string,
  version: ReleaseVersion,
  signal: AbortSignal | undefined,
): Promise<ArchiveSize> {
  const archive = openZipWriter(path, dayOfVersion(version), MARK)
  try {
    for await (const file of filesBelow(release)) {
      signal?.throwIfAborted()
      await archive.add(file, join(release, file))
      await setImmediate() // lets a request to stop be heard
    }
    return await archive.close()
  } finally {
    archive.abandon()
  }
}

/** What stands at the place of the archive in the result folder `out`: an archive of a build, or something of others. */
export async function archiveOwner(out: string): Promise<'build' | 'others' | undefined> {
  const path = join(out, ARCHIVE)
  const kind = await fileKindOf(path)
  if (kind === undefined) return undefined
  if (kind !== 'file') return 'others'
  const size = await fileSize(path)
  if (size < MARK.length) return 'others'
  const end = Buffer.from(await readByteRange(path, size - MARK.length, size))
  return end.toString('latin1') === MARK ? 'build' : 'others'
}

/** The archive of a release while that takes the place of the one before. */
export type ArchiveChange = {
  /** Whether the archive of the release before goes, and none takes its place. */
  readonly isOutdated: boolean
  /** Takes the archive of the release before away, so that it never stands beside another release. */
  setAside(): Promise<void>
  /** Puts it back, where the release before stays. */
  putBack(): Promise<void>
  /** Puts the archive of the new release in its place. Throws `ObstacleError` where the system does not let it. */
  place(): Promise<void>
}

/**
 * Opens the replacement of the archive in the result folder `out`. `fresh` is the path of the new archive, which is none where no
 * archive was asked for. What is not of a build stays where it is.
 */
export async function openArchiveChange(
  out: string,
  work: string,
  fresh: string | undefined,
): Promise<ArchiveChange> {
  const path = join(out, ARCHIVE)
  const aside = join(work, `${ARCHIVE}.previous`)
  const isOurs = (await archiveOwner(out)) === 'build'
  let isAside = false
  return {
    isOutdated: isOurs && fresh === undefined,
    async setAside() {
      if (!isOurs) return
      await move(path, aside)
      isAside = true
    },
    async putBack() {
      if (isAside) await move(aside, path)
      isAside = false
    },
    async place() {
      if (fresh === undefined) return
      await move(fresh, path).catch(({ code }: NodeJS.ErrnoException) => {
        throw new ObstacleError('archive', path, code)
      })
    },
  }
}
