import { join } from 'node:path'
import { programPath, readBytes, writeText } from '../../files/disk.ts'
import type { Language } from '../../language/message.ts'
import type { Changes } from './changes.ts'
import { changesPage } from './changes-page.ts'
import type { Lock } from './publication-lock.ts'

/** The names of the reports of what changed. */
export const CHANGES = ['changes.json', 'changes.html'] as const

/** Writes what changed, for machines and for people. */
export async function writeChanges(
  report: string,
  { changes, comparedWith }: GuardedRelease,
  language: Language,
): Promise<void> {
  const { kinds, ...rest } = changes
  const told = { comparedWith: comparedWith ?? null, kinds: Object.fromEntries(kinds), ...rest }
  await writeText(join(report, CHANGES[0]), `${JSON.stringify(told, null, 2)}\n`)
  const styles = await Promise.all(
    ['colors.css', 'style.css'].map((name) => readBytes(programPath(`pipeline/site/${name}`))),
  )
  const page = changesPage(changes, comparedWith, language, styles.map(String).join(''))
  await writeText(join(report, CHANGES[1]), page)
}

/** What the guard saw. */
export type GuardedRelease = {
  readonly changes: Changes
  /** The file that was compared with; nothing if there was none. */
  readonly comparedWith: string | undefined
  /** The lock as the new release makes it. */
  readonly lock: Lock
}
