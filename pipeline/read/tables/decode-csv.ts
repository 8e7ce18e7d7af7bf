import type { Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { decodeUtf8 } from '../decode-text.ts'

/** The text of a CSV file, and whether it is in Windows-1252, as spreadsheets in France still write it. */
export function decodeCsv(
  bytes: Uint8Array,
  place: Place,
): { readonly text?: string; readonly problem?: Problem; readonly isWindows?: true } {
  if (bytes.includes(0)) return { problem: violation('utf16', place, []) }
  const { text, problem } = decodeUtf8(bytes, place)
  if (text !== undefined) return { text } // a byte order mark is what Excel asks for
  if (problem?.rule !== 'not-utf8' || !isWindows1252(bytes)) return problem === undefined ? {} : { problem }
  return { text: new TextDecoder('windows-1252').decode(bytes), isWindows: true }
}

/** Whether bytes may be Windows-1252: none that it leaves out, and no character of UTF-8, which it would tear. */
function isWindows1252(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  return !/[\x81\x8d\x8f\x90\x9d]|[\xc3\xc2][\x80-\xbf]|\xe2\x80[\x90-\xbf]/.test(text)
}
