import { declaredEncoding, type TextEncoding } from '../../../language/encoding-names.ts'
import { type DecodedText, decodeText, decodeTextAs } from '../../../language/text-encoding.ts'
import { contentRefusals } from './content-refusals.ts'
import { UnreadableContentError } from './unreadable-content-error.ts'

/**
 * Decodes content in the encoding that somebody named; otherwise by its byte order mark, as UTF-8 where it is valid, as what it
 * declares itself, or as what makes French of it.
 */
function decodeBytes(bytes: Uint8Array, encoding?: TextEncoding): DecodedText {
  if (encoding !== undefined) return decodeTextAs(bytes, encoding)
  const decoded = decodeText(bytes)
  if (decoded.encoding === 'UTF-8' || decoded.encoding === 'UTF-16') return decoded
  const declared = declaredEncoding(bytes)
  return declared === undefined ? decoded : decodeTextAs(bytes, declared)
}

/** The text of content. Throws `UnreadableContentError` where nothing tells its encoding. */
export function textOfContent(
  name: string,
  bytes: Uint8Array,
  encoding?: TextEncoding,
): { readonly text: string; readonly encoding: TextEncoding } {
  const decoded = decodeBytes(bytes, encoding)
  if (decoded.text === undefined)
    throw new UnreadableContentError(contentRefusals.encoding(name, decoded.candidates))
  return decoded
}

/** The beginning of a text, to see what it is; empty for bytes that are no text. */
export function headText(bytes: Uint8Array, encoding?: TextEncoding): string {
  if (encoding !== undefined) return decodeTextAs(bytes, encoding).text ?? ''
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isWide && bytes.subarray(0, 1000).includes(0))
    return decodeText(bytes.subarray(0, bytes.length & ~1)).text ?? ''
  const text = isWide
    ? decodeText(bytes.subarray(0, bytes.length & ~1)).text
    : new TextDecoder('utf-8').decode(bytes, { stream: true })
  return (text ?? '').replace(/^\uFEFF/, '')
}
