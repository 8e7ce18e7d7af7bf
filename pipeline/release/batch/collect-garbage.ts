import { getHeapStatistics } from 'node:v8'

/** The bytes of garbage that batches may leave before they are collected. */
const MAX_GARBAGE_BYTES = 16 << 20

/**
 * Returns a function that collects the garbage of batches in this thread, where Node allows it (`--expose-gc`). V8 would wait until
 * there is as much garbage as lasting data, of which the main thread has much.
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
