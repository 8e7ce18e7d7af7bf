import { join } from 'node:path'
import type { Order } from '../build.ts'
import type { Survey } from '../catalog/survey.ts'
import { writeCatalog } from '../catalog.ts'
import { proveSameTriples } from '../check/dumps.ts'
import { nextLedger } from '../check/ledger.ts'
import type { Fresh } from '../check/published.ts'
import type { Gate } from '../consent.ts'
import { guard, writeLock } from '../guard.ts'
import type { Edition } from '../map/edition.ts'
import { isWhole, type Notice, noticeText } from '../notice.ts'
import { writePages } from '../pages.ts'
import { writeCompanions, writeFindings, writeProblems } from '../reports.ts'
import { hostingFiles } from '../site/hosting/hosting.ts'
import { siteOf } from '../site/site.ts'
import type { Mark } from '../version.ts'
import { dumpPaths } from '../write/dumps.ts'
import { type Release, readExamples } from '../write/release.ts'
import type { Account, Outcome } from './account.ts'
import type { Far } from './progress.ts'
import { leaks, leaveStanding, problemPage } from './reports.ts'
import type { Start } from './start.ts'

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
    known.watched = await guard(begun.post, {
      ledger: begun.ledger,
      lock: begun.lock,
      previous: begun.previous,
      folder,
      scratch,
      unsaid: gate.unsaid(),
      counts: countsOf(made),
      triples: known.triples ?? 0,
      mark,
      share: order.lossShare ?? 0.2,
    })
  if (known.watched === undefined || account.isRefused()) {
    await leaveStanding(order, begun, account, made)
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
  const gone = notices.filter(isWhole).map(({ document }) => document)
  const companions = { rehearsal, snippets, hosting: hostingFiles(site, gone) }
  const unpublished = join(scratch, 'report')
  await writeFindings(unpublished, account.findings(), begun.language)
  await writeCompanions(unpublished, companions, begun.language)
  const { fresh } = made
  const ledger = fresh && (await nextLedger(begun.ledger, fresh.file, join(scratch, 'ledger')))
  try {
    problems.add(...(await leaks(scratch, begun, gate)))
    const reports = join(order.out, 'report')
    if (account.isRefused()) {
      await writeProblems(reports, undefined)
      return account.outcome()
    }
    const page = await problemPage(order, begun, account, made, true)
    order.signal?.throwIfAborted()
    order.finishing?.()
    await release.publish()
    await writeProblems(reports, page)
    await writeFindings(reports, account.findings(), begun.language)
    await writeCompanions(reports, companions, begun.language)
    await ledger?.keep()
    if (begun.isLasting && !order.isPreview) await writeLock(order.data, known.watched)
    return { ...account.outcome(), published: true, rehearsal, newAddresses: fresh?.count ?? 0 }
  } finally {
    await ledger?.drop()
  }
}

/** How many things of each kind a release describes, parts that people took too. */
function countsOf({ counts, seen }: Made): ReadonlyMap<string, number> {
  const parts = (seen.classes.get('Participation') ?? 0) + (seen.classes.get('UnnamedParticipation') ?? 0)
  return new Map([...counts, ...(parts > 0 ? [['participation', parts] as const] : [])])
}
