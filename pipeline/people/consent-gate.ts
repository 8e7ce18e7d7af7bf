import { quoteId } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { shortPlace } from '../problems/problem-line.ts'
import { violation, warning } from '../problems/rule-problem.ts'
import type { Addresses } from '../rdf/addresses.ts'
import type { Outlet } from '../rdf/node.ts'
import type { Decision } from '../record/person-decision.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { AnyRecord, ConsentedRecord, Participation, RecordValues } from '../record/typed-record.ts'
import type { PersonNames } from './name-forms.ts'
import { isNameInId } from './name-in-id.ts'
import { isScopeWithdrawn, type Rights, rightsOf, type Withdrawal } from './rights.ts'

/** Lets through what may be said of people, and where, so that nothing behind it ever sees the rest. */
export type ConsentGate = {
  filter(record: AnyRecord): ConsentedRecord[]
  /** The addresses of those whom the data do not name and of their parts, which no report may quote. */
  unnamedAddresses(): ReadonlySet<string>
  /** How many people are named, where, and on what grounds. */
  counts(): PeopleCounts
  /** The ids of those about whom a decision was read. */
  decidedIds(): Iterable<string>
  /** Those who are not named everywhere, to be looked for where they are not. */
  restrictedPeople(): readonly { readonly person: PersonNames; readonly rights: Rights }[]
  /** What was decided since this was last asked, for a gate in another thread. */
  takeDecisions(): ConsentDecisions
  /** Takes in what was decided elsewhere. */
  addDecisions(decisions: ConsentDecisions): void
  /** Whom capsules cited since this was last asked, for the gate that decides. */
  takeCitations(): PersonCitations
  /** Takes in whom capsules cited elsewhere. */
  addCitations(citations: PersonCitations): void
}

/** What holds of some people, by id. */
export type ConsentDecisions = ReadonlyMap<string, PersonStanding>

/** The ids of people who were cited before anything was decided about them, and the addresses of parts that are not told. */
export type PersonCitations = {
  readonly cited: readonly string[]
  readonly unnamedAddresses: readonly string[]
}

/** How many people are named where, and how many of them on each ground. */
export type PeopleCounts = {
  readonly site: number
  readonly data: number
  readonly search: number
  /** Named in the data and not on pages that search engines keep. */
  readonly dataAlone: number
  readonly grounds: ReadonlyMap<NonNullable<Decision['basis']>, number>
}

type Capsule = AnyRecord & { kind: 'capsule'; value: RecordValues['capsule'] }

/** What holds of a person, and in which line it was decided. */
export type PersonStanding = {
  readonly as: Decision['as']
  readonly rights: Rights
  /** Whether all may be said of the person, everywhere. */
  readonly isFull: boolean
  readonly decidedAt: string
}

/** Of a person about whom nothing was read yet, no less may be decided later than what is taken for granted here. */
const full: Rights = { site: true, data: true, search: true, credit: true, affiliation: true, image: true }

/**
 * Opens the gate between reading and mapping. Who is `role-only` leaves a role under the participation's own address;
 * who is `withheld`, or withdrew, is counted; of the others it lets pass what their scope and the publisher's policy
 * cover, for each outlet. A decision has to be read before the capsules that cite the person, or they would have
 * passed already: whatever comes too late is a problem. So is a person who may not be named everywhere and is not among those
 * `listed`, whose names are looked for in every text: the record came on a stream, after texts that named them perhaps.
 */
