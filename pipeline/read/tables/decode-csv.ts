import { decodeText, sampleLine } from '../../language/text-encoding.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { gap, violation } from '../../problems/rule-problem.ts'
import { decodeUtf8 } from '../decode-text.ts'

/**
 * The text of a CSV file, with a note where its encoding was guessed, as spreadsheets write it that do not know UTF-8; or why there
 * is none.
 */
export function decodeCsv(
  bytes: Uint8Array,
  place: Place,
): { readonly text: string; readonly notes: readonly Problem[] } | { readonly problem: Problem } {
  const decoded = decodeText(bytes)
  if (decoded.text === undefined) {
    if (decoded.candidates.length > 0)
      return { problem: violation('unknown-encoding', place, [], decoded.candidates.join(', ')) }
    return { problem: decodeUtf8(bytes, place).problem ?? violation('utf16', place, []) }
  }
  const { text, encoding } = decoded
  if (text.includes('\0')) return { problem: violation('utf16', place, []) }
  if (encoding === 'UTF-8') return { text, notes: [] }
  return { text, notes: [gap('guessed-encoding', place, [], encoding, sampleLine(text))] }
}
