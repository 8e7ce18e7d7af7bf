import type { Problem } from '../problems/problem.ts'
import { shortPlace } from '../problems/problem-line.ts'
import type { Addresses } from '../rdf/addresses.ts'
import { EVERYWHERE, type Outlet } from '../rdf/node.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { AnyRecord, ConsentedRecord, Participation, RecordValues } from '../record/typed-record.ts'
import { type CapsuleRecord, capsuleVersions, partAddresses, partVersions } from './capsule-versions.ts'
import { type ConsentFacts, NO_FACTS } from './consent-facts.ts'
import { type ContributorRecord, decisionProblems } from './decision-problems.ts'
import type { PersonNames } from './name-forms.ts'
import { isFromOwnPage, isToldByOwnPage } from './own-pages.ts'
import { partWarnings } from './part-warnings.ts'
import { openPeopleCounter, type PeopleCounts } from './people-counts.ts'
import {
  FULL_RIGHTS,
  isFullRights,
  isScopeWithdrawn,
  type PersonStanding,
  type Rights,
  rightsOf,
  type Withdrawal,
} from './rights.ts'

/** The standings of people whose decision was read, by id. */
export type ConsentDecisions = ReadonlyMap<string, PersonStanding>

/** What capsules tell the gate that reads the decisions. */
export type PersonCitations = {
  /** The ids of people who were cited before a decision about them was read. */
  readonly cited: readonly string[]
  /** The addresses of participations that are not in the data under a name, and of their functions. */
  readonly unnamedAddresses: readonly string[]
  /** The ids of people whom titles and descriptions name because the publisher's own page credits them. */
  readonly namedInTitles: readonly string[]
}

/** What a gate knows before it filters its first record. */
export type ConsentGateContext = {
  readonly address: Addresses
  readonly policy: Publication['people']
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
  readonly facts?: ConsentFacts
  /** The ids of people whose names are searched for in all texts. */
  readonly listed?: ReadonlySet<string>
}

/** Where a gate reports problems, and records that must not be published for another reason than their text. */
export type ConsentListener = {
  report(problem: Problem): void
  refuse(kind: 'contributor', id: string): void
}

/**
 * Opens the gate between reading and mapping. A person who is `role-only` leaves a role at the participation's address; one who is
 * `withheld`, or who withdrew, is counted only; of all others, what their consent and the publisher's policy cover passes, for
 * each outlet. A decision must be read before the capsules that cite the person, because these pass unchanged until then: a later
 * decision that allows less is a problem. So is a person who may not be named everywhere and is not among the `listed` ids, whose
 * names are searched for in all texts: the record came on a stream, perhaps after texts that name the person.
 */
export function openConsentGate(context: ConsentGateContext, listener: ConsentListener): ConsentGate {
  return new ConsentGate(context, listener)
}

/** A filter of records that lets pass what may be published of people, and where. Nothing behind it ever sees the rest. */
export class ConsentGate {
  private readonly standings = new Map<string, PersonStanding>()
  private readonly cited = new Set<string>()
  private readonly unnamed = new Set<string>()
  private readonly restricted: { person: PersonNames; rights: Rights }[] = []
  private readonly counter = openPeopleCounter()
  private newDecisions = new Map<string, PersonStanding>()
  private newCitations = noCitations()
  private readonly namedInTitles = new Set<string>()
  private readonly context: ConsentGateContext
  private readonly facts: ConsentFacts
  private readonly listener: ConsentListener

  constructor(context: ConsentGateContext, listener: ConsentListener) {
    this.context = context
    this.facts = context.facts ?? NO_FACTS
    this.listener = listener
    const { address, withdrawals } = context
    for (const id of withdrawals.keys()) this.unnamed.add(address.thing('contributor', id))
  }

  /** What may be published of a record: nothing, the record, or a version for each outlet. */
  filter(record: AnyRecord): ConsentedRecord[] {
    if ('replaced' in record) return [{ record, outlets: EVERYWHERE }]
    if (record.kind === 'contributor') return this.filterContributor(record)
    return record.kind === 'capsule' ? this.filterCapsule(record) : [{ record, outlets: EVERYWHERE }]
  }

  /** The addresses of people whom the data do not name, and of their participations; no report may quote them. */
  unnamedAddresses(): ReadonlySet<string> {
    return this.unnamed
  }

  counts(): PeopleCounts {
    return this.counter.counts
  }

  /** The ids of people about whom a decision was read. */
  decidedIds(): Iterable<string> {
    return this.standings.keys()
  }

  /** People who may not be named everywhere, whose names are searched for where they may not stand. */
  restrictedPeople(): readonly { readonly person: PersonNames; readonly rights: Rights }[] {
    return this.restricted
  }

  /** The decisions read since the last call, for the gates of other threads. */
  takeDecisions(): ConsentDecisions {
    const decisions = this.newDecisions
    this.newDecisions = new Map()
    return decisions
  }

