import type { Shell } from '../../pipeline/commands/command.ts'

/** A shell for a command that is run within the test, and what it has written so far. */
export function shellFor(given: Partial<Shell> = {}): { shell: Shell; written(): string; noted(): string } {
  const written: string[] = []
  const noted: string[] = []
  const shell: Shell = {
    language: 'fr',
    env: {},
    input: (async function* () {})(),
    isTerminal: false,
    isColored: false,
    owner: { pid: process.pid, isAlive: () => true },
    write: (text) => void written.push(text),
    note: (text) => void noted.push(text),
    random: (bytes) => '0'.repeat(2 * bytes),
    untilStopped: async () => {},
    ...given,
  }
  return { shell, written: () => written.join(''), noted: () => noted.join('') }
}
