import { join } from 'node:path'
import { copyUnlessSame } from '../files/copy-unless-same.ts'
import { readManifestSums } from '../files/manifest.ts'
import type { MediaFolder } from '../media/media-folder.ts'
import { MEDIA_FOLDER } from '../media/read-media.ts'
import { formatLine } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'

/**
 * Puts the files of `media` that are used into the release in `folder`, but for captions, which are written anew as far as they may be
 * published (`release-captions.ts`). Of those that the release before, in `previous`, has with the same
 * size and time nothing is copied. Returns the checksums that are known from there, by path.
 */
export async function placeMedia(
  media: MediaFolder,
  used: ReadonlySet<string>,
  folder: string,
  previous: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>()
  if (used.size === 0) return known
  const sums = await readManifestSums(previous)
  for (const { name, path, format } of media.values()) {
    if (!used.has(name) || format.kind === 'captions') continue
    signal?.throwIfAborted()
    const below = `${MEDIA_FOLDER}/${name}`
    const sum = sums.get(below)
    const before = sum === undefined ? undefined : join(previous, below)
    const isSame = await copyUnlessSame(path, join(folder, below), before)
    if (isSame && sum !== undefined) known.set(below, sum)
  }
  return known
}

/** A warning for each file that no record names. */
export function unusedMedia(media: MediaFolder, used: ReadonlySet<string>): Problem[] {
  return [...media.values()]
    .filter(({ name }) => !used.has(name))
    .map(({ name, path }) =>
      warning('media-unused', { file: path, line: 1, column: 1 }, [], formatLine(name)),
    )
}
