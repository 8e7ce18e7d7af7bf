import { join } from 'node:path'
import type { DatasetStatistics } from '../catalog/dataset-statistics.ts'
import { writeCatalog } from '../catalog/write-catalog.ts'
import { stageLedger } from '../check/cross-record/address-ledger.ts'
import type { NewAddresses } from '../check/cross-record/published-addresses.ts'
import { verifyDumps } from '../check/read-back.ts'
import type { StagedFile } from '../files/disk.ts'
import { ObstacleError } from '../files/obstacle.ts'
import type { MappingContext } from '../map/mapping-context.ts'
import type { ConsentGate } from '../people/consent-gate.ts'
import { openNameMentions } from '../people/release-leaks.ts'
import {
  isWholeWithdrawal,
  type WithdrawalNotice,
  withdrawalNoticesJson,
} from '../people/withdrawal-notices.ts'
import { warning } from '../problems/rule-problem.ts'
import type { ReleaseMark } from '../rdf/release-version.ts'
import { hostingFiles } from '../site/hosting/hosting-files.ts'
import { createSite } from '../site/site.ts'
import { writeSite } from '../site/write-site.ts'
import { dumpPaths } from '../write/dump-files.ts'
import type { BuildOrder } from './build-order.ts'
import type { BuildProgress } from './build-progress.ts'
import type { BuildOutcome, BuildState } from './build-state.ts'
import { foreignFileProblem, leakProblems, renderProblemsPage, reportFailure } from './failure-reports.ts'
import { type GuardedRelease, guardRelease, stageLock } from './guard/guard.ts'
import type { BuildSetup } from './read-setup.ts'
import { type Release, readExamples } from './release-folder.ts'
import { replaceReports, writeCompanions, writeFindings, writeProblemsPage } from './report-files.ts'

/** A release whose dumps and tables are written. */
export type WrittenRelease = {
  readonly far: BuildProgress
  readonly release: Release
  readonly context: MappingContext
  readonly seen: DatasetStatistics
  readonly checksums: ReadonlyMap<string, string>
  readonly notices: readonly WithdrawalNotice[]
  readonly mark: ReleaseMark
  readonly gate: ConsentGate
  /** Of how many records one was read back already. */
  readonly sample: number
  /** The addresses that are new, where the ledger is to have them. */
  readonly fresh: NewAddresses | undefined
  /** How many things of each kind are described. */
  readonly counts: ReadonlyMap<string, number>
}

/** How many triples are read back whole; of more, a sample was read back batch by batch. */
export const MAX_TRIPLES_READ_BACK = 50_000

