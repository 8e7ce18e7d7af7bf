import { chunksOf } from '../disk.ts'
import { type Asked, BadUse, checkedValues, guardValues } from '../options.ts'
import { painter } from '../paint.ts'
import type { Input } from '../read/records.ts'
import { summary } from '../screen.ts'
import { usage } from '../usage.ts'
import { alone } from './alone.ts'
import type { Shell } from './command.ts'

/** Builds, or does the same without writing anything, and prints what came of it; gives the exit code. */
export async function make({ values, positionals }: Asked, publish: boolean, shell: Shell): Promise<number> {
  const start = performance.now()
  const format = await formatOf(values.format)
  const [{ build }, checked] = await Promise.all([import('../build.ts'), checkedValues(values)])
  const { data, out } = checked
  const order = {
    ...checked,
    inputs: positionals.map((name) => input(name, shell)),
    pages: !values['no-pages'],
    progress: progress(shell),
    ...(await guardValues(values)),
    publish,
  }
  const outcome = publish ? await alone(out, shell, () => build(order)) : await build(order)
  if (format === undefined) {
    const seconds = (performance.now() - start) / 1000
    shell.write(summary(outcome, { data, out }, seconds, shell.language, painter(shell.isColored)))
  } else {
    const { toldAs } = await import('../problems/formats.ts')
    shell.write(await toldAs(format, outcome, data, shell.language))
  }
  return outcome.violations > 0 ? 1 : 0
}

/** The form in which to tell what came of it; none for the text. Throws `BadUse`. */
async function formatOf(typed = 'text') {
  if (typed === 'text') return undefined
  const { formats } = await import('../problems/formats.ts')
  const format = formats.find((each) => each === typed)
  if (format === undefined) throw new BadUse(usage.value('--format', typed, ['text', ...formats].join(', ')))
  return format
}

function input(name: string, { language, input }: Shell): Input {
  if (name === '-') return { name: language === 'fr' ? 'entrée standard' : 'standard input', chunks: input }
  return { name, chunks: chunksOf(name) }
}

/** Tells how many records have passed: on a terminal as they pass, elsewhere every five seconds. */
function progress({ isTerminal, language, note }: Shell) {
  const start = performance.now()
  let told = start
  return (passed: number): void => {
    const now = performance.now()
    if (now - told < (isTerminal ? 200 : 5000)) return
    told = now
    const rate = Math.round(passed / ((now - start) / 1000))
    const text = language === 'fr' ? `${passed} fiches, ${rate}/s` : `${passed} records, ${rate}/s`
    note(isTerminal ? `\r${text}  \r` : `${text}\n`)
  }
}
