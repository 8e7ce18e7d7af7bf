import { crc32, inflateRawSync } from 'node:zlib'
import { directoryEnd, directoryHeader, FIRST_DOS_DATE, localHeader } from '../../files/zip-records.ts'

/** An entry of a ZIP archive, unpacked. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array }

/** Why an archive is not unpacked: what of it is above which limit, or that it is none. */
export type ZipRefusal =
  | { readonly above: 'size' | 'entries'; readonly limit: number }
  | { readonly isBroken: true }

/** The most entries that an archive may have. */
const MAX_ZIP_ENTRIES = 2000

/** The most bytes that the entries of an archive may have together, unpacked: 64 MiB. */
const MAX_UNPACKED_BYTES = 64 << 20

/**
 * The entries of a ZIP archive (APPNOTE 6.3.10), with bounds: how many there are and how large they are together is
 * measured while they are unpacked, whatever the archive says of itself.
 */
export function unpackZip(bytes: Uint8Array): readonly ZipEntry[] | ZipRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return entriesOf(bytes, view)
  } catch {
    return { isBroken: true } // what is read lies outside the file, or is not compressed as it says
  }
}

/** The entries as an archive again, nothing compressed: what a parser sees is what was measured. */
export function packZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const header = {
      name: Buffer.from(name),
      size: bytes.length,
      sum: crc32(bytes),
      isDeflated: false,
      packed: bytes,
      date: FIRST_DOS_DATE,
      time: 0,
    }
    const local = localHeader(header)
    parts.push(local, bytes)
    directory.push(directoryHeader(header, bytes.length, offset))
    offset += local.length + bytes.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...parts, list, directoryEnd(entries.length, list.length, offset, Buffer.alloc(0))])
}

function entriesOf(bytes: Uint8Array, view: DataView): readonly ZipEntry[] | ZipRefusal {
  const end = endOf(view)
  if (end === undefined) return { isBroken: true }
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ZIP_ENTRIES) return { above: 'entries', limit: MAX_ZIP_ENTRIES }
  const entries: ZipEntry[] = []
  let left = MAX_UNPACKED_BYTES
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) return { isBroken: true }
    const method = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 20, true)
    const declared = view.getUint32(at + 24, true)
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ]
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (declared > left) return { above: 'size', limit: MAX_UNPACKED_BYTES >> 20 }
    const raw = bytes.subarray(start, start + size)
    const isCompressed = method === 8 && size > 0
    const content = isCompressed ? inflateRawSync(raw, { maxOutputLength: declared + 1 }) : raw
    const isWhole = content.length === declared && crc32(content) === view.getUint32(at + 16, true)
    if ((method !== 0 && method !== 8) || !isWhole) return { isBroken: true }
    left -= content.length
    entries.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), bytes: content })
    at += 46 + name + extra + comment
  }
  return entries
}

/** Where the end record of the directory begins; a comment of up to 64 KB may follow it. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}
