import { escapeUnprintable } from '../problems/format-value.ts'
import type { Shell } from './command.ts'

/**
 * A shell of which a terminal shows every text as it is: control characters, and characters that hide or reorder others, are escaped
 * in results, notes and questions, but for line ends, and for the colours and the cleared lines that this program writes itself. What
 * `writeData` prints stays exact.
 */
export function printableShell(shell: Shell): Shell {
  const isOwn = (sequence: string): boolean =>
    (shell.isColored && COLOR.test(sequence)) || (shell.isTerminal && sequence === CLEAR_LINE)
  const printable = (text: string): string =>
    text
      .split(SEQUENCES)
      .map((part) => (part === '\n' || isOwn(part) ? part : escapeUnprintable(part)))
      .join('')
  return {
    ...shell,
    write: (text) => shell.write(printable(text)),
    note: (text) => shell.note(printable(text)),
    ask: (question) => shell.ask(printable(question)),
  }
}

/** Clears the current line of a terminal. */
export const CLEAR_LINE = '\r\x1b[K'

/** A line end, and what this program writes to terminals: colours (SGR, ECMA-48), a cleared line. */
const SEQUENCES = /(\n|\x1b\[[\d;]*m|\r\x1b\[K)/
const COLOR = /^\x1b\[[\d;]*m$/
