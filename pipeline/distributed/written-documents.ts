import { documentAddress } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { nodesAsText } from '../write/bytes/encoded-node.ts'
import { writeNtriples } from '../write/bytes/ntriples.ts'
import { documentKey } from './merged-body.ts'

/** A document as canonical N-Triples, with what its lines begin with. */
export type WrittenDocument = { readonly key: string; readonly text: string; readonly lines: number }

/** The documents of the nodes of a record: one, for most records. */
export function writtenDocuments(nodes: readonly Node[]): WrittenDocument[] {
  const documents = new Map<string, Node[]>()
  for (const node of nodes) {
    const address = documentAddress(node['@id'])
    const known = documents.get(address)
    if (known === undefined) documents.set(address, [node])
    else known.push(node)
  }
  return [...documents].flatMap(([address, group]) => {
    const text = nodesAsText(writeNtriples, group)
    return text === '' ? [] : [{ key: documentKey(address), text, lines: countLines(text) }]
  })
}

function countLines(text: string): number {
  let count = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) count++
  return count
}
