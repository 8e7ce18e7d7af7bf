import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { fileSize } from './file-facts.ts'
import { readByteRange } from './read-file.ts'
import { streamChunks } from './read-stream.ts'

/** A file in a ZIP archive as its directory tells: its bytes unpacked and packed, and where its header begins. */
export type ZipMember = {
  readonly name: string
  readonly bytes: number
  readonly packedBytes: number
  readonly isDeflated: boolean
  readonly isEncrypted: boolean
  readonly offset: number
}

/** The largest directory that is read, in bytes. */
const MAX_DIRECTORY_BYTES = 64 << 20

/** The bytes at the end in which the end of the directory stands: its record, the longest comment, and that of Zip64. */
const TAIL_BYTES = 22 + 0xffff + 20

/**
 * The files of a ZIP archive of any size (APPNOTE 6.3.10), by its directory alone; `undefined` for a file that is none, is cut, or has
 * a directory above 64 MiB.
 */
export async function listZipMembers(path: string): Promise<readonly ZipMember[] | undefined> {
  const size = await fileSize(path)
  const from = Math.max(0, size - TAIL_BYTES)
  const tail = Buffer.from(await readByteRange(path, from, size))
  try {
    const place = await directoryPlace(path, tail, from)
    if (place === undefined || place.bytes > MAX_DIRECTORY_BYTES || place.start + place.bytes > size)
      return undefined
    return membersOf(Buffer.from(await readByteRange(path, place.start, place.start + place.bytes)))
  } catch (error) {
    if (error instanceof RangeError) return undefined // what is read lies outside the file
    throw error
  }
}

/**
 * The first bytes of a file in an archive, unpacked, at most `limit` of them, whatever the archive says of itself; `undefined` where
 * they cannot be unpacked.
 */
export async function readZipMember(
  path: string,
  member: ZipMember,
  limit: number,
): Promise<Uint8Array | undefined> {
  if (member.packedBytes === 0) return new Uint8Array()
  if (member.isEncrypted) return undefined
  const header = Buffer.from(await readByteRange(path, member.offset, member.offset + 30))
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return undefined
  const start = member.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = streamChunks(path, { start, end: start + member.packedBytes - 1 })
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of member.isDeflated ? inflated(packed) : packed) {
      parts.push(part)
      size += part.length
      if (size >= limit) break
    }
  } catch {
    return undefined // not compressed as the archive says
  }
  return Buffer.concat(parts).subarray(0, limit)
}

function inflated(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw()
  const source = Readable.from(packed).on('error', (error) => inflate.destroy(error))
  return source.pipe(inflate)
}

async function directoryPlace(path: string, tail: Buffer, from: number) {
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) return undefined
  const [bytes, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  const isZip64 = bytes === 0xffff_ffff || start === 0xffff_ffff || tail.readUInt16LE(end + 10) === 0xffff
  const locator = end - 20
  if (!isZip64 || locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) return { bytes, start }
  const at = Number(tail.readBigUInt64LE(locator + 8))
  if (at > from + end) return undefined
  const record = Buffer.from(await readByteRange(path, at, at + 56))
  return { bytes: Number(record.readBigUInt64LE(40)), start: Number(record.readBigUInt64LE(48)) }
}

function membersOf(directory: Buffer): ZipMember[] {
  const members: ZipMember[] = []
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) break
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ]
    const flags = directory.readUInt16LE(at + 8)
    const sizes = sizesOf(directory, at, at + 46 + name, extra)
    const raw = directory.subarray(at + 46, at + 46 + name)
    members.push({
      name: raw.toString('utf8').replaceAll('\\', '/'),
      ...sizes,
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      isEncrypted: (flags & 1) === 1,
    })
    at += 46 + name + extra + comment
  }
  return members.filter((member) => !member.name.endsWith('/'))
}

/** The sizes and the place of a file, from the Zip64 field where the line of the directory points there. */
function sizesOf(directory: Buffer, at: number, extraAt: number, extraBytes: number) {
  let [bytes, packedBytes, offset] = [24, 20, 42].map((field) => directory.readUInt32LE(at + field)) as [
    number,
    number,
    number,
  ]
  for (
    let field = extraAt;
    field + 4 <= extraAt + extraBytes;
    field += 4 + directory.readUInt16LE(field + 2)
  ) {
    if (directory.readUInt16LE(field) !== 1) continue
    let value = field + 4
    const next = (): number => {
      value += 8
      return Number(directory.readBigUInt64LE(value - 8))
    }
    if (bytes === 0xffff_ffff) bytes = next()
    if (packedBytes === 0xffff_ffff) packedBytes = next()
    if (offset === 0xffff_ffff) offset = next()
  }
  return { bytes, packedBytes, offset }
}
