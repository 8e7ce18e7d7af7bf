import { isFromOwnPage } from '../people/own-pages.ts'
import { isFullRights, type Rights, rightsOf } from '../people/rights.ts'
import { quoteId } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { parseAddress } from '../rdf/addresses.ts'
import type { Node } from '../rdf/node.ts'
import { partProperties } from '../record/registers/participation-parts.ts'
import type { AnyRecord, RecordValues } from '../record/typed-record.ts'
import type { Setup } from '../release/setup.ts'

/** Today's decisions about people, to which parts are held that may have been mapped earlier or elsewhere. */
export type PartDecisions = {
  /** Adds a record of the data folder. */
  add(record: AnyRecord): void
  /** The problem of a record that may not be in a part: a contributor's must grant every right, and nothing may have been withdrawn. */
  problemInPart(record: AnyRecord): Problem | undefined
  /** The id of a person of whom a node states more than the decisions allow; undefined if there is none. */
  personExceeding(node: Node): string | undefined
  /** The people of the data folder who do not grant every right, with their rights, in the order of their ids. */
  restrictions(): readonly (readonly [id: string, rights: Rights])[]
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
    problemInPart(record) {
      const person = contributorIn(record)
      if (person === undefined) return undefined
      if (isFullRights(rightsOfPerson(person)) && !withdrawals.has(person.id)) return undefined
      const path = ['publication']
      return violation('decision-in-part', record.placeOf(path), path, quoteId(person.id))
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
    restrictions: () =>
      [...rights].filter(([, each]) => !isFullRights(each)).sort(([a], [b]) => (a < b ? -1 : 1)),
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
