import { join } from 'node:path'
import { addressesIn, standing } from './check/address-ledger.ts'
import { openChecks } from './check/cross-record-checks.ts'
import { USUAL_SHARE } from './check/sampling.ts'
import { splitOf } from './check/shape-validation.ts'
import { remove, temporaryFolder } from './files/disk.ts'
import { describeRest } from './map/dataset-nodes.ts'
import { openGate } from './people/consent-gate.ts'
import { unknownWithdrawals } from './people/unknown-withdrawals.ts'
import { warning } from './problems/messages.ts'
import { fingerprintText, joinFingerprints } from './rdf/fingerprint.ts'
import { nextMark } from './rdf/release-version.ts'
import { interruptible } from './read/interruptible.ts'
import { type Input, readTyped } from './read/records.ts'
import { openMaker, type Watch } from './release/batch/batch-processor.ts'
import { batchBytes, productOfRest, productsOf } from './release/batch/batch-results.ts'
import { openHelp } from './release/batch/lazy-pool.ts'
import { type News, openCrew } from './release/batch/worker-pool.ts'
import { openTaking } from './release/batch-sink.ts'
import { openProgress } from './release/build-progress.ts'
import { type Outcome, openAccount } from './release/build-state.ts'
import { fingerprintOfNodes, fingerprintOfOffer } from './release/guard/fingerprints.ts'
import { finish, guardDumps } from './release/publish-release.ts'
import { start } from './release/read-setup.ts'
import { inspectResult, openRelease, recoverRelease, workFolder } from './release/release-folder.ts'
import { forgetProblems } from './release/report-files.ts'
import { openShowing } from './release/sample-verification.ts'
import { openDumps } from './write/dump-files.ts'

/** What is asked of a build. */
export type Order = {
  readonly data: string
  readonly out: string
  readonly inputs?: readonly Input[]
  /** In the place of the publication's base IRI. */
  readonly base?: string | undefined
  /** The day of the release, `2026-11-23`; by default that of the release before where the data are the same, or else today. */
  readonly date?: string | undefined
  /** The day on which the build is made. */
  readonly today: string
  /** Whether to write and publish, or only to check. */
  readonly publish: boolean
  /** Whether the release is to be looked at and no more: the lock goes on telling of the one before. */
  readonly isPreview?: boolean
  /** The N-Triples of a release to compare with, in the place of the one that stands in `out`. */
  readonly previous?: string | undefined
  /** Whether a check compares with the release before, as a build does; true by default. */
  readonly compares?: boolean
  /** What may be lost, by name. */
  readonly accepted?: readonly string[]
  /** The share by which a count may fall from one release to the next; a fifth by default. */
  readonly lossShare?: number | undefined
  /** Whether to write a page for each thing; true by default. */
  readonly pages?: boolean | undefined
  /** Whether to write tables; true by default. */
  readonly tables?: boolean | undefined
  /** Whether to pack the dumps beside themselves; true by default. */
  readonly packs?: boolean | undefined
  /** Of how many records one is judged and read back by programs that are not ours; 1000 by default. */
  readonly sample?: number | undefined
  /** Threads beside this one; none by default. */
  readonly workers?: number | undefined
  /** Megabytes of objects that each of them may hold. */
  readonly memory?: number
  /** Records, or lines, in a batch. */
  readonly batch?: number
  /** Asks the build to stop, which leaves the release before as it is. */
  readonly signal?: AbortSignal | undefined
  /** Hears from time to time how far the build is. */
  readonly progress?: Progress | undefined
  /** Hears that the release is about to take the place of the one before, when it is too late to stop. */
  readonly finishing?: () => void
  /** Sees each record of which something is made in this thread. */
  readonly watch?: Watch
}

export type { Outcome } from './release/build-state.ts'

/** Hears how many records have passed, or pages, what has to be corrected, and, where it is known, the share that is done. */
export type Progress = (far: {
  readonly passed: number
  readonly problems: number
  readonly share: number | undefined
  readonly stage: 'records' | 'dumps' | 'pages' | 'release'
}) => void

