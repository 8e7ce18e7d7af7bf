import type { BuildOutcome } from '../release/build-state.ts'
import { createPainter } from '../report/colors.ts'
import type { Shell } from './command.ts'
import { openInput } from './open-input.ts'
import {
  allowedValue,
  buildOptions,
  lossGuardOptions,
  releaseDays,
  workerOptions,
} from './options/option-values.ts'
import type { CommandArguments } from './options/parse-arguments.ts'
import { runStoppable } from './run-stoppable.ts'
import { showProgress } from './show-progress.ts'
import { buildSummary } from './summaries/build-summary.ts'
import { withBuildLocks } from './with-lock.ts'

/** Builds and publishes or, with `publish` false, checks and writes nothing; prints the result. Resolves to the exit code. */
export async function runBuild(
  { values, positionals }: CommandArguments,
  publish: boolean,
  shell: Shell,
): Promise<number> {
  const start = performance.now()
  const [{ build }, { render, reportFormats }, checked] = await Promise.all([
    import('../build.ts'),
    import('../report/render.ts'),
    buildOptions(values),
  ])
  const format = allowedValue('--format', values.format ?? 'text', ['text', ...reportFormats])
  const { data, out } = checked
  const order = {
    ...checked,
    ...releaseDays(values, shell),
    inputs: await Promise.all(positionals.map((name) => openInput(name, shell))),
    pages: !values['no-pages'],
    tables: !values['no-tables'],
    packs: !values['no-gzip'],
    zips: values.zip,
    ...workerOptions(values, shell.processors),
    ...(await lossGuardOptions(values)),
    publish,
  }
  const display = values.quiet ? undefined : showProgress(shell)
  const outcome = await runStoppable(shell, (stop) => {
    const work = (): Promise<BuildOutcome> => build({ ...order, ...stop, progress: display?.progress })
    return publish ? withBuildLocks({ data, out }, shell, work).catch(markIntact) : work()
  }).finally(() => display?.end())
  const seconds = (performance.now() - start) / 1000
  if (format === 'text')
    shell.write(buildSummary(outcome, { data, out, seconds }, shell.language, createPainter(shell.isColored)))
  else shell.writeData(await render(format, outcome, data, shell.language))
  return outcome.violations > 0 ? 1 : 0
}

/** Rethrows an error; marks that of a system call, after which the previous release still stands. */
function markIntact(error: unknown): never {
  throw error instanceof Error && 'syscall' in error ? Object.assign(error, { isIntact: true }) : error
}
