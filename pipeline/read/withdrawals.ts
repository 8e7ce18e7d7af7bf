import { join } from 'node:path'
import { bytesOf } from '../disk.ts'
import { shown, violation } from '../messages.ts'
import { day, id } from '../value.ts'
import type { Report } from './records.ts'

/** The name of the file in a data folder that lists who withdrew. */
export const WITHDRAWALS = 'withdrawals.txt'

/** The day on which each person withdrew, by id; a line that is not understood is reported. */
export async function readWithdrawals(folder: string, report: Report): Promise<Map<string, string>> {
  const file = join(folder, WITHDRAWALS)
  const withdrawals = new Map<string, string>()
  const text = String((await bytesOf(file)) ?? '')
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [who = '', when = '', ...more] = line.trim().split(/\s+/)
    const isUnderstood = id.safeParse(who).success && day.safeParse(when).success && more.length === 0
    if (isUnderstood) withdrawals.set(who, when)
    else report(violation('withdrawal-line', { file, line: index + 1, column: 1 }, [], shown(line)))
  }
  return withdrawals
}

/** The text of the list with one more person in it. */
export function withWithdrawal(text: string, who: string, when: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith(`${who} `))
  const head = lines.length === 0 ? HEAD : []
  return [...head, ...lines, `${who} ${when}`].map((line) => `${line}\n`).join('')
}

const HEAD = [
  '# Les personnes qui se sont retirées, par identifiant, et le jour ; à garder avec les fiches, sans aucun nom.',
  "# Une décision plus récente, dans la fiche (since), l'emporte.",
]
