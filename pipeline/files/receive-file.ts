import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { openFileWriter } from './file-writer.ts'
import { linkOrCopy } from './link-or-copy.ts'
import { remove } from './remove-file.ts'
import { makeFolder } from './write-file.ts'

/** A file that was received whole, under a hidden name that nobody reads. */
export type ReceivedFile = {
  readonly path: string
  readonly bytes: number
  /** Gives it a name in its folder. Gives false, and changes nothing, where something has that name. */
  keepAs(name: string): Promise<boolean>
  /** Removes it; what was kept stays. */
  drop(): Promise<void>
}

/** Receives a stream into a folder, which is made where it is missing. Undefined, with nothing left, where it has more than `maxBytes`. */
export async function receiveFile(
  folder: string,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<ReceivedFile | undefined> {
  await makeFolder(folder)
  const hidden = await mkdtemp(join(folder, '.regards-'))
  const path = join(hidden, 'received')
  const file = openFileWriter(path)
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > maxBytes) break
      file.write(chunk)
    }
    file.close()
  } catch (error) {
    file.abandon()
    await remove(hidden)
    throw error
  }
  if (bytes > maxBytes) {
    await remove(hidden)
    return undefined
  }
  return { path, bytes, keepAs: (name) => linkOrCopy(path, join(folder, name)), drop: () => remove(hidden) }
}
