import { join } from 'node:path'
import { readProgramText } from '../../files/program-files.ts'
import { writeText } from '../../files/write-file.ts'
import type { Language } from '../../language/message.ts'
import type { Changes } from './changes.ts'
import { changesPage } from './changes-page.ts'
import type { Lock } from './publication-lock.ts'

/** The names of the two reports of changes. */
export const CHANGES = ['changes.json', 'changes.html'] as const

/** Writes the changes as JSON and as a page into the folder `report`. */
export async function writeChanges(
  report: string,
  { changes, comparedWith }: GuardedRelease,
  language: Language,
): Promise<void> {
  const { kinds, ...rest } = changes
  const json = { comparedWith: comparedWith ?? null, kinds: Object.fromEntries(kinds), ...rest }
  await writeText(join(report, CHANGES[0]), `${JSON.stringify(json, null, 2)}\n`)
  const styles = await Promise.all(
    ['colors.css', 'style.css'].map((name) => readProgramText(`pipeline/site/${name}`)),
  )
  const page = changesPage(changes, comparedWith, language, styles.join(''))
  await writeText(join(report, CHANGES[1]), page)
}

/** What the comparison with the release before found. */
export type GuardedRelease = {
  readonly changes: Changes
  /** The file of the release before; `undefined` if there was none. */
  readonly comparedWith: string | undefined
  /** The lock of the new release. */
  readonly lock: Lock
}
