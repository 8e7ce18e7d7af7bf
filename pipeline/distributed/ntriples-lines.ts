import type { Node } from '../rdf/node.ts'
import { nodesAsText } from '../write/bytes/encoded-node.ts'
import { writeNtriples } from '../write/bytes/ntriples.ts'

/** The statements of a node in canonical N-Triples, without line ends. */
export function ntriplesLines(node: Node): string[] {
  return nodesAsText(writeNtriples, [node]).split('\n').slice(0, -1)
}
