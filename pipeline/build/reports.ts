import { join } from 'node:path'
import type { Order } from '../build.ts'
import type { Gate } from '../consent.ts'
import { leaksIn } from '../leaks.ts'
import { violation } from '../messages.ts'
import type { Problem } from '../problem.ts'
import { toldAs } from '../problems/formats.ts'
import { replaceReports, writeFindings, writeProblems } from '../reports.ts'
import type { Release } from '../write/release.ts'
import type { Account } from './account.ts'
import type { Start } from './start.ts'

/** Says in the reports why the release before is left as it is, unless they name who is not to be named. */
export async function leaveStanding(
  order: Order,
  begun: Start,
  account: Account,
  { release, gate }: { readonly release: Release; readonly gate: Gate },
): Promise<void> {
  const folder = join(release.scratch, 'refused')
  const fresh = join(folder, 'report')
  await writeFindings(fresh, account.findings(), begun.language)
  const found = await leaks(folder, begun, gate)
  account.problems.add(...found)
  if (found.length > 0) return release.reports.clear()
  const page = await problemPage(order, begun, account, { release, gate }, false)
  if (page !== undefined) await writeProblems(fresh, page)
  const clashes = await release.reports.clashes(fresh)
  const told = account.problems.sorted().map(({ place }) => place.file)
  account.problems.add(...clashes.filter((path) => !told.includes(path)).map(foreignFile))
  if (clashes.length === 0) await replaceReports(release.reports, fresh, true)
}

/** The problem of something that no build made, where one would write. */
export function foreignFile(file: string): Problem {
  return violation('foreign-file', { file, line: 1, column: 1 }, [])
}

/** What was found, as a page; nothing, if it quotes the name of who is not to be named. */
export async function problemPage(
  order: Order,
  begun: Start,
  account: Account,
  { release, gate }: { readonly release: Release; readonly gate: Gate },
  published: boolean,
): Promise<string | undefined> {
  const page = await toldAs('html', { ...account.outcome(), published }, order.data, begun.language)
  const folder = join(release.scratch, 'told')
  await writeProblems(join(folder, 'report'), page)
  return (await leaks(folder, begun, gate)).length === 0 ? page : undefined
}

/** Names that may not stand where they do, in a folder of the release or of its reports. */
export function leaks(folder: string, { edition, erased }: Start, gate: Gate): Promise<Problem[]> {
  return leaksIn(folder, gate.restricted(), edition.publication.exceptions ?? [], erased)
}
