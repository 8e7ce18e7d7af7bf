import type { Node } from '../rdf/node.ts'
import type { MappingContext } from './mapping-context.ts'

/** The address of a person whose description was withdrawn: it stays, and says that, without why or who. */
export function mapWithdrawal(id: string, { address }: MappingContext): Node {
  return { '@id': address.thing('contributor', id), isWithdrawn: true, subjectOf: address.dataset }
}
