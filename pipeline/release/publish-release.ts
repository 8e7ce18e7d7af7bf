import { join } from 'node:path'
import type { Order } from '../build.ts'
import type { Survey } from '../catalog/data-survey.ts'
import { writeCatalog } from '../catalog/write-catalog.ts'
import { nextLedger } from '../check/address-ledger.ts'
import type { Fresh } from '../check/published-addresses.ts'
import { proveSameTriples } from '../check/read-back.ts'
import type { Pending } from '../files/disk.ts'
import { Obstacle } from '../files/obstacle.ts'
import type { Edition } from '../map/mapping-context.ts'
import type { Gate } from '../people/consent-gate.ts'
import { openNameMentions } from '../people/release-leaks.ts'
import { isWhole, type Notice, noticeText } from '../people/withdrawal-notice.ts'
import { warning } from '../problems/messages.ts'
import type { Mark } from '../rdf/release-version.ts'
import { hostingFiles } from '../site/hosting/hosting-files.ts'
import { siteOf } from '../site/site.ts'
import { writePages } from '../site/write-site.ts'
import { dumpPaths } from '../write/dump-files.ts'
import type { Far } from './build-progress.ts'
import type { Account, Outcome } from './build-state.ts'
import { foreignFile, leaksInRelease, leaveStanding, problemPage } from './failure-reports.ts'
import { guard, stageLock, type Watched } from './guard/guard.ts'
import type { Start } from './read-setup.ts'
import { type Release, readExamples } from './release-folder.ts'
import { replaceReports, writeCompanions, writeFindings, writeProblems } from './report-files.ts'

/** A release whose dumps and tables are written. */
export type Made = {
  readonly far: Far
  readonly release: Release
  readonly edition: Edition
  readonly seen: Survey
  readonly checksums: ReadonlyMap<string, string>
  readonly notices: readonly Notice[]
  readonly mark: Mark
  readonly gate: Gate
  /** Of how many records one was read back already. */
  readonly sample: number
  /** The addresses that are new, where the ledger is to have them. */
  readonly fresh: Fresh | undefined
  /** How many things of each kind are described. */
  readonly counts: ReadonlyMap<string, number>
}

/** How many triples are read back whole; of more, a sample was read back batch by batch. */
export const MOST_PROVEN = 50_000

/** Guards, completes and publishes a release, or leaves the one before as it is and says why. */
export async function finish(order: Order, begun: Start, account: Account, made: Made): Promise<Outcome> {
  const { far, release, edition, notices, gate, mark } = made
  far.tell('release')
  const { problems, known } = account
  const { folder, scratch } = release
  if (!account.isRefused())
    known.watched = await guardDumps(order, begun, { ...made, folder, scratch, triples: known.triples ?? 0 })
  if (known.watched === undefined || account.isRefused()) {
    await leaveStanding(order, begun, account, release)
    return account.outcome()
  }
  await release.complete(edition.address.queries, notices.length > 0 ? noticeText(notices) : undefined)
  const triples = known.triples ?? 0
  if (triples <= MOST_PROVEN) await proveSameTriples(folder, dumpPaths)
  else known.sample = made.sample
  const hasPages = order.pages !== false
  const { seen: survey } = made
  const offer = { ...edition, release: mark.version, survey, triples, hasPages }
  const rehearsal = await writeCatalog(folder, offer, {
    tables: order.tables !== false,
    packs: order.packs !== false,
  })
  const site = siteOf(begun.edition.publication, edition.address, mark.version)
  const grounds = known.people?.grounds ?? new Map()
  const around = { site, examples: await readExamples(), notices, grounds }
  const written = far.pagesOf([...made.counts.values()].reduce((sum, count) => sum + count, 0))
  const snippets = hasPages ? await writePages(release.gathering.resources(), folder, around, written) : []
  far.tell('release')
  await release.seal(made.checksums)
  for (const path of await release.site.altered())
    problems.add(warning('altered-file', { file: path, line: 1, column: 1 }, []))
  const gone = notices.filter(isWhole).map(({ document }) => document)
  const companions = { rehearsal, snippets, hosting: hostingFiles(site, gone) }
  const unpublished = join(scratch, 'report')
  await writeFindings(unpublished, account.findings(), begun.language)
  await writeCompanions(unpublished, companions, begun.language)
  const { fresh } = made
  problems.add(...(await leaksInRelease(release, begun, gate)))
  await writeProblems(unpublished, await problemPage(order, begun, account, true))
  const clashes = [...(await release.site.clashes(folder)), ...(await release.reports.clashes(unpublished))]
  problems.add(...clashes.map(foreignFile))
  if (account.isRefused()) {
    await leaveStanding(order, begun, account, release)
    return account.outcome()
  }
  const ledger = fresh && (await nextLedger(begun.ledger, fresh.file, join(scratch, 'ledger')))
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
    const reason = error instanceof Obstacle ? error.detail : (error as NodeJS.ErrnoException).code
    if (reason === undefined) throw error
    problems.add(
      warning('unwritten-report', { file: release.reports.folder, line: 1, column: 1 }, [], reason),
    )
  })
  return { ...account.outcome(), published: true, rehearsal, newAddresses: fresh?.count ?? 0 }
}

/** Dumps that are to be compared with the release before. */
export type Guarded = Pick<Made, 'gate' | 'mark' | 'counts' | 'seen'> & {
  /** The folder that holds them, and one for what is being sorted. */
  readonly folder: string
  readonly scratch: string
  readonly triples: number
}

/** Compares dumps with the release before: what would be lost is a violation until it is named. */
export function guardDumps(order: Order, begun: Start, guarded: Guarded): Promise<Watched> {
  const { gate, mark, folder, scratch, triples } = guarded
  return guard(begun.post, {
    ledger: begun.ledger,
    lock: begun.lock,
    previous: begun.previous,
    isNamed: order.previous !== undefined,
    folder,
    scratch,
    unsaid: gate.unsaid(),
    names: openNameMentions(begun.roster),
    counts: countsOf(guarded),
    triples,
    mark,
    share: order.lossShare ?? 0.2,
  })
}

/** Puts a release in its place, after what the data folder says of it: all of that is as before where it cannot be. */
async function putInPlace(release: Release, pending: readonly (Pending | undefined)[]): Promise<void> {
  try {
    for (const each of pending) await each?.keep()
    await release.publish()
  } catch (error) {
    const goesOn = error instanceof Obstacle && error.reason === 'halfway'
    if (!goesOn) for (const each of pending) await each?.undo()
    throw error
  }
}

/** How many things of each kind a release describes, parts that people took too. */
function countsOf({ counts, seen }: Pick<Made, 'counts' | 'seen'>): ReadonlyMap<string, number> {
  const parts = (seen.classes.get('Participation') ?? 0) + (seen.classes.get('UnnamedParticipation') ?? 0)
  return new Map([...counts, ...(parts > 0 ? [['participation', parts] as const] : [])])
}
