import { formatProblem } from '../problems/problem-line.ts'
import { createPainter } from '../report/colors.ts'
import type { Shell } from './command.ts'
import { type CommandArguments, rejectExtraArguments } from './options/parse-arguments.ts'
import { CLEAR_LINE } from './printable-shell.ts'
import { EXIT_STOPPED } from './run-stoppable.ts'

/** How many addresses pass between two notes where no terminal shows them. */
const NOTE_EVERY = 20

/**
 * Asks whether what records point to is still there, and prints what is not; resolves to the exit code. Ctrl+C ends the asking, and
 * what was found is printed.
 */
export async function checkRecordLinks(
  { values: { data = 'data', quiet }, positionals }: CommandArguments,
  shell: Shell,
): Promise<number> {
  rejectExtraArguments(positionals)
  const { checkLinks } = await import('../links/check-links.ts')
  const { language, isTerminal, note, write } = shell
  const say = words[language]
  const stopping = new AbortController()
  void shell.untilStopped().then(() => stopping.abort())
  const onProgress = (asked: number, all: number): void => {
    if (quiet || (!isTerminal && asked % NOTE_EVERY !== 0)) return
    const line = say.progress(asked, all)
    note(isTerminal ? `${CLEAR_LINE}${line}` : `${line}\n`)
  }
  const { problems, asked, all } = await checkLinks({ data, signal: stopping.signal, onProgress })
  if (isTerminal && !quiet) note(CLEAR_LINE)
  const paint = createPainter(shell.isColored)
  for (const problem of problems.sorted()) write(`${formatProblem(problem, language, paint)}\n`)
  const isStopped = asked < all
  write(`${say.summary(asked, all, problems.count('warning'))}\n`)
  return isStopped ? EXIT_STOPPED : 0
}

const words = {
  fr: {
    progress: (asked: number, all: number) => `adresses demandées : ${asked} sur ${all}`,
    summary: (asked: number, all: number, found: number) =>
      `${asked < all ? 'Arrêté : ' : ''}${asked} ${asked > 1 ? 'adresses demandées' : 'adresse demandée'} sur ${all}, ${found} à revoir ; rien n'empêche de publier`,
  },
  en: {
    progress: (asked: number, all: number) => `addresses asked: ${asked} of ${all}`,
    summary: (asked: number, all: number, found: number) =>
      `${asked < all ? 'Stopped: ' : ''}${asked} of ${all} addresses asked, ${found} to look at; nothing stops publication`,
  },
} as const
