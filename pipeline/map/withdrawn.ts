import type { Node } from '../rdf/node.ts'
import type { Edition } from './mapping-context.ts'

/** The address of a person whose description was withdrawn: it stays, and says that, without why or who. */
export function withdrawn(id: string, { address }: Edition): Node {
  return { '@id': address.thing('contributor', id), isWithdrawn: true, subjectOf: address.dataset }
}
