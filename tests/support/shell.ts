import { createHash } from 'node:crypto'
import type { Shell } from '../../pipeline/commands/command.ts'

/** A shell in this process that answers questions with `answers` in turn, and draws the same lots each time; gives it, and what was written to it. */
export function shellOf(
  answers: readonly string[],
  over: Partial<Shell> = {},
): { readonly shell: Shell; readonly written: () => string } {
  let text = ''
  let turn = 0
  let draws = 0
  const write = (more: string): void => {
    text += more
  }
  const shell: Shell = {
    language: 'fr',
    env: {},
    input: (async function* () {})(),
    isTerminal: false,
    owner: { pid: 1, isAlive: () => false },
    write,
    note: write,
    random: (bytes) =>
      createHash('sha256')
        .update(`${draws++}`)
        .digest('hex')
        .slice(0, 2 * bytes),
    ask: async (question) => {
      write(question)
      const answer = answers[turn++]
      write(`${answer ?? ''}\n`)
      return answer
    },
    untilStopped: () => new Promise(() => {}),
    ...over,
  }
  return { shell, written: () => text }
}
