import { programPath } from '../../files/program-path.ts'
import { readBytes } from '../../files/read-file.ts'
import type { VideoEligibility } from '../search-engines/video-eligibility.ts'
import { checkSavedPage } from './check-saved-page.ts'

/** A saved page. */
export type SavedPage = { readonly file: string; readonly bytes: Uint8Array }

/** Judges saved pages by the shapes for search engines. */
export async function checkSavedPages(pages: readonly SavedPage[]): Promise<VideoEligibility> {
  const shapes = String(await readBytes(programPath('shapes/search-engines.ttl')))
  const verdicts = []
  for (const { file, bytes } of pages)
    verdicts.push({ id: file, ...(await checkSavedPage(file, textOf(bytes), shapes)) })
  const eligible = verdicts.filter(({ problems }) =>
    problems.every(({ severity }) => severity !== 'violation'),
  )
  return { videos: pages.length, eligible: eligible.length, verdicts }
}

/** The text of a page, in the character set that it names in its first bytes; UTF-8 where that is none. */
function textOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
