import { isFromOwnPage } from '../people/own-pages.ts'
import { type Rights, rightsOf } from '../people/rights.ts'
import { parseAddress } from '../rdf/addresses.ts'
import type { Node } from '../rdf/node.ts'
import { partProperties } from '../record/registers/participation-parts.ts'
import type { AnyRecord, RecordValues } from '../record/typed-record.ts'
import type { Setup } from '../release/setup.ts'

/** Today's decisions about people, to which parts are held that may have been mapped earlier or elsewhere. */
export type PartDecisions = {
  /** Adds a record of the data folder. */
  add(record: AnyRecord): void
  /** Whether a record may be in a part: a contributor's must grant every right, and nothing may have been withdrawn. */
  mayStandInPart(record: AnyRecord): boolean
  /** The id of a person of whom a node states more than the decisions allow; undefined if there is none. */
  personExceeding(node: Node): string | undefined
}

/** Opens the decisions of a publication. A person without a record in the data folder has every right until a withdrawal. */
export function openPartDecisions({ context, withdrawals, facts }: Setup): PartDecisions {
  const { address, publication } = context
  const rights = new Map<string, Rights>()
  const rightsOfPerson = ({ id, publication: decision, source }: RecordValues['contributor']): Rights =>
    rightsOf(decision, publication.people, withdrawals.get(id), isFromOwnPage(facts.ownPages, source))
  const hasRight = (id: string, right: keyof Rights): boolean =>
    rights.get(id)?.[right] ?? !withdrawals.has(id)
  const idOf = (agent: unknown): string[] => {
    const { kind, id } = parseAddress(address.base, String(agent)) ?? {}
    return kind === 'contributor' && id !== undefined ? [id] : []
  }
  return {
    add(record) {
      const person = contributorIn(record)
      if (person !== undefined) rights.set(person.id, rightsOfPerson(person))
    },
    mayStandInPart(record) {
      const person = contributorIn(record)
      if (person === undefined) return true
      return Object.values(rightsOfPerson(person)).every(Boolean) && !withdrawals.has(person.id)
    },
    personExceeding(node) {
      const agents = PERSON_PROPERTIES.flatMap((property) => [node[property] ?? []].flat())
      return [...(isTombstone(node) ? [] : [node['@id']]), ...agents]
        .flatMap(idOf)
        .find(
          (id) =>
            !hasRight(id, 'data') ||
            (node.credit !== undefined && !hasRight(id, 'credit')) ||
            (namesAffiliation(node) && !hasRight(id, 'affiliation')),
        )
    },
  }
}

function contributorIn(record: AnyRecord): RecordValues['contributor'] | undefined {
  return record.kind === 'contributor' && !('replaced' in record) ? record.value : undefined
}

/** Whether a participation states a function at an organisation or a periodical, as the addresses of functions say. */
function namesAffiliation({ function: stated }: Node): boolean {
  return [stated ?? []].flat().some((address) => /#function-[^.]*\./.test(String(address)))
}

/** Whether a node states no more of an address than that it was withdrawn or replaced. */
function isTombstone(node: Node): boolean {
  const isTyped = node['@type'] !== undefined && !node['@type'].includes('Tombstone')
  return !isTyped && Object.keys(node).every((property) => TOMBSTONE_PROPERTIES.includes(property))
}

const TOMBSTONE_PROPERTIES = ['@id', '@type', 'isReplacedBy']

/** The properties that link a participation and a capsule to people. */
const PERSON_PROPERTIES = ['participant', 'contributor', ...partProperties] as const
