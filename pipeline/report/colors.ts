import type { Severity } from '../problems/problem.ts'
import type { Paint } from '../problems/problem-line.ts'

/** Whether what is printed may bear colours: on a terminal, unless the environment says otherwise. */
export function isColorEnabled(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}

/** Colours for the parts of a line, and for the title above what weighs as much. */
export type Painter = Paint & { readonly title: (text: string, severity: Severity) => string }

/** Lays colours, or none if they are not wanted. */
export function createPainter(isWanted: boolean): Painter {
  const lay = (text: string, code: string): string => (isWanted ? `\x1b[${code}m${text}\x1b[0m` : text)
  return Object.assign((text: string, part: 'place' | 'code') => lay(text, parts[part]), {
    title: (text: string, severity: Severity) => lay(text, titles[severity]),
  })
}

const parts = { place: '1', code: '2' }

const titles: Readonly<Record<Severity, string>> = { violation: '1;31', warning: '1;33', info: '1;36' }
