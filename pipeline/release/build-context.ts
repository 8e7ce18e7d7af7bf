import { join } from 'node:path'
import { openCrossRecordChecks } from '../check/cross-record/cross-record-checks.ts'
import { openRejectedRecords } from '../check/cross-record/rejected-records.ts'
import { parseSplitShapes } from '../check/parse-shapes.ts'
import { RECORDS_PER_SAMPLE } from '../check/verify-sample.ts'
import { openConsentGate } from '../people/consent-gate.ts'
import type { ReadListener } from '../read/read-listener.ts'
import type { BatchConfig } from './batch/batch-config.ts'
import type { BuildOrder } from './build-order.ts'
import type { BuildState } from './build-state.ts'
import type { BuildSetup } from './read-setup.ts'

/** What a build decides and checks with, from its first record to its last. */
export type BuildContext = ReturnType<typeof openBuildContext>

/** Opens the consent gate and the checks across records of a build; they sort in the folder `workFolder`. */
export function openBuildContext(
  order: BuildOrder,
  setup: BuildSetup,
  state: BuildState,
  workFolder: string,
) {
  const { withdrawals, facts } = setup
  const { address, publication } = setup.context
  const shapes = parseSplitShapes(setup.shapes)
  const rejected = openRejectedRecords()
  const unreadPeople = new Set<string>() // the ids of people whose record is a draft or cannot be read
  const listener: ReadListener = {
    report: state.problems.add,
    refuse(kind, id, isDraft) {
      if (kind === 'contributor' && id !== undefined) unreadPeople.add(id)
      rejected.add(kind, id, isDraft)
    },
  }
  const listed = new Set(setup.roster.ids)
  const policy = publication.people
  const gate = openConsentGate({ address, policy, withdrawals, facts, listed }, listener)
  const published = setup.isTrial ? undefined : { ledger: setup.ledger, scratch: join(workFolder, 'ledger') }
  const isUnnamed = (thing: string): boolean => gate.unnamedAddresses().has(thing)
  const checks = openCrossRecordChecks({
    base: address.base,
    shapes,
    rejected,
    published,
    mayVanish: isUnnamed,
  })
  return { order, setup, state, shapes, listener, gate, checks, unreadPeople, workFolder }
}

/** Whether the release is compared with the one before. */
export function comparesReleases(order: BuildOrder, setup: BuildSetup): boolean {
  const hasBefore = (setup.previous ?? setup.lock ?? order.accepted?.[0]) !== undefined
  return hasBefore && order.compares !== false
}

/** What every batch of a build is processed with. */
export function batchConfig(order: BuildOrder, setup: BuildSetup): BatchConfig {
  const { publish, pages = true, tables = true, sample = RECORDS_PER_SAMPLE } = order
  return {
    publication: setup.context.publication,
    roster: setup.roster,
    facts: setup.facts,
    shapes: setup.shapes,
    engines: setup.engines,
    passageShapes: setup.passageShapes,
    placeholders: setup.placeholders,
    media: setup.media,
    today: order.date ?? order.today,
    keepsParts: !setup.isTrial,
    writes: {
      dumps: publish || comparesReleases(order, setup),
      tables: publish && tables,
      pages: publish && pages,
    },
    sample,
  }
}
