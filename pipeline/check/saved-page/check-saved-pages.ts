import type { VideoEligibility } from '../search-engines/video-eligibility.ts'
import { readSearchEngineShapes } from '../shape-files.ts'
import { checkSavedPage } from './check-saved-page.ts'

/** A page saved as HTML. */
type SavedPage = { readonly file: string; readonly bytes: Uint8Array }

/** How many bytes of a page browsers search for its character encoding (HTML Standard, “Determining the character encoding”). */
const ENCODING_SEARCH_BYTES = 1024

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

/** Decodes a page in the character encoding that it declares, or in UTF-8. */
function decodePage(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, ENCODING_SEARCH_BYTES)).toString('latin1')
  const encoding = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
