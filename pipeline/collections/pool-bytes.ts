/** How many bytes are drawn at a time. */
const POOL_BYTES = 4096

/** Gives a source of bytes that draws many at a time, because each draw from the system costs as much as thousands of bytes. */
export function poolBytes(draw: (count: number) => Buffer): (count: number) => Buffer {
  let pool: Buffer = Buffer.alloc(0)
  return (count) => {
    if (pool.length < count) pool = draw(Math.max(count, POOL_BYTES))
    const bytes = pool.subarray(0, count)
    pool = pool.subarray(count)
    return bytes
  }
}
