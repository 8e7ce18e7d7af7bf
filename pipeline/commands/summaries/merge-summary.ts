import type { MergeOutcome } from '../../distributed/merge-parts.ts'
import type { Language } from '../../language/message.ts'
import { colon } from '../../language/punctuation.ts'
import { createPainter } from '../../report/colors.ts'
import { localNumber, problemSection, summaryRow } from './summary-lines.ts'

/** The problems that a merge found, and what was written where; `file` is undefined for standard output. */
export function mergeSummary(
  { result, ...outcome }: MergeOutcome,
  file: string | undefined,
  language: Language,
): string {
  const say = words[language]
  const paint = createPainter(false)
  const written =
    result === undefined
      ? say.notWritten(outcome.counts.violation)
      : `${localNumber(result.triples, language)} ${say.triples}${colon(language)}${file ?? say.standardOutput}`
  return [
    ...problemSection(outcome, 'violation', language, paint),
    ...problemSection(outcome, 'warning', language, paint),
    summaryRow(say.result, written),
    '',
  ].join('\n')
}

const words = {
  fr: {
    result: 'Résultat',
    triples: 'affirmations',
    standardOutput: 'sortie standard',
    notWritten: (count: number) => `rien n'est écrit : ${count} ${count > 1 ? 'points' : 'point'} à corriger`,
  },
  en: {
    result: 'Result',
    triples: 'statements',
    standardOutput: 'standard output',
    notWritten: (count: number) =>
      `nothing is written: ${count} ${count > 1 ? 'points' : 'point'} to correct`,
  },
} as const
