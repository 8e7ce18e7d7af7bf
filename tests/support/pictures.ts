import { crc32, deflateSync } from 'node:zlib'

/** A picture as PNG, all of one colour, with further chunks before its pixels. */
export function png(
  width: number,
  height: number,
  chunks: readonly (readonly [string, string])[] = [],
): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0], 8) // eight bits of grey
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(Math.min(width, 2000), 0x60)]) // no filter, then one grey
  const pixels = deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 2000) }, () => row)))
  const parts = [
    chunk('IHDR', head),
    ...chunks.map(([name, text]) => chunk(name, Buffer.from(text, 'latin1'))),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** What the metadata of a JPEG say: Exif with an artist and coordinates, and XMP. */
export type JpegMetadata = { readonly artist?: string; readonly hasPlace?: boolean; readonly xmp?: string }

/** The frame of a picture as JPEG, which programs that read dimensions and metadata take for a whole one. */
export function jpeg(
  width: number,
  height: number,
  { artist, hasPlace, xmp }: JpegMetadata = {},
): Uint8Array {
  const frame = Buffer.from('080000000003012200021101031101', 'hex')
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  const hasExif = artist !== undefined || hasPlace === true
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')), // JFIF, with which every JPEG begins
    ...(hasExif
      ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(artist ?? '', hasPlace === true)]))]
      : []),
    ...(xmp === undefined
      ? []
      : [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet(xmp)}`))]),
    segment(0xc0, frame),
    Buffer.from('ffda0008010100003f00ffd9', 'hex'),
  ])
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

function packet(properties: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

/** A block of Exif with an artist, and with a latitude in degrees. */
function exif(artist: string, hasPlace: boolean): Buffer {
  const text = Buffer.from(`${artist}\0`.padEnd(8, '\0'))
  const entries = hasPlace ? 2 : 1
  const texts = 8 + 2 + 12 * entries + 4
  const gps = texts + text.length
  const number = (value: number, bytes: 2 | 4): Buffer => {
    const buffer = Buffer.alloc(bytes)
    buffer.writeUIntLE(value, 0, bytes)
    return buffer
  }
  const entry = (tag: number, type: number, count: number, value: number): Buffer =>
    Buffer.concat([number(tag, 2), number(type, 2), number(count, 4), number(value, 4)])
  const degrees = Buffer.concat([
    number(50, 4),
    number(1, 4),
    number(38, 4),
    number(1, 4),
    number(0, 4),
    number(1, 4),
  ])
  return Buffer.concat([
    Buffer.from('49492a0008000000', 'hex'),
    number(entries, 2),
    entry(0x013b, 2, text.length, texts),
    ...(hasPlace ? [entry(0x8825, 4, 1, gps)] : []),
    number(0, 4),
    text,
    ...(hasPlace
      ? [number(2, 2), entry(1, 2, 2, 0x4e), entry(2, 5, 3, gps + 30), number(0, 4), degrees]
      : []),
  ])
}

/** A picture as WebP that has no loss, without its pixels. */
export function webp(width: number, height: number): Uint8Array {
  const pixels = Buffer.alloc(10)
  pixels[0] = 0x2f
  pixels.writeUInt32LE((width - 1) | ((height - 1) << 14), 1)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(pixels.length)
  const body = Buffer.concat([Buffer.from('WEBPVP8L'), size, pixels])
  const all = Buffer.alloc(4)
  all.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF'), all, body])
}

/** A box of an ISO base media file (MP4, AVIF). */
export function box(name: string, ...content: readonly (Uint8Array | string)[]): Buffer {
  const body = Buffer.concat(
    content.map((each) => (typeof each === 'string' ? Buffer.from(each, 'latin1') : each)),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length + 8)
  return Buffer.concat([size, Buffer.from(name, 'latin1'), body])
}

/** A picture as AVIF, without its pixels. */
export function avif(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(12)
  size.writeUInt32BE(width, 4)
  size.writeUInt32BE(height, 8)
  const properties = box('iprp', box('ipco', box('ispe', size)))
  return Buffer.concat([
    box('ftyp', 'avif\0\0\0\0avifmif1'),
    box('meta', Buffer.alloc(4), properties),
    box('mdat', 'pixels'),
  ])
}

/** A film as MP4 that lasts some seconds, without pictures; `beside` stands in its user data. */
export function mp4(seconds: number, beside = ''): Uint8Array {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(seconds * 1000, 16)
  const data = beside === '' ? [] : [box('udta', beside)]
  return Buffer.concat([
    box('ftyp', 'isom\0\0\0\0isommp42'),
    box('moov', box('mvhd', header), ...data),
    box('mdat', 'frames'),
  ])
}
