import { allHelp } from '../explain/all-help.ts'
import type { Language } from '../language/message.ts'
import { problemsJson } from './problems-json.ts'
import { problemsPage } from './problems-page.ts'
import { problemsSarif } from './problems-sarif.ts'
import type { Told } from './run-result.ts'

/** The forms in which a run is told to other programs, and as a page. */
export const formats = ['json', 'sarif', 'html'] as const

/** One of them. */
export type Format = (typeof formats)[number]

/** What is told of a run in a form, of the records in a folder. */
export async function toldAs(format: Format, told: Told, data: string, language: Language): Promise<string> {
  if (format === 'json') return problemsJson(told)
  const helps = await allHelp()
  return format === 'sarif'
    ? problemsSarif(told, helps, language)
    : problemsPage(told, { data, helps, language })
}
