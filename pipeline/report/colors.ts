import type { Severity } from '../problems/problem.ts'
import type { Paint } from '../problems/problem-line.ts'

/** Whether output may have colours: on a terminal, unless NO_COLOR (no-color.org), FORCE_COLOR or TERM say otherwise. */
export function isColorEnabled(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
  return isTerminal && env.TERM !== 'dumb'
}

/** Colours for the parts of a line, and for the title above the problems of a severity. */
export type Painter = Paint & { readonly title: (text: string, severity: Severity) => string }

/** A painter that colours with ANSI escape codes, or returns texts as they are. */
export function createPainter(isWanted: boolean): Painter {
  const colour = (text: string, code: string): string => (isWanted ? `\x1b[${code}m${text}\x1b[0m` : text)
  return Object.assign((text: string, part: 'place' | 'code') => colour(text, parts[part]), {
    title: (text: string, severity: Severity) => colour(text, titles[severity]),
  })
}

const parts = { place: '1', code: '2' }

const titles: Readonly<Record<Severity, string>> = { violation: '1;31', warning: '1;33', info: '1;36' }
