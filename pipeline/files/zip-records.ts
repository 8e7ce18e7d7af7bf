/** A file of a ZIP archive as its headers describe it. Without `packed`, it is compressed while it is written. */
export type ArchivedFile = {
  readonly name: Buffer
  readonly size: number
  /** The CRC-32 of its bytes. */
  readonly sum: number
  readonly isDeflated: boolean
  /** Its bytes as they stand in the archive. */
  readonly packed?: Uint8Array
  /** Day and time as MS-DOS counts them. */
  readonly date: number
  readonly time: number
}

/** The first day that an archive can tell, 1980-01-01. */
export const FIRST_DOS_DATE = 0x21

/** What the fields of four and of two bytes say where Zip64 fields of eight say it instead. */
const [IN_ZIP64_32, IN_ZIP64_16] = [0xffff_ffff, 0xffff]

/** The size from which on a file may be above 4 GiB once compressed, which makes what cannot be compressed a little larger. */
const MIN_ZIP64_BYTES = 0xf000_0000

/** The header before the bytes of a file. The sizes of one that is compressed while it is written stand in its data descriptor. */
export function localHeader(entry: ArchivedFile): Buffer {
  const { packed, size, sum, name } = entry
  const isZip64 = size >= MIN_ZIP64_BYTES
  const sizes = packed === undefined ? { sum: 0, packed: 0, size: 0 } : { sum, packed: packed.length, size }
  return Buffer.concat([
    fields([4, 0x04034b50]),
    commonFields(entry, isZip64),
    fields(
      [4, sizes.sum],
      [4, isZip64 ? IN_ZIP64_32 : sizes.packed],
      [4, isZip64 ? IN_ZIP64_32 : sizes.size],
      [2, name.length],
      [2, isZip64 ? 20 : 0],
    ),
    name,
    isZip64 ? fields([2, 1], [2, 16], [8, 0], [8, 0]) : Buffer.alloc(0),
  ])
}

/** What follows the bytes of a file that was compressed while it was written. */
export function dataDescriptor({ sum, size }: ArchivedFile, packedBytes: number): Buffer {
  const width = size >= MIN_ZIP64_BYTES ? 8 : 4
  return fields([4, 0x08074b50], [4, sum], [width, packedBytes], [width, size])
}

/** The line of a file in the directory at the end of the archive. */
export function directoryHeader(entry: ArchivedFile, packedBytes: number, offset: number): Buffer {
  const { size, sum, name } = entry
  const isZip64 = size >= MIN_ZIP64_BYTES || offset >= IN_ZIP64_32
  return Buffer.concat([
    fields([4, 0x02014b50], [2, MADE_BY_UNIX]),
    commonFields(entry, isZip64),
    fields(
      [4, sum],
      [4, isZip64 ? IN_ZIP64_32 : packedBytes],
      [4, isZip64 ? IN_ZIP64_32 : size],
      [2, name.length],
      [2, isZip64 ? 28 : 0],
      [2, 0], // no comment
      [2, 0], // the first disk
      [2, 0],
      [4, READABLE_FILE],
      [4, isZip64 ? IN_ZIP64_32 : offset],
    ),
    name,
    isZip64 ? fields([2, 1], [2, 24], [8, size], [8, packedBytes], [8, offset]) : Buffer.alloc(0),
  ])
}

/** The fields that both headers of a file share. */
function commonFields({ packed, isDeflated, time, date }: ArchivedFile, isZip64: boolean): Buffer {
  const flags = UTF8_NAME | (packed === undefined ? HAS_DATA_DESCRIPTOR : 0)
  return fields([2, versionNeeded(isZip64)], [2, flags], [2, isDeflated ? 8 : 0], [2, time], [2, date])
}

/** The records after the directory, those of Zip64 where they are needed. */
export function directoryEnd(files: number, bytes: number, offset: number, comment: Buffer): Buffer {
  const isZip64 = files >= IN_ZIP64_16 || bytes >= IN_ZIP64_32 || offset >= IN_ZIP64_32
  const zip64 = fields(
    [4, 0x06064b50],
    [8, 44], // the bytes that follow in this record
    [2, MADE_BY_UNIX],
    [2, versionNeeded(true)],
    [4, 0],
    [4, 0],
    [8, files],
    [8, files],
    [8, bytes],
    [8, offset],
    [4, 0x07064b50],
    [4, 0],
    [8, offset + bytes],
    [4, 1],
  )
  const count = isZip64 ? IN_ZIP64_16 : files
  return Buffer.concat([
    isZip64 ? zip64 : Buffer.alloc(0),
    fields(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, isZip64 ? IN_ZIP64_32 : bytes],
      [4, isZip64 ? IN_ZIP64_32 : offset],
      [2, comment.length],
    ),
    comment,
  ])
}

const UTF8_NAME = 1 << 11
const HAS_DATA_DESCRIPTOR = 1 << 3

/** The system whose file modes an archive has, in the upper byte, and the version of the format. */
const MADE_BY_UNIX = (3 << 8) | 63

/** A plain file that everybody may read, as a web server must. */
const READABLE_FILE = 0o100644 * 0x1_0000

function versionNeeded(isZip64: boolean): number {
  return isZip64 ? 45 : 20
}

/** A day as MS-DOS counts it, from 1980 to 2107. */
export function dosDate(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (year < 1980) return FIRST_DOS_DATE
  return (Math.min(year - 1980, 127) << 9) | (month << 5) | date
}

/** A time of the day, to two seconds, made of a checksum. */
export function dosTime(sum: number): number {
  const seconds = (sum % 43_200) * 2
  return (Math.floor(seconds / 3600) << 11) | (Math.floor((seconds % 3600) / 60) << 5) | ((seconds % 60) / 2)
}

/** Numbers in little-endian order, each with its size in bytes. */
function fields(...numbers: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(numbers.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of numbers) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at)
    else buffer.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return buffer
}
