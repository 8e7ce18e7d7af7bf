import { resolve } from 'node:path'
import type { Problem } from '../../problems/problem.ts'
import type { BuildOutcome } from '../../release/build-state.ts'
import type { DirectoryEntry } from '../records/record-directory.ts'
import type { YamlRecord } from '../yaml/record-source.ts'

/** The problems that the last build found in the lines of a record: those that compare it with others, and of its shapes. */
export function problemsInRecord(
  outcome: BuildOutcome | undefined,
  path: string,
  { lines: [first, end] }: YamlRecord,
): Problem[] {
  return (outcome?.problems ?? []).filter(
    ({ place, severity }) =>
      severity !== 'info' && resolve(place.file) === resolve(path) && place.line >= first && place.line < end,
  )
}

/** Problems without those that another list tells already: of the same field by the same rule. */
export function withoutTold(problems: readonly Problem[], told: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ rule, field }) => !told.some((other) => other.rule === rule && other.field === field),
  )
}

/** The records in which the last build found something to correct. */
export function faultyRecords(
  outcome: BuildOutcome | undefined,
  entries: readonly DirectoryEntry[],
): ReadonlySet<DirectoryEntry> {
  const inFiles = new Map<string, DirectoryEntry[]>()
  for (const entry of entries) {
    const file = resolve(entry.place.file)
    const own = inFiles.get(file) ?? []
    own.push(entry)
    inFiles.set(file, own)
  }
  const faulty = new Set<DirectoryEntry>()
  for (const { severity, place } of outcome?.problems ?? []) {
    if (severity !== 'violation') continue
    const own = inFiles.get(resolve(place.file)) ?? []
    const entry = own.filter((each) => each.place.line <= place.line).at(-1)
    if (entry !== undefined) faulty.add(entry)
  }
  return faulty
}
