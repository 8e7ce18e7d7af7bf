import { join } from 'node:path'
import { readBytes } from '../files/read-file.ts'
import type { Withdrawal } from '../people/rights.ts'
import { formatValue } from '../problems/format-value.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { type DecisionScope, decisionScopes } from '../record/person-decision.ts'
import { calendarDay, recordId } from '../record/value-schemas.ts'

/** The name of the file in a data folder that lists who withdrew. */
export const WITHDRAWALS_FILE_NAME = 'withdrawals.txt'

/** Reads the list of withdrawals: by person's id, in the order of the file. A line that is not understood is reported. */
export async function readWithdrawals(
  folder: string,
  report: ProblemSink,
): Promise<Map<string, Withdrawal[]>> {
  const file = join(folder, WITHDRAWALS_FILE_NAME)
  const withdrawals = new Map<string, Withdrawal[]>()
  const text = String((await readBytes(file)) ?? '')
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [who = '', when = '', ...typed] = line.trim().split(/\s+/)
    const scope = parseWithdrawnScope(typed)
    const place = { file, line: index + 1, column: 1 }
    const isUnderstood =
      recordId.safeParse(who).success && calendarDay.safeParse(when).success && scope !== undefined
    if (isUnderstood) withdrawals.set(who, [...(withdrawals.get(who) ?? []), { day: when, scope, place }])
    else report(violation('withdrawal-line', place, [], formatValue(line)))
  }
  return withdrawals
}

/** Parses the scopes of a withdrawal: all of them without any word, or with `name`; `undefined` if a word is unknown. */
export function parseWithdrawnScope(typed: readonly string[]): readonly DecisionScope[] | undefined {
  const scope = decisionScopes.filter((each) => typed.includes(each))
  if (scope.length !== typed.length) return undefined
  return scope.length === 0 || scope.includes('name') ? decisionScopes : scope
}

/** Adds a withdrawal to the text of the list; of everything, if `scope` is empty. */
export function addWithdrawalLine(text: string, who: string, when: string, scope: readonly string[]): string {
  const line = [who, when, ...scope].join(' ')
  const lines = text.split(/\r?\n/).filter((each) => each !== '' && each !== line)
  const head = lines.length === 0 ? HEAD : []
  return [...head, ...lines, line].map((each) => `${each}\n`).join('')
}

const HEAD = [
  '# Les personnes qui se sont retirées, par identifiant, et le jour ; à garder avec les fiches, sans aucun nom.',
  '# Sans autre mot : de tout ; sinon de ce qui suit (credit, affiliation, image, open-data, indexing).',
  "# Si la personne change d'avis : sa nouvelle décision dans la fiche (since), et sa ligne ôtée d'ici.",
]