/** Guards, completes and publishes a release, or leaves the one before as it is and says why. */
export async function publishRelease(
  order: BuildOrder,
  begun: BuildSetup,
  account: BuildState,
  made: WrittenRelease,
): Promise<BuildOutcome> {
  const { far, release, context, notices, gate, mark } = made
  far.tell('release')
  const { problems, known } = account
  const { folder, scratch } = release
  if (!account.isRefused())
    known.watched = await guardDumps(order, begun, { ...made, folder, scratch, triples: known.triples ?? 0 })
  if (known.watched === undefined || account.isRefused()) {
    await reportFailure(order, begun, account, release)
    return account.outcome()
  }
  await release.complete(
    context.address.queries,
    notices.length > 0 ? withdrawalNoticesJson(notices) : undefined,
  )
  const triples = known.triples ?? 0
  if (triples <= MAX_TRIPLES_READ_BACK) await verifyDumps(folder, dumpPaths)
  else known.sample = made.sample
  const hasPages = order.pages !== false
  const { seen: survey } = made
  const offer = { ...context, release: mark.version, statistics: survey, triples, hasPages }
  const rehearsal = await writeCatalog(folder, offer, {
    tables: order.tables !== false,
    packs: order.packs !== false,
  })
  const site = createSite(begun.edition.publication, context.address, mark.version)
  const grounds = known.people?.grounds ?? new Map()
  const around = { site, examples: await readExamples(), notices, grounds }
  const written = far.pagesOf([...made.counts.values()].reduce((sum, count) => sum + count, 0))
  const snippets = hasPages ? await writeSite(release.gathering.documents(), folder, around, written) : []
  far.tell('release')
  await release.seal(made.checksums)
  for (const path of await release.site.findAlteredFiles())
    problems.add(warning('altered-file', { file: path, line: 1, column: 1 }, []))
  const gone = notices.filter(isWholeWithdrawal).map(({ document }) => document)
  const companions = { rehearsal, snippets, hosting: hostingFiles(site, gone) }
  const unpublished = join(scratch, 'report')
  await writeFindings(unpublished, account.findings(), begun.language)
  await writeCompanions(unpublished, companions, begun.language)
  const { fresh } = made
  problems.add(...(await leakProblems(release, begun, gate)))
  await writeProblemsPage(unpublished, await renderProblemsPage(order, begun, account, true))
  const clashes = [
    ...(await release.site.findClashes(folder)),
    ...(await release.reports.findClashes(unpublished)),
  ]
  problems.add(...clashes.map(foreignFileProblem))
  if (account.isRefused()) {
    await reportFailure(order, begun, account, release)
    return account.outcome()
  }
  const ledger = fresh && (await stageLedger(begun.ledger, fresh.file, join(scratch, 'ledger')))
  const lock = begun.isLasting && !order.isPreview ? await stageLock(order.data, known.watched) : undefined
  try {
    order.signal?.throwIfAborted()
    order.finishing?.()
    await putInPlace(release, [ledger, lock])
  } finally {
    await ledger?.drop()
    await lock?.drop()
  }
  await replaceReports(release.reports, unpublished, false).catch((error: unknown) => {
    const reason = error instanceof ObstacleError ? error.detail : (error as NodeJS.ErrnoException).code
    if (reason === undefined) throw error
    problems.add(
      warning('unwritten-report', { file: release.reports.folder, line: 1, column: 1 }, [], reason),
    )
  })
  return { ...account.outcome(), published: true, rehearsal, newAddresses: fresh?.count ?? 0 }
}

/** Dumps that are to be compared with the release before. */
export type GuardedDumps = Pick<WrittenRelease, 'gate' | 'mark' | 'counts' | 'seen'> & {
  /** The folder that holds them, and one for what is being sorted. */
  readonly folder: string
  readonly scratch: string
  readonly triples: number
}

/** Compares dumps with the release before: what would be lost is a violation until it is named. */
export function guardDumps(
  order: BuildOrder,
  begun: BuildSetup,
  guarded: GuardedDumps,
): Promise<GuardedRelease> {
  const { gate, mark, folder, scratch, triples } = guarded
  return guardRelease(begun.post, {
    ledger: begun.ledger,
    lock: begun.lock,
    previous: begun.previous,
    isNamed: order.previous !== undefined,
    folder,
    scratch,
    unsaid: gate.unnamedAddresses(),
    names: openNameMentions(begun.roster),
    counts: countsOf(guarded),
    triples,
    mark,
    share: order.lossShare ?? 0.2,
  })
}

/** Puts a release in its place, after what the data folder says of it: all of that is as before where it cannot be. */
async function putInPlace(release: Release, pending: readonly (StagedFile | undefined)[]): Promise<void> {
  try {
    for (const each of pending) await each?.keep()
    await release.publish()
  } catch (error) {
    const goesOn = error instanceof ObstacleError && error.reason === 'halfway'
    if (!goesOn) for (const each of pending) await each?.undo()
    throw error
  }
}

/** How many things of each kind a release describes, parts that people took too. */
function countsOf({ counts, seen }: Pick<WrittenRelease, 'counts' | 'seen'>): ReadonlyMap<string, number> {
  const parts = (seen.classes.get('Participation') ?? 0) + (seen.classes.get('UnnamedParticipation') ?? 0)
  return new Map([...counts, ...(parts > 0 ? [['participation', parts] as const] : [])])
}
