import { join } from 'node:path'
import { stageLedger } from '../check/cross-record/stage-ledger.ts'
import { ObstacleError } from '../files/obstacle.ts'
import type { StagedFile } from '../files/replace-file.ts'
import { warning } from '../problems/rule-problem.ts'
import type { BuildContext } from './build-context.ts'
import type { BuildOutcome } from './build-state.ts'
import { completeRelease } from './complete-release.ts'
import { foreignFileProblem, leakProblems, renderProblemsPage, reportFailure } from './failure-reports.ts'
import { stageLock } from './guard/lock-file.ts'
import { guardDumps } from './guard-dumps.ts'
import {
  ARCHIVE,
  type ArchiveChange,
  archiveOwner,
  openArchiveChange,
  writeArchive,
} from './release-archive.ts'
import type { Release } from './release-folder.ts'
import { replaceReports, writeCompanions, writeFindings, writeProblemsPage } from './report-files.ts'
import type { WrittenRelease } from './written-release.ts'

/** Guards, completes and publishes a release; leaves the one before as it is, and reports why, if anything is violated. */
export async function publishRelease(context: BuildContext, written: WrittenRelease): Promise<BuildOutcome> {
  const { state } = context
  const { release, progress } = written
  progress.tell('release')
  if (!state.isRefused()) state.facts.watched = await guardDumps(context, written, release.folder)
  if (state.facts.watched === undefined || state.isRefused()) return refuse(context, release)
  const companions = await completeRelease(context, written)
  const reports = join(release.scratch, 'report')
  await writeFindings(reports, state.findings(), context.setup.language)
  await writeCompanions(reports, companions, context.setup.language)
  await checkRelease(context, release, reports)
  if (state.isRefused()) return refuse(context, release)
  const fresh = join(release.scratch, ARCHIVE)
  const { zips, out, signal } = context.order
  const size = zips
    ? await writeArchive(release.folder, fresh, written.dataset.mark.version, signal)
    : undefined
  const archive = await openArchiveChange(out, release.scratch, size && fresh)
  await putInPlace(context, written, archive)
  await replaceReports(release.reports, reports, false).catch((error: unknown) => {
    const reason = error instanceof ObstacleError ? error.detail : (error as NodeJS.ErrnoException).code
    if (reason === undefined) throw error
    const place = { file: release.reports.folder, line: 1, column: 1 }
    state.problems.add(warning('unwritten-report', place, [], reason))
  })
  await archive.place()
  const { rehearsal } = companions
  const newAddresses = written.newAddresses?.count ?? 0
  const { isOutdated } = archive
  return {
    ...state.outcome(),
    published: true,
    rehearsal,
    newAddresses,
    ...(size !== undefined && { archive: size }),
    ...(isOutdated && { archive: 'removed' }),
  }
}

/** Leaves the release before as it is, and reports why. */
async function refuse({ order, setup, state }: BuildContext, release: Release): Promise<BuildOutcome> {
  await reportFailure(order, setup, state, release)
  return state.outcome()
}

/** Searches the release for names, and what it will replace for files of others; writes the page of problems. */
async function checkRelease(
  { order, setup, state, gate }: BuildContext,
  release: Release,
  reports: string,
): Promise<void> {
  const { problems } = state
  for (const path of await release.site.findAlteredFiles())
    problems.add(warning('altered-file', { file: path, line: 1, column: 1 }, []))
  problems.add(...(await leakProblems(release, setup, gate)))
  await writeProblemsPage(reports, await renderProblemsPage(order, setup, state, true))
  const inSite = await release.site.findClashes(release.folder)
  const inReports = await release.reports.findClashes(reports)
  const hasForeignArchive = order.zips === true && (await archiveOwner(order.out)) === 'others'
  const inResult = hasForeignArchive ? [join(order.out, ARCHIVE)] : []
  problems.add(...[...inSite, ...inReports, ...inResult].map(foreignFileProblem))
}

/** Puts a release in its place after the ledger and the lock of the data folder; all is as before where one of them fails. */
async function putInPlace(
  { order, setup, state }: BuildContext,
  { release, dataset, newAddresses }: WrittenRelease,
  archive: ArchiveChange,
): Promise<void> {
  const staged: (StagedFile | undefined)[] = []
  try {
    if (newAddresses !== undefined && !order.keepsLedger) {
      const scratch = join(release.scratch, 'ledger')
      staged.push(await stageLedger(setup.ledger, newAddresses.file, dataset.mark.version, scratch))
    }
    if (setup.isLasting && !order.isPreview && state.facts.watched !== undefined)
      staged.push(await stageLock(order.data, state.facts.watched))
    order.signal?.throwIfAborted()
    order.finishing?.()
    await replaceAll(release, staged, archive)
  } finally {
    for (const file of staged) await file?.drop()
  }
}

async function replaceAll(
  release: Release,
  staged: readonly (StagedFile | undefined)[],
  archive: ArchiveChange,
): Promise<void> {
  try {
    for (const file of staged) await file?.keep()
    await archive.setAside()
    await release.publish()
  } catch (error) {
    const isRecovered = error instanceof ObstacleError && error.reason === 'halfway' // the next build ends it
    if (!isRecovered) {
      for (const file of staged) await file?.undo()
      await archive.putBack()
    }
    throw error
  }
}
