import { crc32, inflateRawSync } from 'node:zlib'

/** A file of an archive as its directory describes it, and its bytes. */
export type UnzippedFile = {
  readonly name: string
  readonly bytes: Buffer
  /** Day and time, as MS-DOS writes them. */
  readonly stamp: number
  /** The file mode of Unix. */
  readonly mode: number
}

/**
 * Reads an archive by its directory, with Zip64, and holds every header beside its file against that; throws where they differ. An
 * implementation of APPNOTE 6.3.10 that shares nothing with the program's.
 */
export function unzip(archive: Buffer): {
  readonly files: readonly UnzippedFile[]
  readonly comment: string
} {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  if (archive.toString('latin1', end - 20, end - 16) === 'PK\x06\x07') {
    const zip64 = Number(archive.readBigUInt64LE(end - 12))
    expectSignature(archive, zip64, 'PK\x06\x06')
    count = Number(archive.readBigUInt64LE(zip64 + 32))
    at = Number(archive.readBigUInt64LE(zip64 + 48))
  }
  const files: UnzippedFile[] = []
  for (let index = 0; index < count; index++) {
    expectSignature(archive, at, 'PK\x01\x02')
    const names = archive.readUInt16LE(at + 28)
    const extra = archive.readUInt16LE(at + 30)
    const name = archive.toString('utf8', at + 46, at + 46 + names)
    files.push({
      name,
      bytes: fileAt(archive, at, name),
      stamp: archive.readUInt32LE(at + 12),
      mode: archive.readUInt16LE(at + 40),
    })
    at += 46 + names + extra + archive.readUInt16LE(at + 32)
  }
  return { files, comment: archive.toString('latin1', end + 22) }
}

/** The bytes of the file whose line of the directory stands at an offset. */
function fileAt(archive: Buffer, line: number, name: string): Buffer {
  const packed = archive.readUInt32LE(line + 20)
  const local = archive.readUInt32LE(line + 42)
  expectSignature(archive, local, 'PK\x03\x04')
  const names = archive.readUInt16LE(local + 26)
  if (archive.toString('utf8', local + 30, local + 30 + names) !== name)
    throw new Error(`${name} is another file`)
  const start = local + 30 + names + archive.readUInt16LE(local + 28)
  const raw = archive.subarray(start, start + packed)
  const bytes = archive.readUInt16LE(line + 10) === 8 ? inflateRawSync(raw) : raw
  const facts = [crc32(bytes), packed, bytes.length]
  const hasDescriptor = (archive.readUInt16LE(local + 6) & 8) !== 0
  if (hasDescriptor) expectSignature(archive, start + packed, 'PK\x07\x08')
  for (const place of [line + 16, hasDescriptor ? start + packed + 4 : local + 14])
    if (facts.some((fact, index) => archive.readUInt32LE(place + index * 4) !== fact))
      throw new Error(`${name} is described wrongly at ${place}`)
  return bytes
}

function expectSignature(archive: Buffer, at: number, signature: string): void {
  const found = archive.toString('latin1', at, at + 4)
  if (found !== signature) throw new Error(`${JSON.stringify(found)} stands at ${at}`)
}
