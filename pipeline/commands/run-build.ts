import { fileKindOf, fileSize } from '../files/file-facts.ts'
import { readChunks } from '../files/read-stream.ts'
import { resolveRealPath } from '../files/real-path.ts'
import type { NdjsonInput } from '../read/read-records.ts'
import type { BuildOutcome } from '../release/build-state.ts'
import { createPainter } from '../report/colors.ts'
import type { Shell } from './command.ts'
import {
  buildOptions,
  type CommandArguments,
  lossGuardOptions,
  releaseDays,
  UsageError,
  workerOptions,
} from './options.ts'
import { runStoppable } from './run-stoppable.ts'
import { buildSummary } from './screen.ts'
import { showProgress } from './show-progress.ts'
import { usageMessages } from './usage-messages.ts'
import { withBuildLocks } from './with-lock.ts'

/** Builds, or does the same without writing anything, and prints what came of it; gives the exit code. */
export async function runBuild(
  { values, positionals }: CommandArguments,
  publish: boolean,
  shell: Shell,
): Promise<number> {
  const start = performance.now()
  const format = await formatOf(values.format)
  const [{ build }, checked] = await Promise.all([import('../build.ts'), buildOptions(values)])
  const { data, out } = checked
  const order = {
    ...checked,
    ...releaseDays(values, shell),
    inputs: await Promise.all(positionals.map((name) => input(name, shell))),
    pages: !values['no-pages'],
    tables: !values['no-tables'],
    packs: !values['no-gzip'],
    ...workerOptions(values, shell.processors),
    ...(await lossGuardOptions(values)),
    publish,
  }
  const told = values.quiet ? undefined : showProgress(shell)
  const outcome = await runStoppable(shell, (stop) => {
    const work = (): Promise<BuildOutcome> => build({ ...order, ...stop, progress: told?.progress })
    return publish ? withBuildLocks({ data, out }, shell, work).catch(leavingIntact) : work()
  }).finally(() => told?.end())
  if (format === undefined) {
    const seconds = (performance.now() - start) / 1000
    shell.write(buildSummary(outcome, { data, out }, seconds, shell.language, createPainter(shell.isColored)))
  } else {
    const { render } = await import('../report/render.ts')
    shell.write(await render(format, outcome, data, shell.language))
  }
  return outcome.violations > 0 ? 1 : 0
}

/** Marks an error of the system: whatever a build began is undone, unless it says something else itself. */
function leavingIntact(error: unknown): never {
  throw error instanceof Error && 'syscall' in error ? Object.assign(error, { isIntact: true }) : error
}

/** The form in which to tell what came of it; none for the text. Throws `UsageError`. */
async function formatOf(typed = 'text') {
  if (typed === 'text') return undefined
  const { reportFormats } = await import('../report/render.ts')
  const format = reportFormats.find((each) => each === typed)
  if (format === undefined)
    throw new UsageError(usageMessages.value('--format', typed, ['text', ...reportFormats].join(', ')))
  return format
}

async function input(name: string, { language, input }: Shell): Promise<NdjsonInput> {
  if (name === '-') return { name: language === 'fr' ? 'entrée standard' : 'standard input', chunks: input }
  const isFile = (await fileKindOf(await resolveRealPath(name))) === 'file'
  const size = await fileSize(name).catch(() => 0) // whoever reads it tells what is wrong
  return { name, chunks: readChunks(name), size, ...(isFile && { reopen: () => readChunks(name) }) } // a pipe passes once
}
