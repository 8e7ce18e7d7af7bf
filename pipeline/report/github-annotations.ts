import type { Language } from '../language/message.ts'
import { escapeUnprintable } from '../problems/format-value.ts'
import type { Place, Severity } from '../problems/problem.ts'
import { problemText } from '../problems/problem-line.ts'
import type { RunResult } from './run-result.ts'

/**
 * The problems of a run as workflow commands of GitHub Actions, a line each, which show them at their line in the change. Those that stop
 * publication come first: GitHub shows ten of each level for a step. Source: GitHub Docs, “Workflow commands for GitHub Actions”.
 */
export function githubAnnotations({ problems }: RunResult, language: Language): string {
  return LEVELS.flatMap(([severity, level]) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => {
        const properties = { ...placeProperties(problem.place), title: problem.rule }
        const list = Object.entries(properties).map(
          ([name, value]) => `${name}=${escapeProperty(String(value))}`,
        )
        return `::${level} ${list.join(',')}::${escapeMessage(problemText(problem, language))}\n`
      }),
  ).join('')
}

const LEVELS = [
  ['violation', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const satisfies readonly (readonly [Severity, string])[]

/** Where an annotation stands. In a workbook the line is that of a row, which the file has not. */
function placeProperties({ file, line, column, sheet }: Place): Readonly<Record<string, string | number>> {
  const path = file.replaceAll('\\', '/')
  return sheet === undefined ? { file: path, line, col: column } : { file: path }
}

function escapeMessage(text: string): string {
  return escapeUnprintable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
