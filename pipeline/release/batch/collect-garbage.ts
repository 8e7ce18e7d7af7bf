import { getHeapStatistics } from 'node:v8'

/** How many bytes batches may leave behind before they are collected. */
const MAX_GARBAGE_BYTES = 16 << 20

/**
 * Opens what collects what batches leave behind in this thread, where Node lets it (`--expose-gc`): V8 itself waits until that
 * is more than what lasts, which in the main thread is much.
 */
export function openGarbageCollection(): () => void {
  let lasting = getHeapStatistics().used_heap_size
  return () => {
    if (globalThis.gc === undefined || getHeapStatistics().used_heap_size < lasting + MAX_GARBAGE_BYTES)
      return
    globalThis.gc()
    lasting = getHeapStatistics().used_heap_size
  }
}
