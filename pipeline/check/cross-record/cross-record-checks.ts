import type { MappedNode } from '../../rdf/node.ts'
import { checkDateOrder } from '../date-order.ts'
import type { CrossNodeConstraints, SplitShapes } from '../shacl/cross-node-constraints.ts'
import type { Ledger } from './address-ledger.ts'
import type { BatchLocations, CrossRecordCheck, NoteTaker } from './check-interface.ts'
import { type ChainLink, openCycleCheck, openCycleNotes } from './cycles.ts'
import { type IdentifierNotes, openIdentifierCheck, openIdentifierNotes } from './identifiers.ts'
import { type InverseCountNotes, openInverseCountCheck, openInverseCountNotes } from './inverse-counts.ts'
import { type LanguageNotes, openLanguageCheck, openLanguageNotes } from './language-uses.ts'
import { openPublishedAddresses } from './published-addresses.ts'
import { ReferenceCheck } from './reference-check.ts'
import { type DescribedThings, openReferenceNotes, type ReferenceNotes } from './reference-notes.ts'
import type { RejectedRecords } from './rejected-records.ts'
import { openPositionCheck, openPositionNotes, type PositionNotes } from './series-positions.ts'
import { openTopicNotes, openTopicUseCheck, type TopicNotes } from './topic-uses.ts'

/** The notes of one batch for every cross-record check; plain data. */
export type CrossRecordNotes = {
  readonly identifiers: IdentifierNotes
  readonly references: ReferenceNotes
  readonly positions: PositionNotes
  readonly inverseCounts: InverseCountNotes
  readonly chains: readonly ChainLink[]
  readonly languages: LanguageNotes
  readonly topics: TopicNotes
}

/**
 * Opens the note takers of every check for one batch. `keepsParts` notes the addresses of parts too, for the ledger;
 * references to `describedThings` of the right class are left out.
 */
export function openCrossRecordNotes(
  base: string,
  constraints: CrossNodeConstraints,
  keepsParts: boolean,
  describedThings: DescribedThings = new Map(),
): NoteTaker<CrossRecordNotes> {
  const takers = {
    identifiers: openIdentifierNotes(base, keepsParts),
    references: openReferenceNotes(base, constraints, describedThings),
    positions: openPositionNotes(),
    inverseCounts: openInverseCountNotes(constraints),
    chains: openCycleNotes(),
    languages: openLanguageNotes(),
    topics: openTopicNotes(),
  }
  const list = Object.values(takers)
  return {
    add(node: MappedNode, record: number) {
      let problems = checkDateOrder(node)
      for (const taker of list) {
        const more = taker.add(node, record)
        if (more.length > 0) problems = [...problems, ...more]
      }
      return problems
    },
    end: () => ({
      identifiers: takers.identifiers.end(),
      references: takers.references.end(),
      positions: takers.positions.end(),
      inverseCounts: takers.inverseCounts.end(),
      chains: takers.chains.end(),
      languages: takers.languages.end(),
      topics: takers.topics.end(),
    }),
  }
}

/** What cross-record checks depend on, beside the notes. */
type CrossRecordContext = {
  readonly base: string
  readonly shapes: SplitShapes
  /** The records that were left out, which may still be added to. */
  readonly rejected: RejectedRecords
  /** The addresses published before, if they count, and a folder for sorting. */
  readonly published?: { readonly ledger: Ledger; readonly scratch: string } | undefined
  /** Whether an address may vanish without a problem: that of a person who is no longer named, or of a part of one. */
  mayVanish(address: string): boolean
  /** Whether no address can be described twice, because all statements about one arrive together; false by default. */
  readonly hasUniqueAddresses?: boolean
}

/** Opens the checks that builds and merges share. To add one, name both of its halves in this file. */
export function openCrossRecordChecks(context: CrossRecordContext) {
  const { base, shapes, rejected, hasUniqueAddresses = false } = context
  const published = context.published && openPublishedAddresses(context, context.published)
  const identifiers = openIdentifierCheck(base, published, hasUniqueAddresses)
  const references = new ReferenceCheck(base, rejected, shapes)
  const positions = openPositionCheck()
  const inverseCounts = openInverseCountCheck(shapes)
  const cycles = openCycleCheck()
  const languages = openLanguageCheck()
  const topics = openTopicUseCheck(base)
  const check: CrossRecordCheck<CrossRecordNotes> = {
    *take(notes: CrossRecordNotes, batch: BatchLocations) {
      yield* identifiers.take(notes.identifiers, batch)
      yield* references.take(notes.references, batch)
      yield* positions.take(notes.positions, batch)
      yield* inverseCounts.take(notes.inverseCounts, batch)
      cycles.take(notes.chains)
      yield* languages.take(notes.languages, batch)
      topics.take(notes.topics, batch)
    },
    async *end() {
      for (const part of [identifiers, references, positions, inverseCounts, cycles, languages, topics])
        yield* part.end()
      if (published !== undefined) yield* published.end()
    },
  }
  return {
    check,
    newAddresses: published?.newAddresses,
    countsByKind: identifiers.countsByKind,
    takeDescribedThings: () => references.takeDescribedThings(),
  }
}
