import { loadHelp } from '../explain/load-help.ts'
import type { Language } from '../language/message.ts'
import { githubAnnotations } from './github-annotations.ts'
import { gitlabCodeQuality } from './gitlab-code-quality.ts'
import { problemsJson } from './problems-json.ts'
import { problemsPage } from './problems-page.ts'
import { problemsSarif } from './problems-sarif.ts'
import type { RunResult } from './run-result.ts'

/** The formats of a report, beside the screen. */
export const reportFormats = ['json', 'sarif', 'html', 'github', 'gitlab'] as const

/** A format of a report. */
export type ReportFormat = (typeof reportFormats)[number]

/** The result of a run over the records in the folder `data`, as a text in a format. */
export async function render(
  format: ReportFormat,
  result: RunResult,
  data: string,
  language: Language,
): Promise<string> {
  if (format === 'json') return problemsJson(result)
  if (format === 'github') return githubAnnotations(result, language)
  if (format === 'gitlab') return gitlabCodeQuality(result, language)
  const helpByCode = await loadHelp()
  return format === 'sarif'
    ? problemsSarif(result, helpByCode, language)
    : problemsPage(result, { data, help: helpByCode, language })
}
