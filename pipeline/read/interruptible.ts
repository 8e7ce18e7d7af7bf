import type { NdjsonInput } from './ndjson-records.ts'

/** Wraps an input so that reading it throws the signal's reason as soon as that aborts, even while it waits for bytes. */
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

/** Awaits some work, or throws the reason of an abort; leaves no listener on the signal. */
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
