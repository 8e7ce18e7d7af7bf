import { loadHelp } from '../explain/load-help.ts'
import type { Language } from '../language/message.ts'
import { problemsJson } from './problems-json.ts'
import { problemsPage } from './problems-page.ts'
import { problemsSarif } from './problems-sarif.ts'
import type { RunResult } from './run-result.ts'

/** The forms in which a run is told to other programs, and as a page. */
export const reportFormats = ['json', 'sarif', 'html'] as const

/** One of them. */
export type ReportFormat = (typeof reportFormats)[number]

/** What is told of a run in a form, of the records in a folder. */
export async function render(
  format: ReportFormat,
  told: RunResult,
  data: string,
  language: Language,
): Promise<string> {
  if (format === 'json') return problemsJson(told)
  const helps = await loadHelp()
  return format === 'sarif'
    ? problemsSarif(told, helps, language)
    : problemsPage(told, { data, help: helps, language })
}
