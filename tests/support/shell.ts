import { createHash } from 'node:crypto'
import type { Shell } from '../../pipeline/commands/command.ts'
import { DEFAULT_SETTINGS } from '../../pipeline/language/npm-command.ts'
import { today } from './build.ts'

/**
 * A shell for a command that is run within the test, which answers questions with `answers` in turn and draws the same lots
 * each time; with what has been written so far, and noted beside it.
 */
export function shellOf(
  answers: readonly string[] = [],
  over: Partial<Shell> = {},
): { readonly shell: Shell; written(): string; noted(): string } {
  let [text, notes] = ['', '']
  let turn = 0
  let draws = 0
  const write = (more: string): void => {
    text += more
  }
  const shell: Shell = {
    language: 'fr',
    settings: DEFAULT_SETTINGS,
    env: {},
    input: (async function* () {})(),
    isTerminal: false,
    isColored: false,
    processors: 0,
    today,
    owner: { pid: process.pid, isAlive: () => false },
    write,
    writeData: write,
    note(more) {
      notes += more
    },
    drain: async () => {},
    randomHex: (bytes) =>
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
  return { shell, written: () => text, noted: () => notes }
}
