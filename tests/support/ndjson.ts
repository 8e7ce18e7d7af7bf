import type { NdjsonInput } from '../../pipeline/read/ndjson-records.ts'

/** Records as an input of NDJSON, cut into pieces of `size` bytes wherever that falls. */
export function ndjson(records: Iterable<object>, size = 1 << 16): NdjsonInput {
  const all = [...records]
  return { name: 'more.ndjson', chunks: pieces(all, size), reopen: () => pieces(all, size) }
}

/** The lines of records as NDJSON. */
export function linesOf(records: Iterable<object>): string {
  return [...records].map((record) => `${JSON.stringify(record)}\n`).join('')
}

async function* pieces(records: Iterable<object>, size: number): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0)
  for (const record of records) {
    rest = Buffer.concat([rest, Buffer.from(linesOf([record]))])
    for (; rest.length >= size; rest = rest.subarray(size)) {
      await new Promise(setImmediate) // as a stream from a disk or a network would
      yield rest.subarray(0, size)
    }
  }
  if (rest.length > 0) yield rest
}
