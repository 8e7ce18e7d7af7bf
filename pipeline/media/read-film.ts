import { readByteRange } from '../files/read-file.ts'
import type { HiddenText } from './media-folder.ts'

/** What a film or a sound says of itself: how long it lasts, in seconds, where it says so, and texts that are not seen. */
export type FilmReading = { readonly seconds: number | undefined; readonly hidden: readonly HiddenText[] }

/** The boxes at the top of an MP4 file that are passed over before it is given up. */
const MAX_BOXES = 10_000

/** The largest index (`moov`) of an MP4 file that is read, 64 MiB: that of a film of many hours has 20. */
const MAX_INDEX_BYTES = 64 << 20

/** How much of the texts beside the tracks of an MP4 file is read, and of the start of a file of another format. */
const BESIDE_BYTES = 1 << 16
const HEAD_BYTES = 1 << 12

/** Reads an MP4 file without its pictures and sounds; undefined where it has no index, or ends too early. Source: ISO/IEC 14496-12. */
export async function readMp4(path: string, bytes: number): Promise<FilmReading | undefined> {
  let index: Buffer | undefined
  let offset = 0
  for (let count = 0; offset < bytes && count < MAX_BOXES; count++) {
    const head = Buffer.from(await readByteRange(path, offset, offset + 16))
    if (head.length < 8) return undefined
    const short = head.readUInt32BE(0)
    const size =
      short === 1 && head.length === 16
        ? Number(head.readBigUInt64BE(8))
        : short === 0
          ? bytes - offset
          : short
    if (size < 8 || offset + size > bytes) return undefined
    if (head.toString('latin1', 4, 8) === 'moov' && size <= MAX_INDEX_BYTES)
      index = Buffer.from(await readByteRange(path, offset, offset + size))
    offset += size
  }
  return index && { seconds: secondsOf(index), hidden: textsOfIndex(index) }
}

/** Reads the start of a sound or film of another format, for texts in it alone. */
export async function readHead(path: string): Promise<FilmReading> {
  return { seconds: undefined, hidden: printableRuns(Buffer.from(await readByteRange(path, 0, HEAD_BYTES))) }
}

/** The seconds that the header of an index (`mvhd`) counts; undefined where it counts none. */
function secondsOf(index: Buffer): number | undefined {
  const at = index.indexOf('mvhd') + 4
  if (at < 8 || at + 32 > index.length) return undefined
  const isLong = index[at] === 1
  const scale = index.readUInt32BE(at + (isLong ? 20 : 12))
  const duration = isLong ? Number(index.readBigUInt64BE(at + 24)) : index.readUInt32BE(at + 16)
  const seconds = duration / scale
  return duration === 0xffff_ffff || !(seconds > 0 && seconds < 1e6) ? undefined : Math.round(seconds)
}

/** The texts that cameras and programs write beside the tracks: coordinates (`©xyz`, `loci`), and others. */
function textsOfIndex(index: Buffer): HiddenText[] {
  const start = index.indexOf('udta')
  const meta = index.indexOf('meta')
  const from = Math.min(...[start, meta].filter((each) => each >= 0), index.length)
  const beside = index.subarray(from, Math.min(index.length, from + BESIDE_BYTES))
  const place = /[+-]\d{1,3}\.\d+[+-]\d{1,3}\.\d+/.exec(beside.toString('latin1'))
  const coordinates =
    place === null ? [] : [{ meaning: 'coordinates', field: 'location', text: place[0] } as const]
  return [...coordinates, ...printableRuns(beside)]
}

/** Runs of letters in bytes, as texts of no known meaning. */
function printableRuns(bytes: Buffer): HiddenText[] {
  const runs = bytes.toString('utf8').match(/[\p{L}\p{N}\p{P}\p{Zs}]{4,}/gu) ?? []
  const texts = [bytes.toString('utf16le').match(/[\p{Script=Latin}\p{P}\p{Zs}]{4,}/gu) ?? [], runs].flat()
  return texts.map((text) => ({ meaning: 'other', field: 'text', text }))
}
