import type { Shell } from './command.ts'
import type { OptionValues } from './options/option-table.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

/** Takes over the Grist document that the publication names; resolves to the exit code. Throws `UsageError` where a file is named too. */
export async function importGrist(
  { data = 'data', 'dry-run': isDry = false }: OptionValues,
  typed: readonly string[],
  shell: Shell,
): Promise<number> {
  const [file] = typed
  if (file !== undefined) throw new UsageError(usageMessages.arguments(file))
  const [{ importGristDocument }, { gristReportText }, { GRIST_KEY_VARIABLE }, retries, { retryReporter }] =
    await Promise.all([
      import('../authoring/grist/import-grist-document.ts'),
      import('../authoring/grist/grist-report.ts'),
      import('../authoring/grist/grist-refusals.ts'),
      import('../requests/retry-policy.ts'),
      import('../requests/retry-reporter.ts'),
    ])
  const { language, env, note, write } = shell
  const policy = { ...retries.DEFAULT_RETRY_POLICY, onRetry: retryReporter(shell) }
  const onTable = (id: string, rows: number): void => note(`regards: ${id} (${rows})\n`)
  const take = () =>
    importGristDocument({ data, language, isDry, key: env[GRIST_KEY_VARIABLE], policy, onTable })
  const outcome = await (isDry ? take() : withDataLock(data, shell, take))
  write(gristReportText(outcome, { data, isDry, language }))
  return outcome.faults.length > 0 ? 1 : 0
}