  /** Adds decisions that the gate of another thread read. */
  addDecisions(decisions: ConsentDecisions): void {
    for (const [id, standing] of decisions) this.standings.set(id, standing)
  }

  /** The citations since the last call, for the gate that reads the decisions. */
  takeCitations(): PersonCitations {
    const citations = this.newCitations
    this.newCitations = noCitations()
    return citations
  }

  /** Adds citations that the gate of another thread saw. */
  addCitations({ cited, unnamedAddresses, namedInTitles }: PersonCitations): void {
    for (const id of cited) this.cited.add(id)
    for (const address of unnamedAddresses) this.unnamed.add(address)
    for (const id of namedInTitles) this.namedInTitles.add(id)
  }

  /** Takes note of people whom a title or a description names because the publisher's own page credits them. */
  noteNamedInTitles(ids: Iterable<string>): void {
    for (const id of ids)
      if (!this.namedInTitles.has(id)) {
        this.namedInTitles.add(id)
        this.newCitations.namedInTitles.push(id)
      }
  }

  /** The ids of people whom titles and descriptions name because the publisher's own page credits them. */
  titledIds(): ReadonlySet<string> {
    return this.namedInTitles
  }

  private filterContributor(record: ContributorRecord): ConsentedRecord[] {
    const { id, publication: decision, source } = record.value
    const { address, policy, listed } = this.context
    const withdrawals = this.context.withdrawals.get(id) ?? []
    const rights = rightsOf(decision, policy, withdrawals, isFromOwnPage(this.facts.ownPages, source))
    const isFull = isFullRights(rights)
    const isLate = this.cited.has(id) && !isFull
    const earlier = this.standings.get(id)
    const isUnlisted = listed?.has(id) === false
    const standing: PersonStanding = {
      as: isScopeWithdrawn(withdrawals, 'name') ? 'withheld' : decision.as,
      rights: isFull ? FULL_RIGHTS : rights, // one object for most of a million people
      isFull,
      isReviewed: decision.specialCategories === 'reviewed',
      decidedAt: shortPlace(record.placeOf(['id'])),
    }
    this.standings.set(id, standing)
    this.newDecisions.set(id, standing)
    for (const problem of decisionProblems(record, { rights, withdrawals, earlier, isUnlisted, isLate }))
      this.listener.report(problem)
    if (isLate) this.listener.refuse('contributor', id)
    if (rights.data) this.unnamed.delete(address.thing('contributor', id))
    else this.unnamed.add(address.thing('contributor', id))
    this.counter.add(rights, decision.basis)
    if (rights.data && rights.search) return [{ record, outlets: EVERYWHERE }]
    this.restricted.push({ person: namesOf(record.value), rights })
    return rights.site ? [{ record, outlets: personOutlets(rights) }] : []
  }

  private filterCapsule(record: CapsuleRecord): ConsentedRecord[] {
    const { id, participation = [], source } = record.value
    const { ownPages, revealingOrganizations } = this.facts
    const standingOf = ({ participant }: Participation): PersonStanding | undefined =>
      participant === undefined ? undefined : this.standings.get(participant)
    for (const problem of partWarnings(record, standingOf, revealingOrganizations))
      this.listener.report(problem)
    const isFull = (part: Participation): boolean =>
      part.participant === undefined || standingOf(part)?.isFull === true
    if (participation.every(isFull)) return [{ record, outlets: EVERYWHERE }]
    const naming = {
      isTold: isToldByOwnPage(ownPages, source),
      isInStructuredData: this.context.policy?.credits !== 'text',
    }
    const versions = participation.map((part) => {
      const standing = standingOf(part)
      if (standing === undefined && part.participant !== undefined) this.cite(part.participant)
      const version = partVersions(part, standing, naming)
      if (!version.rights.data) this.leaveUnnamed(partAddresses(id, part, this.context.address))
      return version
    })
    return capsuleVersions(record, versions)
  }

  private cite(id: string): void {
    if (this.cited.has(id)) return
    this.cited.add(id)
    this.newCitations.cited.push(id)
  }

  private leaveUnnamed(addresses: Iterable<string>): void {
    for (const address of addresses) {
      this.unnamed.add(address)
      this.newCitations.unnamedAddresses.push(address)
    }
  }
}

type NewCitations = { readonly [K in keyof PersonCitations]: string[] }

function noCitations(): NewCitations {
  return { cited: [], unnamedAddresses: [], namedInTitles: [] }
}

/** The names of a contributor without the rest of the record, because those of all restricted people are kept until the end. */
function namesOf({
  id,
  name,
  givenName,
  familyName,
  alternateName,
}: RecordValues['contributor']): PersonNames {
  return { id, name, givenName, familyName, alternateName }
}

function personOutlets({ data, search }: Rights): Outlet[] {
  return [
    'person-page',
    ...(data ? ['open-data' as const] : []),
    ...(search ? ['indexed-page' as const] : []),
  ]
}
