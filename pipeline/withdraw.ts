import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { digestsOf, ERASED } from './digests.ts'
import { bytesOf, replaceFile } from './disk.ts'
import { leaksIn } from './leaks.ts'
import type { Place } from './problem.ts'
import { blankJson, blankYaml } from './read/blank.ts'
import { dataFiles } from './read/files.ts'
import { readPublication, readRecords } from './read/records.ts'
import { cellsAbout } from './read/tables/person.ts'
import { WITHDRAWALS, withWithdrawal } from './read/withdrawals.ts'
import type { Values } from './record.ts'

/** Enters in a data folder that a person withdrew on a day; where nobody has that id, gives the nearest. */
export async function recordWithdrawal(
  data: string,
  id: string,
  when: string,
  scope: readonly string[],
): Promise<{ readonly person: Values['contributor'] } | { readonly nearest: string }> {
  const people = new Map<string, Values['contributor']>()
  for await (const record of readRecords(data, [], silent))
    if (record.kind === 'contributor' && 'value' in record) people.set(record.value.id, record.value)
  const person = people.get(id)
  if (person === undefined) return { nearest: people.size === 0 ? '' : closest(id, [...people.keys()]) }
  const file = join(data, WITHDRAWALS)
  await replaceFile(file, withWithdrawal(String((await bytesOf(file)) ?? ''), id, when, scope))
  return { person }
}

/** What an erasure changed, and where the name still stands in the data folder. */
export type Erasure = { readonly files: readonly string[]; readonly left: readonly Place[] }

/**
 * Takes a person's name, credits and all else out of the records, who keeps an id; leaves digests of the name under the
 * key of the data folder, or under `freshKey`, which becomes it.
 */
export async function erasePerson(
  data: string,
  person: Values['contributor'],
  freshKey: string,
): Promise<Erasure> {
  const exceptions = (await readPublication(data, silent.report))?.publication.exceptions ?? []
  const key = String((await bytesOf(join(data, ERASED.key))) ?? '').trim() || freshKey
  const known = String((await bytesOf(join(data, ERASED.digests))) ?? '').split(/\r?\n/)
  const digests = digestsOf(person, key, exceptions).filter((line) => !known.includes(line))
  const changed = new Map<string, string>()
  for (const { format, path } of (await dataFiles(data)).files) {
    if (format === 'csv' || format === 'workbook') continue // which only a spreadsheet writes again as they are
    const text = String((await bytesOf(path)) ?? '')
    const blank =
      format === 'yaml'
        ? blankYaml(text, person.id)
        : text
            .split('\n')
            .map((line) => blankJson(line, person.id))
            .join('\n')
    if (blank !== text) changed.set(path, blank)
  }
  await replaceFile(join(data, ERASED.key), `${key}\n`)
  await replaceFile(
    join(data, ERASED.digests),
    [...known.filter(Boolean), ...digests].map((line) => `${line}\n`).join(''),
  )
  for (const [path, text] of changed) await replaceFile(path, text)
  const everywhere = { site: false, data: false, search: false }
  const left = await leaksIn(data, [{ person, rights: everywhere }], exceptions)
  const cells = await cellsAbout(data, person.id)
  return { files: [...changed.keys()], left: [...cells, ...left.map(({ place }) => place)] }
}

const silent = { report: () => undefined, refuse: () => undefined }