export function openConsentGate(
  address: Addresses,
  policy: Publication['people'],
  withdrawals: ReadonlyMap<string, readonly Withdrawal[]>,
  { report, refuse }: { report(problem: Problem): void; refuse(kind: 'contributor', id: string): void },
  listed?: ReadonlySet<string>,
): ConsentGate {
  const standings = new Map<string, PersonStanding>()
  let decisions = new Map<string, PersonStanding>()
  const cited = new Set<string>()
  let citations: { cited: string[]; unnamedAddresses: string[] } = { cited: [], unnamedAddresses: [] }
  const unsaid = new Set<string>()
  const restricted: { person: PersonNames; rights: Rights }[] = []
  const grounds = new Map<NonNullable<Decision['basis']>, number>()
  const counts = { site: 0, data: 0, search: 0, dataAlone: 0, grounds }
  for (const id of withdrawals.keys()) unsaid.add(address.thing('contributor', id))

  return {
    filter(record) {
      if ('replaced' in record) return [{ record }]
      if (record.kind === 'contributor') return decide(record)
      return record.kind === 'capsule' ? minimized(record) : [{ record }]
    },
    unnamedAddresses: () => unsaid,
    counts: () => counts,
    decidedIds: () => standings.keys(),
    restrictedPeople: () => restricted,
    takeDecisions() {
      const news = decisions
      decisions = new Map()
      return news
    },
    addDecisions(news) {
      for (const [id, standing] of news) standings.set(id, standing)
    },
    takeCitations() {
      const news = citations
      citations = { cited: [], unnamedAddresses: [] }
      return news
    },
    addCitations(news) {
      for (const id of news.cited) cited.add(id)
      for (const each of news.unnamedAddresses) unsaid.add(each)
    },
  }

  function decide(
    record: AnyRecord & { kind: 'contributor'; value: RecordValues['contributor'] },
  ): ConsentedRecord[] {
    const { id, publication: decision } = record.value
    const takenBack = withdrawals.get(id)
    const rights = rightsOf(decision, policy, takenBack)
    const tell = (
      rule: 'basis-missing' | 'decision-late' | 'decision-in-stream' | 'scope-name',
      ...at: string[]
    ): void =>
      report(violation(rule, record.placeOf(['publication', ...at]), ['publication', ...at], quoteId(id)))
    const other = standings.get(id)
    // of two records that the data are both to hold, the check of ids tells
    if (other !== undefined && !(rights.data && other.rights.data))
      report(violation('duplicate-id', record.placeOf(['id']), ['id'], quoteId(id), other.decidedAt))
    const as = isScopeWithdrawn(takenBack, 'name') ? 'withheld' : decision.as
    const isFull = Object.values(rights).every(Boolean)
    const where = shortPlace(record.placeOf(['id']))
    const held = { as, rights: isFull ? full : rights, isFull, decidedAt: where }
    standings.set(id, held)
    decisions.set(id, held)
    for (const { day, place } of takenBack ?? [])
      if (day < (decision.since ?? ''))
        report(violation('withdrawal-older', place, [], quoteId(id), day, String(decision.since), where))
    if (isNameInId(id, record.value))
      report(violation('id-name', record.placeOf(['id']), ['id'], quoteId(id)))
    if (decision.as === 'named' && decision.basis === undefined) tell('basis-missing')
    if (decision.as === 'named' && decision.scope?.includes('name') === false) tell('scope-name', 'scope')
    if (listed?.has(id) === false && !(rights.data && rights.search)) tell('decision-in-stream')
    if (cited.has(id) && !isFull) {
      tell('decision-late')
      refuse('contributor', id)
    }
    if (rights.data) unsaid.delete(address.thing('contributor', id))
    else unsaid.add(address.thing('contributor', id))
    if (!rights.search || !rights.data) restricted.push({ person: namesOf(record.value), rights })
    for (const outlet of ['site', 'data', 'search'] as const) if (rights[outlet]) counts[outlet]++
    if (rights.data && !rights.search) counts.dataAlone++
    if (rights.site && decision.basis !== undefined)
      grounds.set(decision.basis, (grounds.get(decision.basis) ?? 0) + 1)
    if (rights.data && rights.search) return [{ record }]
    return rights.site ? [{ record, outlets: outletsOf(rights) }] : []
  }

  function minimized(record: Capsule): ConsentedRecord[] {
    const { participation = [] } = record.value
    if (participation.every(isWhole)) return [{ record }]
    const parts = participation.map((part, index) => {
      const known = standings.get(part.participant ?? '')
      if (known === undefined && part.participant !== undefined) cite(part.participant)
      const rights = known?.rights ?? full
      if (!rights.data) leaveUnsaid(address.participation(record.value.id, part.id))
      if (known !== undefined && !rights.image && showsPeople(record.value))
        report(
          warning(
            'image-scope',
            record.placeOf(['participation', index]),
            ['participation', index],
            quoteId(part.participant ?? ''),
          ),
        )
      return { rights, named: within(part, rights), reduced: reducedOf(part, known) }
    })
    const isSame = parts.every(({ rights }) => rights.data === rights.search && rights.site === rights.data)
    const toData = saying(
      record,
      parts.map(({ rights, named, reduced }) => (rights.data ? named : reduced)),
    )
    if (isSame) return [{ record: toData }]
    const toAll = parts.map(({ rights, named, reduced }) => (rights.search ? named : reduced))
    const ownAlone = parts.map(({ rights, named }) => (rights.site && !rights.data ? named : undefined))
    return [
      { record: toData, outlets: ['data'] },
      { record: saying(record, toAll), outlets: ['index'] },
      ...(ownAlone.some(Boolean) ? [{ record: saying(record, ownAlone), outlets: ['own'] as const }] : []),
    ]
  }

  /** Whether all of a part may be said everywhere. */
  function isWhole({ participant }: Participation): boolean {
    return participant === undefined || standings.get(participant)?.isFull === true
  }

  function cite(id: string): void {
    if (cited.has(id)) return
    cited.add(id)
    citations.cited.push(id)
  }

  function leaveUnsaid(part: string): void {
    unsaid.add(part)
    citations.unnamedAddresses.push(part)
  }
}

/** Of a record no more than the names, because those of all people are kept until the end. */
function namesOf({ id, name, givenName, familyName }: RecordValues['contributor']): PersonNames {
  return { id, name, givenName, familyName }
}

/** A capsule with the parts that are described; the others are counted. */
function saying(record: Capsule, parts: readonly (Participation | undefined)[]): Capsule {
  const said = parts.flatMap((part) => part ?? [])
  const value = {
    ...record.value,
    participation: said.length === 0 ? undefined : said,
    withheld: said.length === parts.length ? undefined : parts.length - said.length,
  }
  return { ...record, value }
}

/** As much of a named person's part as the scope covers. */
function within(part: Participation, { credit, affiliation }: Rights): Participation {
  return {
    ...part,
    ...(!credit && { credit: undefined }),
    ...(!affiliation && { organization: undefined, periodical: undefined }),
  }
}

/** What is left of the part of somebody who is not named: the role, or nothing. */
function reducedOf(
  { id, roleName }: Participation,
  known: PersonStanding | undefined,
): Participation | undefined {
  const isRole = known?.as === 'role-only' || (known?.as === 'named' && roleName !== undefined)
  return isRole ? { id, roleName, isUnnamed: true } : undefined
}

/** Whether the description of a capsule shows those who speak in it. */
function showsPeople({ contentUrl, embedUrl, thumbnailUrl }: RecordValues['capsule']): boolean {
  return (contentUrl ?? embedUrl ?? thumbnailUrl) !== undefined
}

function outletsOf({ data, search }: Rights): Outlet[] {
  return ['own', ...(data ? ['data' as const] : []), ...(search ? ['index' as const] : [])]
}
