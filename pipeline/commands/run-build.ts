import type { Outcome } from '../build.ts'
import { kindOf, realPath, sizeOf } from '../files/disk.ts'
import { chunksOf } from '../files/stream.ts'
import type { Input } from '../read/records.ts'
import { painter } from '../report/colors.ts'
import type { Shell } from './command.ts'
import { type Asked, BadUse, checkedValues, guardValues, paceValues, releaseDays } from './options.ts'
import { summary } from './screen.ts'
import { progressOn } from './show-progress.ts'
import { stoppable } from './stoppable.ts'
import { usage } from './usage-messages.ts'
import { alone } from './with-lock.ts'

/** Builds, or does the same without writing anything, and prints what came of it; gives the exit code. */
export async function make({ values, positionals }: Asked, publish: boolean, shell: Shell): Promise<number> {
  const start = performance.now()
  const format = await formatOf(values.format)
  const [{ build }, checked] = await Promise.all([import('../build.ts'), checkedValues(values)])
  const { data, out } = checked
  const order = {
    ...checked,
    ...releaseDays(values, shell),
    inputs: await Promise.all(positionals.map((name) => input(name, shell))),
    pages: !values['no-pages'],
    tables: !values['no-tables'],
    packs: !values['no-gzip'],
    ...paceValues(values, shell.processors),
    ...(await guardValues(values)),
    publish,
  }
  const told = values.quiet ? undefined : progressOn(shell)
  const outcome = await stoppable(shell, (stop) => {
    const work = (): Promise<Outcome> => build({ ...order, ...stop, progress: told?.progress })
    return publish ? alone({ data, out }, shell, work).catch(leavingIntact) : work()
  }).finally(() => told?.end())
  if (format === undefined) {
    const seconds = (performance.now() - start) / 1000
    shell.write(summary(outcome, { data, out }, seconds, shell.language, painter(shell.isColored)))
  } else {
    const { toldAs } = await import('../report/render.ts')
    shell.write(await toldAs(format, outcome, data, shell.language))
  }
  return outcome.violations > 0 ? 1 : 0
}

/** Marks an error of the system: whatever a build began is undone, unless it says something else itself. */
function leavingIntact(error: unknown): never {
  throw error instanceof Error && 'syscall' in error ? Object.assign(error, { isIntact: true }) : error
}

/** The form in which to tell what came of it; none for the text. Throws `BadUse`. */
async function formatOf(typed = 'text') {
  if (typed === 'text') return undefined
  const { formats } = await import('../report/render.ts')
  const format = formats.find((each) => each === typed)
  if (format === undefined) throw new BadUse(usage.value('--format', typed, ['text', ...formats].join(', ')))
  return format
}

async function input(name: string, { language, input }: Shell): Promise<Input> {
  if (name === '-') return { name: language === 'fr' ? 'entrée standard' : 'standard input', chunks: input }
  const isFile = (await kindOf(await realPath(name))) === 'file'
  const size = await sizeOf(name).catch(() => 0) // whoever reads it tells what is wrong
  return { name, chunks: chunksOf(name), size, ...(isFile && { again: () => chunksOf(name) }) } // a pipe passes once
}
