import type { Language } from '../../language/message.ts'
import { escapeUnprintable } from '../../problems/format-value.ts'
import type { Problem, Severity } from '../../problems/problem.ts'
import { formatProblem } from '../../problems/problem-line.ts'
import type { Painter } from '../../report/colors.ts'

/** A row of a summary: a title, padded to a column, and a text. */
export function summaryRow(title: string, text: string): string {
  return `${title.padEnd(10)} ${escapeUnprintable(text)}`
}

/** A number as a language writes it. */
export function localNumber(value: number, language: Language): string {
  return value.toLocaleString(language)
}

/** Problems that are kept for a summary, and how many there are of each severity. */
export type CountedProblems = {
  readonly problems: readonly Problem[]
  readonly counts: Readonly<Record<Severity, number>>
}

/** The problems of one severity under their title; nothing where there are none. */
export function problemSection(
  { problems, counts }: CountedProblems,
  severity: Severity,
  language: Language,
  paint: Painter,
): string[] {
  const say = words[language]
  const shown = problems
    .filter((problem) => problem.severity === severity)
    .slice(0, MAX_SHOWN[severity])
    .map((problem) => formatProblem(problem, language, paint))
  const rest = counts[severity] - shown.length
  if (rest > 0) shown.push(say.others(rest))
  return shown.length === 0
    ? []
    : [paint.title(say[severity], severity), ...shown.map((text) => `  ${text}`), '']
}

/** How many problems of a severity are printed at most. */
const MAX_SHOWN: Readonly<Record<Severity, number>> = { violation: 100, warning: 20, info: 12 }

const words = {
  fr: {
    violation: 'À corriger (la publication attend) :',
    warning: 'À vérifier (la publication se fait) :',
    info: 'À compléter, quand une source le dira :',
    others: (count: number) => `… et ${count} de plus`,
  },
  en: {
    violation: 'To correct (publication waits):',
    warning: 'To check (publication goes on):',
    info: 'To complete, once a source tells:',
    others: (count: number) => `… and ${count} more`,
  },
} as const
