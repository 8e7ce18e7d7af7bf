import type { Described } from '../rdf/node.ts'
import type { Ledger } from './address-ledger.ts'
import type { Batch, Check, Notes, Refusals } from './cross-record-check.ts'
import { circles, noteSteps, type Step } from './cycles.ts'
import { dateProblems } from './date-order.ts'
import { type Identities, identity, noteIdentities } from './identifiers.ts'
import { type Counted, counted, noteCounted } from './inverse-counts.ts'
import { openPublished } from './published-addresses.ts'
import { noteReferences, type References, references, type Settled } from './references.ts'
import { notePositions, type Positions, positions } from './series-positions.ts'
import type { Across, Split } from './shacl/split-shapes.ts'

/** What a batch notes for every check across records. */
export type AcrossNotes = {
  readonly identities: Identities
  readonly references: References
  readonly positions: Positions
  readonly counted: Counted
  readonly steps: readonly Step[]
}

/** Takes notes of one batch for every check; `keepsParts` where the addresses of parts are to be remembered. */
export function noteAcross(
  base: string,
  across: Across,
  keepsParts: boolean,
  settled: Settled = new Map(),
): Notes<AcrossNotes> {
  const notes = {
    identities: noteIdentities(base, keepsParts),
    references: noteReferences(base, across, settled),
    positions: notePositions(),
    counted: noteCounted(across),
    steps: noteSteps(),
  }
  const all = Object.values(notes)
  return {
    add(described: Described, record: number) {
      let problems = dateProblems(described)
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
export function openChecks(
  base: string,
  shapes: Split,
  before: { readonly ledger: Ledger; readonly scratch: string } | undefined,
  isUnsaid: (address: string) => boolean,
) {
  const refusals = openRefusals()
  const published = before && openPublished(base, before, refusals, isUnsaid)
  const ids = identity(base, published)
  const links = references(base, refusals, shapes)
  const places = positions()
  const counts = counted(shapes)
  const loops = circles()
  const check: Check<AcrossNotes> = {
    *take(notes: AcrossNotes, batch: Batch) {
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
    refuse: refusals.add,
    fresh: published?.fresh,
    counts: ids.counts,
    settled: links.settled,
  }
}

function openRefusals(): Refusals {
  const refused = new Set<string>()
  const drafts = new Set<string>()
  const key = (kind?: string, id?: string): string => `${kind ?? '*'} ${id ?? '*'}`
  return {
    add(kind, id, isDraft = false) {
      refused.add(key(kind, id))
      if (isDraft) drafts.add(key(kind, id))
    },
    has: (kind, id) => [key(), key(kind), key(kind, id)].some((each) => refused.has(each)),
    isDraft: (kind, id) => drafts.has(key(kind, id)),
  }
}
