import { type MappingContext, mappingContextOf } from '../map/mapping-context.ts'
import { buildRoster } from '../people/build-roster.ts'
import { type ConsentFacts, findConsentFacts } from '../people/consent-facts.ts'
import { readErasedNames } from '../people/erased-names.ts'
import { openRecordSearch } from '../people/record-search.ts'
import type { Withdrawal } from '../people/rights.ts'
import type { Roster } from '../people/roster.ts'
import { wideExceptions } from '../people/wide-exceptions.ts'
import type { ProblemSink } from '../problems/problem.ts'
import type { NdjsonInput } from '../read/ndjson-records.ts'
import { openReadAhead } from '../read/read-ahead.ts'
import { readPublication } from '../read/read-publication.ts'
import { readWithdrawals } from '../read/withdrawals.ts'
import type { PlaceOf } from '../record/typed-record.ts'

/** What is read before any record: the publication and the withdrawals, with the people who may not be named. */
export type Setup = {
  readonly context: MappingContext
  readonly placeOf: PlaceOf
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
  /** The people who may not be named everywhere. */
  readonly roster: Roster
  readonly facts: ConsentFacts
}

/**
 * Reads the setup of a data folder, with the people of further inputs. `base` replaces the base IRI of the publication. Returns
 * `undefined`, and reports why, if the publication cannot be used.
 */
export async function readSetup(
  data: string,
  base: string | undefined,
  report: ProblemSink,
  inputs: readonly NdjsonInput[] = [],
): Promise<Setup | undefined> {
  const source = await readPublication(data, report)
  if (source === undefined) return undefined
  const publication = { ...source.publication, base: base ?? source.publication.base }
  const withdrawals = await readWithdrawals(data, report)
  const { people: policy, exceptions = [], datagouv: _, ...published } = publication
  const erased = await readErasedNames(data, report)
  const { contributors, ofKind } = await openReadAhead(data, inputs)
  const facts = await findConsentFacts(publication, {
    contributors,
    sources: () => ofKind('source'),
    capsules: () => ofKind('capsule'),
    organizations: () => ofKind('organization'),
  })
  const context = { policy, exceptions, withdrawals, erased, ownPages: facts.ownPages }
  const roster = await buildRoster(contributors, context)
  report(
    ...openRecordSearch(roster).value(published, source.placeOf),
    ...wideExceptions(roster, source.placeOf),
  )
  return { context: mappingContextOf(publication), placeOf: source.placeOf, withdrawals, roster, facts }
}
