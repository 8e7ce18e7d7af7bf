import { chunksOf } from '../disk.ts'
import { type Asked, checkedValues, guardValues } from '../options.ts'
import type { Input } from '../read/records.ts'
import { summary } from '../screen.ts'
import { alone } from './alone.ts'
import type { Shell } from './command.ts'

/** Builds, or does the same without writing anything, and prints what came of it; gives the exit code. */
export async function make({ values, positionals }: Asked, publish: boolean, shell: Shell): Promise<number> {
  const start = performance.now()
  const [{ build }, checked] = await Promise.all([import('../build.ts'), checkedValues(values)])
  const { data, out } = checked
  const order = {
    ...checked,
    inputs: positionals.map((name) => input(name, shell)),
    watch: progress(shell),
    pages: !values['no-pages'],
    ...(await guardValues(values)),
    publish,
  }
  const outcome = publish ? await alone(out, shell, () => build(order)) : await build(order)
  shell.write(summary(outcome, { data, out }, (performance.now() - start) / 1000, shell.language))
  return outcome.violations > 0 ? 1 : 0
}

function input(name: string, { language, input }: Shell): Input {
  if (name === '-') return { name: language === 'fr' ? 'entrée standard' : 'standard input', chunks: input }
  return { name, chunks: chunksOf(name) }
}

/** Tells how many records have passed: on a terminal as they pass, elsewhere every five seconds. */
function progress({ isTerminal, language, note }: Shell) {
  const start = performance.now()
  let passed = 0
  let told = start
  return ({ records }: { readonly records: readonly unknown[] }): void => {
    passed += records.length
    const now = performance.now()
    if (now - told < (isTerminal ? 200 : 5000)) return
    told = now
    const rate = Math.round(passed / ((now - start) / 1000))
    const text = language === 'fr' ? `${passed} fiches, ${rate}/s` : `${passed} records, ${rate}/s`
    note(isTerminal ? `\r${text}  \r` : `${text}\n`)
  }
}