/** Reads, maps, checks and writes the records, batch by batch; publishes them if nothing is violated. */
export async function build(order: Order): Promise<Outcome> {
  const { publish, pages = true, tables: hasTables = true, packs = true } = order
  const account = openAccount(order)
  const { problems, known } = account
  if (publish) await recoverRelease(order.out)
  else await inspectResult(order.out)
  const begun = await start(order, problems.add)
  if (begun === undefined) {
    if (publish) await forgetProblems(order.out)
    return account.outcome()
  }
  const { edition, placeOf, ledger, withdrawals } = begun
  const { publication, address } = edition
  const isUnsaid = (thing: string): boolean => gate.unsaid().has(thing)
  const shapes = splitOf(begun.shapes)
  const scratch = publish ? workFolder(order.out) : await temporaryFolder()
  const before = begun.isTrial ? undefined : { ledger, scratch: join(scratch, 'ledger') }
  const checks = openChecks(address.base, shapes, before, isUnsaid)
  const { check, fresh, counts, settled } = checks
  const unread = new Set<string>() // the ids of people whose record is a draft or cannot be read
  const refuse: typeof checks.refuse = (kind, id, isDraft) => {
    if (kind === 'contributor' && id !== undefined) unread.add(id)
    checks.refuse(kind, id, isDraft)
  }
  const listener = { report: problems.add, refuse }
  const gate = openGate(address, publication.people, withdrawals, listener, new Set(begun.roster.ids))
  const hasBefore = (begun.previous ?? begun.lock ?? order.accepted?.[0]) !== undefined
  const isGuarded = hasBefore && order.compares !== false
  const setting = {
    publication,
    roster: begun.roster,
    shapes: begun.shapes,
    engines: begun.engines,
    placeholders: begun.placeholders,
    keepsParts: !begun.isTrial,
    writes: { dumps: publish || isGuarded, tables: publish && hasTables, pages: publish && pages },
    sample: order.sample ?? USUAL_SHARE,
  }
  const maker = openMaker(setting, gate, new Map(), order.watch)
  const tables = hasTables ? { address, inLanguage: publication.inLanguage } : undefined
  const release = publish ? await openRelease(order.out, { packs, tables }) : undefined
  const folder = release?.folder ?? join(scratch, 'public')
  const dumps =
    release?.dumps ?? (isGuarded ? await openDumps(folder, join(scratch, 'sorting'), false) : undefined)
  const showing = openShowing(shapes, release && join(scratch, 'samples'))
  const { workers = 0, batch: size = 250 } = order
  const help = openHelp(
    workers > 0 ? () => openCrew(workers, { setting, withdrawals }, order.memory) : undefined,
  )
  try {
    const { take, survey, eligibility, fingerprint } = openTaking(edition, {
      account,
      check,
      refuse,
      showing,
      dumps,
      release,
    })

    const typed = await readTyped(order.data, listener)
    const inputs = [...typed.inputs, ...(order.inputs ?? [])].map((input) =>
      interruptible(input, order.signal),
    )
    const news = (): News => ({ decisions: gate.decisions(), settled: settled() })
    const bytes = batchBytes(setting.writes)
    const workshop = { maker, gate, help, news, size, bytes, room: eligibility.room, listener }
    const far = openProgress(order, inputs, problems)
    for await (const placed of productsOf(typed.records, inputs, workshop)) {
      await take(placed)
      far.pass(placed)
    }

    for (const each of unknownWithdrawals(withdrawals, [gate.decided(), unread], addressesIn(ledger)))
      problems.add(each)
    const rest = await describeRest(edition, placeOf, {
      namesPeople: survey.end().classes.has('Person'),
      withdrawals,
      published: standing(ledger),
      markOf(unmarked) {
        const more = joinFingerprints(fingerprintOfNodes(unmarked), fingerprintOfOffer(publication))
        return nextMark(fingerprintText(joinFingerprints(fingerprint(), more)), order, begun.lock?.mark)
      },
    })
    if (publish) known.release = rest.mark.version
    await take(await productOfRest(rest.described, placeOf, workshop))
    for await (const problem of check.end()) problems.add(problem)
    known.people = gate.counts()
    if (known.people.dataAlone > 0 && publication.people?.xRobotsTag !== true)
      problems.add(warning('crawlable-data', placeOf(['people']), [], String(known.people.dataAlone)))
    known.eligibility = eligibility.end()
    const seen = survey.end()
    const guarded = { ...rest, gate, seen, counts: counts() }
    if (release === undefined) {
      if (dumps === undefined || account.isRefused()) return account.outcome()
      const { triples } = await dumps.close()
      await guardDumps(order, begun, { ...guarded, folder, scratch, triples })
      return account.outcome()
    }

    far.tell('dumps')
    const crew = await help.crew
    const shown = showing.end(crew)
    shown.catch(() => undefined) // whoever waits for it is told
    const { triples, checksums } = await release.dumps.close(crew?.digestOf)
    known.triples = triples
    await release.tables?.close(seen.publisherName)
    await shown
    await help.close() // their memory is wanted for what follows
    return await finish(order, begun, account, {
      ...guarded,
      far,
      release,
      checksums,
      fresh: fresh?.(),
      sample: setting.sample,
    })
  } finally {
    await help.close()
    showing.abandon()
    await release?.discard()
    if (release === undefined) {
      await dumps?.abandon()
      await remove(scratch)
    }
  }
}
