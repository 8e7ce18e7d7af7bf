import { declaredEncoding } from '../../language/encoding-names.ts'
import { decodeText, decodeTextAs } from '../../language/text-encoding.ts'
import type { VideoEligibility } from '../search-engines/video-eligibility.ts'
import { readSearchEngineShapes } from '../shape-files.ts'
import { checkSavedPage } from './check-saved-page.ts'

/** A page saved as HTML. */
type SavedPage = { readonly file: string; readonly bytes: Uint8Array }

/** Judges saved pages by the shapes for search engines. */
export async function checkSavedPages(pages: readonly SavedPage[]): Promise<VideoEligibility> {
  const shapes = await readSearchEngineShapes()
  const verdicts = []
  for (const { file, bytes } of pages)
    verdicts.push({ id: file, ...(await checkSavedPage(file, decodePage(bytes), shapes)) })
  const eligible = verdicts.filter(({ problems }) =>
    problems.every(({ severity }) => severity !== 'violation'),
  )
  return { videos: pages.length, eligible: eligible.length, verdicts }
}

/** Decodes a page by its byte order mark, in the encoding that it declares, or in UTF-8, as browsers do. */
function decodePage(bytes: Uint8Array): string {
  const declared = hasMark(bytes) ? undefined : declaredEncoding(bytes)
  // a declaration that can be read is not in UTF-16 itself
  const decoded =
    declared === undefined || declared === 'UTF-16' ? decodeText(bytes) : decodeTextAs(bytes, declared)
  return decoded.text ?? new TextDecoder().decode(bytes)
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  )
}
