import type { Node } from '../rdf/node.ts'
import type { MappingContext } from './mapping-context.ts'

/**
 * Maps the withdrawal of the person with such an id: the address remains and says that its description was withdrawn, but
 * neither who the person is nor why.
 */
export function mapWithdrawal(id: string, { address }: MappingContext): Node {
  return { '@id': address.thing('contributor', id), '@type': ['Tombstone'] }
}
