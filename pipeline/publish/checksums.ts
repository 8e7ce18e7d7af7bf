import { join } from 'node:path'
import { undefinedIfMissing } from '../files/file-error.ts'
import { fileDigest, readBytes } from '../files/read-file.ts'
import type { Message } from '../language/message.ts'
import { RefusedError } from '../requests/refused-error.ts'
import { publishRefusals } from './refusal-messages.ts'

/** The SHA-256 digests that a release's `SHA256SUMS` lists, by path below its folder; none where there is no list. */
export async function readChecksums(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = String((await readBytes(join(folder, 'SHA256SUMS'))) ?? '')
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, digest = '', path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      return path === undefined ? [] : [[path, digest] as const]
    }),
  )
}

/** Throws `RefusedError` unless each of some files of a release is as the build wrote it. */
export async function assertUnaltered(folder: string, paths: readonly string[]): Promise<void> {
  const checksums = await readChecksums(folder)
  for (const path of paths) {
    const expected = checksums.get(path)
    if (expected === undefined) throw new RefusedError(missingFileMessage(path))
    const digest = await fileDigest(join(folder, path), 'sha256').catch(undefinedIfMissing)
    if (digest !== expected) throw new RefusedError(publishRefusals.alteredFile(path))
  }
}

/** Why a file is not in SHA256SUMS: an option of build leaves it out, or for a reason unknown. */
function missingFileMessage(path: string): Message {
  if (path.endsWith('.gz')) return publishRefusals.omittedFile(path, '--no-gzip')
  return path.startsWith('tables/')
    ? publishRefusals.omittedFile(path, '--no-tables')
    : publishRefusals.alteredFile(path)
}
