import { collectProblems } from '../problems/problem-collection.ts'
import { formatProblem } from '../problems/problem-line.ts'
import { createPainter } from '../report/colors.ts'
import type { Shell } from './command.ts'
import { allowedValue } from './options/option-values.ts'
import { type CommandArguments, rejectExtraArguments } from './options/parse-arguments.ts'

/** Says what keeps the records from standing in a public repository; resolves to the exit code. */
export async function checkRecordsForAll(
  { values, positionals }: CommandArguments,
  { language, isColored, write, writeData }: Shell,
): Promise<number> {
  rejectExtraArguments(positionals)
  const { render, reportFormats } = await import('../report/render.ts')
  const { checkPublicRecords } = await import('../authoring/people/check-public-records.ts')
  const format = allowedValue('--format', values.format ?? 'text', ['text', ...reportFormats])
  const { data = 'data' } = values
  const problems = collectProblems()
  await checkPublicRecords(data, problems.add)
  const found = { problems: problems.sorted(), counts: problems.counts(), published: false }
  if (format === 'text') {
    const paint = createPainter(isColored)
    for (const problem of found.problems) write(`${formatProblem(problem, language, paint)}\n`)
    write(`${words[language](problems.count('violation'))}\n`)
  } else writeData(await render(format, found, data, language))
  return problems.count('violation') > 0 ? 1 : 0
}

const words = {
  fr: (count: number) =>
    count === 0
      ? 'Rien dans ces fiches n’empêche de les tenir dans un dépôt public.'
      : `Ces fiches sont à tenir dans un dépôt privé : ${count} ${count > 1 ? 'points' : 'point'}.`,
  en: (count: number) =>
    count === 0
      ? 'Nothing in these records keeps them from standing in a public repository.'
      : `These records belong in a private repository: ${count} ${count > 1 ? 'points' : 'point'}.`,
} as const
