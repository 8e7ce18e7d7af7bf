import { join } from 'node:path'
import { activeAddresses, ledgerAddresses } from './check/cross-record/address-ledger.ts'
import { openCrossRecordChecks } from './check/cross-record/cross-record-checks.ts'
import { parseSplitShapes } from './check/shape-validation.ts'
import { RECORDS_PER_SAMPLE } from './check/verify-sample.ts'
import { makeTemporaryFolder, remove } from './files/disk.ts'
import { mapDatasetNodes } from './map/dataset-nodes.ts'
import { openConsentGate } from './people/consent-gate.ts'
import { unknownWithdrawals } from './people/unknown-withdrawals.ts'
import { warning } from './problems/rule-problem.ts'
import { formatFingerprint, joinFingerprints } from './rdf/fingerprint.ts'
import { nextReleaseMark } from './rdf/release-version.ts'
import { interruptible } from './read/interruptible.ts'
import { readTypedRecords } from './read/read-records.ts'
import { openBatchProcessor } from './release/batch/batch-processor.ts'
import { batchSizeBytes, processBatches, processDatasetNodes } from './release/batch/batch-results.ts'
import { openLazyPool } from './release/batch/lazy-pool.ts'
import { openWorkerPool, type WorkerUpdates } from './release/batch/worker-pool.ts'
import { openBatchSink } from './release/batch-sink.ts'
import type { BuildOrder } from './release/build-order.ts'
import { openBuildProgress } from './release/build-progress.ts'
import { type BuildOutcome, openBuildState } from './release/build-state.ts'
import { fingerprintOfNodes, fingerprintOfOffer } from './release/guard/fingerprints.ts'
import { guardDumps, publishRelease } from './release/publish-release.ts'
import { readBuildSetup } from './release/read-setup.ts'
import { assertResultIsOurs, openRelease, recoverRelease, workFolderOf } from './release/release-folder.ts'
import { removeProblemsPage } from './release/report-files.ts'
import { openSampleVerification } from './release/sample-verification.ts'
import { openDumpFiles } from './write/dump-files.ts'

/** Reads, maps, checks and writes the records, batch by batch; publishes them if nothing is violated. */
export async function build(order: BuildOrder): Promise<BuildOutcome> {
  const { publish, pages = true, tables: hasTables = true, packs = true } = order
  const account = openBuildState(order)
  const { problems, known } = account
  if (publish) await recoverRelease(order.out)
  else await assertResultIsOurs(order.out)
  const begun = await readBuildSetup(order, problems.add)
  if (begun === undefined) {
    if (publish) await removeProblemsPage(order.out)
    return account.outcome()
  }
  const { edition, placeOf, ledger, withdrawals } = begun
  const { publication, address } = edition
  const isUnsaid = (thing: string): boolean => gate.unnamedAddresses().has(thing)
  const shapes = parseSplitShapes(begun.shapes)
  const scratch = publish ? workFolderOf(order.out) : await makeTemporaryFolder()
  const before = begun.isTrial ? undefined : { ledger, scratch: join(scratch, 'ledger') }
  const checks = openCrossRecordChecks(address.base, shapes, before, isUnsaid)
  const { check, fresh, counts, settled } = checks
  const unread = new Set<string>() // the ids of people whose record is a draft or cannot be read
  const refuse: typeof checks.refuse = (kind, id, isDraft) => {
    if (kind === 'contributor' && id !== undefined) unread.add(id)
    checks.refuse(kind, id, isDraft)
  }
  const listener = { report: problems.add, refuse }
  const gate = openConsentGate(address, publication.people, withdrawals, listener, new Set(begun.roster.ids))
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
    sample: order.sample ?? RECORDS_PER_SAMPLE,
  }
  const maker = openBatchProcessor(setting, gate, new Map(), order.watch)
  const tables = hasTables ? { address, inLanguage: publication.inLanguage } : undefined
  const release = publish ? await openRelease(order.out, { packs, tables }) : undefined
  const folder = release?.folder ?? join(scratch, 'public')
  const dumps =
    release?.dumps ?? (isGuarded ? await openDumpFiles(folder, join(scratch, 'sorting'), false) : undefined)
  const showing = openSampleVerification(shapes, release && join(scratch, 'samples'))
  const { workers = 0, batch: size = 250 } = order
  const help = openLazyPool(
    workers > 0 ? () => openWorkerPool(workers, { setting, withdrawals }, order.memory) : undefined,
  )
  try {
    const { take, survey, eligibility, fingerprint } = openBatchSink(edition, {
      account,
      check,
      refuse,
      showing,
      dumps,
      release,
    })

    const typed = await readTypedRecords(order.data, listener)
    const inputs = [...typed.inputs, ...(order.inputs ?? [])].map((input) =>
      interruptible(input, order.signal),
    )
    const news = (): WorkerUpdates => ({ decisions: gate.takeDecisions(), settled: settled() })
    const bytes = batchSizeBytes(setting.writes)
    const workshop = { maker, gate, help, news, size, bytes, room: eligibility.room, listener }
    const far = openBuildProgress(order, inputs, problems)
    for await (const placed of processBatches(typed.records, inputs, workshop)) {
      await take(placed)
      far.pass(placed)
    }

    for (const each of unknownWithdrawals(withdrawals, [gate.decidedIds(), unread], ledgerAddresses(ledger)))
      problems.add(each)
    const rest = await mapDatasetNodes(edition, placeOf, {
      namesPeople: survey.end().classes.has('Person'),
      withdrawals,
      publishedAddresses: activeAddresses(ledger),
      markOf(unmarked) {
        const more = joinFingerprints(fingerprintOfNodes(unmarked), fingerprintOfOffer(publication))
        return nextReleaseMark(
          formatFingerprint(joinFingerprints(fingerprint(), more)),
          order,
          begun.lock?.mark,
        )
      },
    })
    if (publish) known.release = rest.mark.version
    await take(await processDatasetNodes(rest.nodes, placeOf, workshop))
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
    return await publishRelease(order, begun, account, {
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
