import type { MappedNode } from '../../rdf/node.ts'
import { checkDateOrder } from '../date-order.ts'
import type { CrossNodeConstraints, SplitShapes } from '../shacl/split-shapes.ts'
import type { Ledger } from './address-ledger.ts'
import type { BatchLocations, CrossRecordCheck, NoteTaker, RejectedRecords } from './check-interface.ts'
import { type ChainLink, openCycleCheck, openCycleNotes } from './cycles.ts'
import { type IdentifierNotes, openIdentifierCheck, openIdentifierNotes } from './identifiers.ts'
import { type InverseCountNotes, openInverseCountCheck, openInverseCountNotes } from './inverse-counts.ts'
import { openPublishedAddresses } from './published-addresses.ts'
import {
  type DescribedThings,
  openReferenceCheck,
  openReferenceNotes,
  type ReferenceNotes,
} from './references.ts'
import { openPositionCheck, openPositionNotes, type PositionNotes } from './series-positions.ts'

/** What a batch notes for every check across records. */
export type CrossRecordNotes = {
  readonly identities: IdentifierNotes
  readonly references: ReferenceNotes
  readonly positions: PositionNotes
  readonly counted: InverseCountNotes
  readonly steps: readonly ChainLink[]
}

/** Takes notes of one batch for every check; `keepsParts` where the addresses of parts are to be remembered. */
export function openCrossRecordNotes(
  base: string,
  across: CrossNodeConstraints,
  keepsParts: boolean,
  settled: DescribedThings = new Map(),
): NoteTaker<CrossRecordNotes> {
  const notes = {
    identities: openIdentifierNotes(base, keepsParts),
    references: openReferenceNotes(base, across, settled),
    positions: openPositionNotes(),
    counted: openInverseCountNotes(across),
    steps: openCycleNotes(),
  }
  const all = Object.values(notes)
  return {
    add(described: MappedNode, record: number) {
      let problems = checkDateOrder(described)
      for (const each of all) {
        const more = each.add(described, record)
        if (more.length > 0) problems = [...problems, ...more]
      }
      return problems
    },
    end: () => ({
      identities: notes.identities.end(),
      references: notes.references.end(),
      positions: notes.positions.end(),
      counted: notes.counted.end(),
      steps: notes.steps.end(),
    }),
  }
}

/**
 * Opens every check; `before` is what was published, where that matters, and a folder for what is sorted. To add one: a file in
 * this folder, and its name here, in both halves.
 */
export function openCrossRecordChecks(
  base: string,
  shapes: SplitShapes,
  before: { readonly ledger: Ledger; readonly scratch: string } | undefined,
  refusals: RejectedRecords,
  isUnsaid: (address: string) => boolean,
) {
  const published = before && openPublishedAddresses(base, before, refusals, isUnsaid)
  const ids = openIdentifierCheck(base, published)
  const links = openReferenceCheck(base, refusals, shapes)
  const places = openPositionCheck()
  const counts = openInverseCountCheck(shapes)
  const loops = openCycleCheck()
  const check: CrossRecordCheck<CrossRecordNotes> = {
    *take(notes: CrossRecordNotes, batch: BatchLocations) {
      yield* ids.take(notes.identities, batch)
      yield* links.take(notes.references, batch)
      yield* places.take(notes.positions, batch)
      yield* counts.take(notes.counted, batch)
      loops.take(notes.steps)
    },
    async *end() {
      for (const each of [ids, links, places, counts, loops]) yield* each.end()
      if (published !== undefined) yield* published.end()
    },
  }
  return {
    check,
    fresh: published?.fresh,
    counts: ids.counts,
    settled: links.settled,
  }
}
