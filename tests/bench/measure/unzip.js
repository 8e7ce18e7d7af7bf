// The floor of an import: unpacks an archive and parses its tables, one row after the other, and does nothing else.
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

const [from] = process.argv.slice(2)
const archive = readFileSync(from)
const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
let at = archive.readUInt32LE(end + 16)
let rows = 0
for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
  const [packed, name, extra, comment] = [
    archive.readUInt32LE(at + 20),
    archive.readUInt16LE(at + 28),
    archive.readUInt16LE(at + 30),
    archive.readUInt16LE(at + 32),
  ]
  const header = archive.readUInt32LE(at + 42)
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
  const bytes = inflateRawSync(archive.subarray(start, start + packed))
  const path = archive.toString('utf8', at + 46, at + 46 + name)
  if (path.endsWith('.csv')) rows += parse(bytes, { columns: true }).length
  at += 46 + name + extra + comment
}
process.stdout.write(`${rows}\n`)
