import { bytesOf, ownPath } from '../../files/disk.ts'
import type { Eligibility } from '../video-eligibility.ts'
import { judgePage } from './judge-page.ts'

/** A saved page. */
export type SavedPage = { readonly file: string; readonly bytes: Uint8Array }

/** Judges saved pages by the shapes for search engines. */
export async function judgePages(pages: readonly SavedPage[]): Promise<Eligibility> {
  const shapes = String(await bytesOf(ownPath('shapes/search-engines.ttl')))
  const verdicts = []
  for (const { file, bytes } of pages)
    verdicts.push({ id: file, ...(await judgePage(file, textOf(bytes), shapes)) })
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
