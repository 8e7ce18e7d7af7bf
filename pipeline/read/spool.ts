import { join } from 'node:path'
import { remove, temporaryFolder } from '../disk.ts'
import { chunksOf, withFile } from '../stream.ts'
import { interruptible } from './interrupt.ts'
import type { Input } from './records.ts'

/** Inputs each of which may be read as often as is wanted, and the way to be rid of what was kept for that. */
export type Spooled = { readonly inputs: readonly Input[]; remove(): Promise<void> }

/**
 * Keeps what passes once, such as standard input and pipes, in files of its own: who may not be named has to be known before
 * any text is read. An input that cannot be read is left to whoever reads the records, who tells it.
 */
export async function spool(inputs: readonly Input[], signal: AbortSignal | undefined): Promise<Spooled> {
  let folder: string | undefined
  const kept: Input[] = []
  for (const [number, input] of inputs.entries()) {
    if (input.again !== undefined) {
      kept.push(input)
      continue
    }
    folder ??= await temporaryFolder()
    const path = join(folder, `${number}.ndjson`)
    let size = 0
    let failure: unknown
    try {
      await withFile(path, async (file) => {
        for await (const chunk of interruptible(input, signal).chunks) {
          size += chunk.length
          file.write(Buffer.from(chunk))
        }
      })
    } catch (error) {
      if (signal?.aborted) {
        await remove(folder)
        throw error
      }
      failure = error
    }
    if (failure === undefined)
      kept.push({ name: input.name, size, chunks: chunksOf(path), again: () => chunksOf(path) })
    else kept.push({ name: input.name, chunks: failing(failure) })
  }
  return {
    inputs: kept,
    async remove() {
      if (folder !== undefined) await remove(folder)
    },
  }
}

/** Bytes that cannot be read, for the reason that was met. */
async function* failing(error: unknown): AsyncGenerator<Uint8Array> {
  yield* []
  throw error
}
