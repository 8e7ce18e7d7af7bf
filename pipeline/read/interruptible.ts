import type { NdjsonInput } from './read-records.ts'

/** An input whose reading fails as soon as it is asked to stop, though it may be waiting for bytes that never come. */
export function interruptible(input: NdjsonInput, signal: AbortSignal | undefined): NdjsonInput {
  return signal === undefined ? input : { ...input, chunks: untilAborted(input.chunks, signal) }
}

async function* untilAborted(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  for (;;) {
    const { done, value } = await unlessAborted(source.next(), signal)
    if (done) return
    yield value
  }
}

/** What comes of some work, or the reason why it is asked to stop; nothing of either is kept. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let stop = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
