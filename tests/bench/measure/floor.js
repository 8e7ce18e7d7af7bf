// The floor: one core parses each record of an NDJSON file and writes it again, and does nothing else.
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

const [from, to] = process.argv.slice(2)

await pipeline(
  createReadStream(from, { highWaterMark: 1 << 20 }),
  async function* (chunks) {
    let rest = Buffer.alloc(0)
    for await (const chunk of chunks) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      const end = bytes.lastIndexOf(10) + 1
      rest = bytes.subarray(end)
      const lines = bytes.toString('utf8', 0, end).split('\n').slice(0, -1)
      yield lines.map((line) => `${JSON.stringify(JSON.parse(line))}\n`).join('')
    }
  },
  createWriteStream(to),
)
