import { type Rights, rightsOf } from '../people/rights.ts'
import { parseAddress } from '../rdf/addresses.ts'
import type { Node } from '../rdf/node.ts'
import type { AnyRecord, RecordValues } from '../record/typed-record.ts'
import type { Setup } from '../release/setup.ts'

/** What is decided about people, to hold parts to that were made apart, at another time perhaps. */
export type PartDecisions = {
  /** Takes in a record of the data folder. */
  add(record: AnyRecord): void
  /** Whether a record may stand in a part: one of a contributor has to allow everything, without any withdrawal. */
  mayStandInPart(record: AnyRecord): boolean
  /** The id of a person of whom a node says more than the data may say. */
  brokenBy(node: Node): string | undefined
}

/** Opens them for a publication; whoever has no record in the data folder and never withdrew may be named. */
export function openPartDecisions({ context, withdrawals }: Setup): PartDecisions {
  const { address, publication } = context
  const known = new Map<string, Rights>()
  const rightsIn = (person: RecordValues['contributor']): Rights =>
    rightsOf(person.publication, publication.people, withdrawals.get(person.id))
  const allows = (id: string, what: keyof Rights): boolean => known.get(id)?.[what] ?? !withdrawals.has(id)
  const idOf = (person: unknown): string => parseAddress(address.base, String(person))?.id ?? ''
  return {
    add(record) {
      const person = personIn(record)
      if (person !== undefined) known.set(person.id, rightsIn(person))
    },
    mayStandInPart(record) {
      const person = personIn(record)
      if (person === undefined) return true
      return Object.values(rightsIn(person)).every(Boolean) && !withdrawals.has(person.id)
    },
    brokenBy(node) {
      const isDescribed = parseAddress(address.base, node['@id'])?.kind === 'contributor' && !isStub(node)
      const people = [isDescribed ? node['@id'] : [], node.participant ?? [], node.contributor ?? []].flat()
      const ids = people.map(idOf)
      return ids.find(
        (id) =>
          !allows(id, 'data') ||
          (node.credit !== undefined && !allows(id, 'credit')) ||
          ((node.organization ?? node.periodical) !== undefined && !allows(id, 'affiliation')),
      )
    },
  }
}

function personIn(record: AnyRecord): RecordValues['contributor'] | undefined {
  return record.kind === 'contributor' && !('replaced' in record) ? record.value : undefined
}

/** Whether a node says of an address no more than that it was withdrawn or replaced. */
function isStub(node: Node): boolean {
  return Object.keys(node).every((word) => STUB.includes(word))
}

const STUB = ['@id', 'isWithdrawn', 'isReplacedBy', 'subjectOf']
