import { inflateSync } from 'node:zlib'

/** How many bytes a packed text may unfold to; one that unfolds to more is passed over. */
const MAX_TEXT_BYTES = 1 << 20

/** How many packed texts of a picture are read. */
const MAX_TEXTS = 20

/** The texts that a PNG holds packed (`zTXt`, `iTXt`), each with its keyword. Source: PNG, third edition, section 11.3.3. */
export function packedPngTexts(bytes: Uint8Array): { readonly keyword: string; readonly text: string }[] {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const texts: { keyword: string; text: string }[] = []
  if (png[0] !== 0x89) return texts
  for (let at = 8; at + 12 <= png.length && texts.length < MAX_TEXTS; at += png.readUInt32BE(at) + 12) {
    const content = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    const keyword = content.toString('latin1', 0, Math.max(0, content.indexOf(0)))
    const packed = packedPart(png.toString('latin1', at + 4, at + 8), content, keyword.length + 1)
    const text = packed && unfold(packed)
    if (text !== undefined) texts.push({ keyword, text })
  }
  return texts
}

/** The packed bytes of a chunk, whose keyword ends at `start`; undefined where it has none. */
function packedPart(type: string, content: Buffer, start: number): Buffer | undefined {
  if (type === 'zTXt') return content.subarray(start + 1)
  if (type !== 'iTXt' || content[start] !== 1) return undefined
  const language = content.indexOf(0, start + 2)
  const translated = content.indexOf(0, language + 1)
  return language < 0 || translated < 0 ? undefined : content.subarray(translated + 1)
}

function unfold(packed: Buffer): string | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_TEXT_BYTES }).toString('utf8')
  } catch {
    return undefined // damaged, or too long
  }
}
