import type { Addresses } from '../rdf/addresses.ts'
import { EVERYWHERE } from '../rdf/node.ts'
import { statedFunctions } from '../record/stated-functions.ts'
import type { AnyRecord, ConsentedRecord, Participation, RecordValues } from '../record/typed-record.ts'
import { FULL_RIGHTS, type PersonStanding, type Rights } from './rights.ts'

/** A record of a capsule. */
export type CapsuleRecord = AnyRecord & { kind: 'capsule'; value: RecordValues['capsule'] }

/** A participation as it may be published of a person with such rights: `named`, or `unnamed` where the person may not be named. */
export type PartVersions = {
  readonly rights: Rights
  /** The participation as far as the person's consent covers it. */
  readonly named: Participation
  /** The role alone; `undefined` if not even that may be published. */
  readonly unnamed: Participation | undefined
  /** The participation on pages that search engines index; `undefined` if not even the role may be published. */
  readonly indexed: Participation | undefined
}

/** How a capsule's page may name those whom the publisher's own page credits. */
export type CreditNaming = {
  /** Whether the capsule is told by a page of the publisher's own. */
  readonly isTold: boolean
  readonly isInStructuredData: boolean
}

/** The addresses of a participation and of its functions, as they are where the person is named and where not. */
export function partAddresses(capsule: string, part: Participation, address: Addresses): Set<string> {
  const functions = statedFunctions(part).flatMap(({ organization, periodical }) => [
    address.function(capsule, part.id, organization, periodical),
    address.function(capsule, part.id),
  ])
  return new Set([address.participation(capsule, part.id), ...functions])
}

/** The versions of a participation. Of a person without a decision, everything may be published so far. */
export function partVersions(
  part: Participation,
  standing: PersonStanding | undefined,
  { isTold, isInStructuredData }: CreditNaming,
): PartVersions {
  const rights = standing?.rights ?? FULL_RIGHTS
  const named = withinScope(part, rights)
  const unnamed = roleAlone(part, standing)
  const credited: Participation = {
    ...named,
    isForItsPage: true,
    ...(!isInStructuredData && { isForText: true }),
  }
  const indexed = rights.search ? named : rights.credits && isTold ? credited : unnamed
  return { rights, named, unnamed, indexed }
}

/**
 * The versions of a capsule that are published: one everywhere if all outlets may name the same people; otherwise one for the data,
 * one for pages that search engines index, and one for the pages of people who may be named there only. Participations that a
 * version leaves out are counted in it.
 */
export function capsuleVersions(record: CapsuleRecord, parts: readonly PartVersions[]): ConsentedRecord[] {
  const forData = withParts(
    record,
    parts.map(({ rights, named, unnamed }) => (rights.data ? named : unnamed)),
  )
  if (parts.every(({ rights }) => rights.data === rights.search && rights.site === rights.data))
    return [{ record: forData, outlets: EVERYWHERE }]
  const forIndexedPages = parts.map(({ indexed }) => indexed)
  const forPersonPages = parts.map(({ rights, named }) => (rights.site && !rights.data ? named : undefined))
  return [
    { record: forData, outlets: ['open-data'] },
    { record: withParts(record, forIndexedPages), outlets: ['indexed-page'] },
    ...(forPersonPages.some(Boolean)
      ? [{ record: uncounted(withParts(record, forPersonPages)), outlets: ['person-page'] as const }]
      : []),
  ]
}

function withParts(record: CapsuleRecord, parts: readonly (Participation | undefined)[]): CapsuleRecord {
  const published = parts.flatMap((part) => part ?? [])
  const value = {
    ...record.value,
    participation: published.length === 0 ? undefined : published,
    withheld: published.length === parts.length ? undefined : parts.length - published.length,
  }
  return { ...record, value }
}

/** A record without the count of those whom it leaves out, because it is about those whom it names only. */
function uncounted(record: CapsuleRecord): CapsuleRecord {
  return { ...record, value: { ...record.value, withheld: undefined } }
}

/** A participation as far as the person's consent covers it. */
export function withinScope(part: Participation, { credit, affiliation }: Rights): Participation {
  if (credit && affiliation) return part
  return {
    ...part,
    ...(!credit && { credit: undefined }),
    ...(!affiliation && functionsAlone(part)),
  }
}

/** The functions of a participation without the organisations and periodicals that they belong to. */
function functionsAlone(part: Participation): Participation {
  const functions = statedFunctions(part).flatMap(({ roleName }) =>
    roleName.map((each) => ({ roleName: each })),
  )
  return {
    id: part.id,
    function: functions.length === 0 ? undefined : functions,
    roleName: undefined,
    organization: undefined,
    periodical: undefined,
  }
}

function roleAlone(part: Participation, standing: PersonStanding | undefined): Participation | undefined {
  const alone = functionsAlone(part)
  const isSaid = (alone.function ?? part.part) !== undefined
  const isPublished = standing?.as === 'role-only' || (standing?.as === 'named' && isSaid)
  return isPublished ? { ...alone, part: part.part, isUnnamed: true } : undefined
}
