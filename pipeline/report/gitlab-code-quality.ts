import { createHash } from 'node:crypto'
import type { Language } from '../language/message.ts'
import type { Severity } from '../problems/problem.ts'
import { problemText } from '../problems/problem-line.ts'
import { type RunResult, terminalSafeJson } from './run-result.ts'

/**
 * The problems of a run as a Code Quality report of GitLab, which shows them at their line in the change. Source: GitLab Docs, “Code
 * Quality”, report format.
 */
export function gitlabCodeQuality({ problems }: RunResult, language: Language): string {
  const seen = new Map<string, number>()
  return terminalSafeJson(
    problems.map((problem) => {
      const { rule, severity, place, field } = problem
      const description = problemText(problem, language)
      const path = place.file.replaceAll('\\', '/')
      const same = [rule, path, place.record, field, description].join('\n') // not the line, which other changes move
      const times = seen.get(same) ?? 0
      seen.set(same, times + 1)
      return {
        description,
        check_name: rule,
        fingerprint: createHash('sha256').update(`${same}\n${times}`).digest('hex'),
        severity: SEVERITIES[severity],
        location: { path, lines: { begin: place.line } },
      }
    }),
  )
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  violation: 'blocker',
  warning: 'minor',
  info: 'info',
}
