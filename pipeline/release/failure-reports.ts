import { join } from 'node:path'
import type { Order } from '../build.ts'
import type { Gate } from '../people/consent-gate.ts'
import { leaksIn, type ReleaseLeak } from '../people/release-leaks.ts'
import { rosterOfNames } from '../people/roster.ts'
import { quoted, violation } from '../problems/messages.ts'
import type { Problem } from '../problems/problem.ts'
import { toldAs } from '../report/render.ts'
import type { Account } from './build-state.ts'
import type { Start } from './read-setup.ts'
import type { Release } from './release-folder.ts'
import { replaceReports, writeFindings, writeProblems } from './report-files.ts'

/** Says in the reports, which stay with the publisher, why the release before is left as it is. */
export async function leaveStanding(
  order: Order,
  begun: Start,
  account: Account,
  release: Release,
): Promise<void> {
  const fresh = join(release.scratch, 'refused', 'report')
  await writeFindings(fresh, account.findings(), begun.language)
  await writeProblems(fresh, await problemPage(order, begun, account, false))
  const clashes = await release.reports.clashes(fresh)
  const told = account.problems.sorted().map(({ place }) => place.file)
  account.problems.add(...clashes.filter((path) => !told.includes(path)).map(foreignFile))
  if (clashes.length === 0) await replaceReports(release.reports, fresh, true)
}

/** The problem of something that no build made, where one would write. */
export function foreignFile(file: string): Problem {
  return violation('foreign-file', { file, line: 1, column: 1 }, [])
}

/** What was found, as a page. */
export function problemPage(
  order: Order,
  begun: Start,
  account: Account,
  published: boolean,
): Promise<string> {
  return toldAs('html', { ...account.outcome(), published }, order.data, begun.language)
}

/** Names that may not stand where they do in what is to go out: the release, and the blocks for pages of others. */
export async function leaksInRelease(
  { folder, scratch }: Release,
  { roster, placeOf }: Start,
  gate: Gate,
): Promise<Problem[]> {
  const known = new Set(roster.ids)
  const late = gate.restricted().filter(({ person }) => !known.has(person.id)) // nobody, unless a reader is at fault
  const leaks: ReleaseLeak[] = []
  const lateRoster = rosterOfNames(late, { exceptions: roster.exceptions })
  for (const each of [roster, lateRoster])
    for (const path of [folder, join(scratch, 'report/snippets')]) leaks.push(...(await leaksIn(path, each)))
  const files = new Map<string, string[]>()
  for (const { id, file } of leaks)
    files.set(id, [...(files.get(id) ?? []), file.replace(/index\.[a-z]+$/, '')])
  return [...files].map(([id, where]) => {
    const told = [...new Set(where)].slice(0, MOST_FILES).join(', ')
    return violation('leak-release', placeOf([]), [], quoted(id), told)
  })
}

/** How many addresses of a leak are told. */
const MOST_FILES = 3
