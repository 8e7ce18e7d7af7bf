import type { Node } from '../rdf/node.ts'
import { nodesAsText } from '../write/bytes/encoded-node.ts'
import { jsonldLine } from '../write/bytes/jsonld.ts'
import { writeNtriples } from '../write/bytes/ntriples.ts'

/** The nodes of a record without violations, and the address of the JSON-LD context. */
export type PartRecord = { readonly nodes: readonly Node[]; readonly context: string }

/** A mapped record as N-Triples, or as JSON-LD documents, one a line. */
export function partRecordText({ nodes, context }: PartRecord, format: 'nt' | 'jsonld'): string {
  if (format === 'nt') return nodesAsText(writeNtriples, nodes)
  return nodes.map((node) => `${jsonldLine(node, context)}\n`).join('')
}
