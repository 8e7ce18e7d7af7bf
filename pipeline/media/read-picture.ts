import { imageSize } from 'image-size'
import type { HiddenText } from './media-folder.ts'
import { pictureMetadata } from './picture-metadata.ts'

/** What a picture says of itself: its size in pixels as shown, and texts that are not seen. */
export type PictureReading = {
  readonly width: number
  readonly height: number
  readonly hidden: readonly HiddenText[]
}

/** Reads a picture; undefined where its start has no dimensions, or its end is missing. */
export function readPicture(bytes: Uint8Array): PictureReading | undefined {
  if (!isWhole(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) return undefined
  const size = dimensionsOf(bytes)
  return size === undefined ? undefined : { ...size, hidden: pictureMetadata(bytes) }
}

function dimensionsOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return undefined
    return orientation > 4 ? { width: height, height: width } : { width, height } // lying on its side
  } catch {
    return undefined
  }
}

/** Whether a picture has its end: the last marker of JPEG, the last chunk of PNG, as many bytes as WebP and AVIF count. */
function isWhole(bytes: Buffer): boolean {
  if (bytes[0] === 0xff) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0
  if (bytes[0] === 0x89) return bytes.subarray(-64).includes('IEND')
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return bytes.length >= bytes.readUInt32LE(4) + 8
  return endOfBoxes(bytes) <= bytes.length
}

/** Where the last box of an ISO base media file ends, as the boxes count. */
function endOfBoxes(bytes: Buffer): number {
  let offset = 0
  while (offset + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(offset)
    if (size < 8) return size === 0 ? bytes.length : Number.POSITIVE_INFINITY
    offset += size
  }
  return offset
}
