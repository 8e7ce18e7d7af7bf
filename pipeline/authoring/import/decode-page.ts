import { declaredEncoding, type TextEncoding } from '../../language/encoding-names.ts'
import type { Message } from '../../language/message.ts'
import { type DecodedText, decodeText, decodeTextAs } from '../../language/text-encoding.ts'
import { foreignFormat } from './foreign-format.ts'

/**
 * A decoded text with its encoding, or between which encodings its bytes do not decide; `isBinary` for an archive, a PDF, a picture;
 * the `format` of a text that is no page.
 */
type DecodedPage = DecodedText & { readonly isBinary?: true; readonly format?: Message | undefined }

/**
 * Decodes a page in the encoding that somebody named; otherwise by its byte order mark, as UTF-8 where it is valid, as what its
 * HTML declares, or as what makes French of it.
 */
export function decodePage(bytes: Uint8Array, encoding?: TextEncoding): DecodedPage {
  const decoded = decodeBytes(bytes, encoding)
  return decoded.text === undefined ? decoded : { ...decoded, format: foreignFormat(decoded.text) }
}

function decodeBytes(bytes: Uint8Array, encoding?: TextEncoding): DecodedPage {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (/^(%PDF|PK\x03\x04|\xD0\xCF\x11\xE0|\x89PNG|\xFF\xD8\xFF)/.test(start))
    return { candidates: [], isBinary: true }
  if (encoding !== undefined) return decodeTextAs(bytes, encoding)
  const decoded = decodeText(bytes)
  if (decoded.encoding === 'UTF-8' || decoded.encoding === 'UTF-16') return decoded
  const declared = declaredEncoding(bytes)
  return declared === undefined ? decoded : decodeTextAs(bytes, declared)
}
