import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { bytesOf, replaceFile } from './disk.ts'
import { readRecords } from './read/records.ts'
import { WITHDRAWALS, withWithdrawal } from './read/withdrawals.ts'

/** Enters in a data folder that a person withdrew on a day; where nobody has that id, gives the nearest. */
export async function recordWithdrawal(
  data: string,
  id: string,
  when: string,
  scope: readonly string[],
): Promise<{ readonly file: string } | { readonly nearest: string }> {
  const ids: string[] = []
  const nobody = { report: () => undefined, refuse: () => undefined }
  for await (const record of readRecords(data, [], nobody))
    if (record.kind === 'contributor' && 'value' in record) ids.push(record.value.id)
  if (!ids.includes(id)) return { nearest: ids.length === 0 ? '' : closest(id, ids) }
  const file = join(data, WITHDRAWALS)
  await replaceFile(file, withWithdrawal(String((await bytesOf(file)) ?? ''), id, when, scope))
  return { file }
}
