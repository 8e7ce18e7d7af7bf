import { join } from 'node:path'
import { readBytes } from '../files/read-file.ts'
import type { Shell } from './command.ts'
import type { OptionValues } from './options/option-table.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

/** Rehearses the harvest of catalogues by data.gouv.fr: the given ones, or both forms of that of the release. */
export async function checkCatalogs(
  { out = 'dist', date }: OptionValues,
  files: readonly string[],
  { language, write }: Shell,
): Promise<number> {
  const { rehearse } = await import('../catalog/portal/rehearse.ts')
  const { rehearsalText } = await import('../catalog/portal/rehearsal-report.ts')
  const published = ['catalog.ttl', 'catalog.json'].map((name) => join(out, 'public', name))
  let isClean = true
  for (const name of files.length > 0 ? files : published) {
    const bytes = await readBytes(name)
    if (bytes === undefined) throw new UsageError(usageMessages.catalog(name))
    const rehearsal = await rehearse({ name, bytes }, date)
    write(rehearsalText(rehearsal, language))
    if (rehearsal.problems.some(({ severity }) => severity === 'violation')) isClean = false
  }
  return isClean ? 0 : 1
}
