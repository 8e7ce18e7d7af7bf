import { parseSplitShapes } from '../check/parse-shapes.ts'
import type { MappingContext } from '../map/mapping-context.ts'
import type { MappedNode } from '../rdf/node.ts'
import { jsonldLine } from '../write/bytes/jsonld.ts'
import { openPartEnd } from './part-ends.ts'
import { openClaimComments } from './record-claims.ts'
import { writtenDocuments } from './written-documents.ts'

/** N-Triples, or JSON-LD documents, one a line. */
export type PartFormat = 'nt' | 'jsonld'

/** How a part is written, and what its records are judged by: the digest of all rules, and the shapes among them. */
type PartOrder = {
  readonly format: PartFormat
  readonly rules: string
  readonly shapes: readonly string[]
}

/** Opens the text of a part. */
export function openPartWriter(context: MappingContext, { format, rules, shapes }: PartOrder) {
  const { base } = context.address
  const jsonldContext = `${base}context.jsonld`
  const end = openPartEnd(context, rules)
  const claimsOf = openClaimComments(base, parseSplitShapes(shapes).crossNode)
  return {
    /** The text of a record, given as its published nodes: of N-Triples, each document after its claims. */
    record(mapped: readonly MappedNode[]): string {
      const nodes = mapped.map(({ node }) => node)
      if (format === 'jsonld') return nodes.map((node) => `${jsonldLine(node, jsonldContext)}\n`).join('')
      const documents = writtenDocuments(nodes)
      end.add(nodes, documents)
      const comments = claimsOf(mapped, documents)
      for (const comment of comments) end.addClaims(comment)
      return documents.map(({ text }, index) => `${comments[index]}\n${text}`).join('')
    },
    /** The text after the last record; `refused` were left out. */
    end: (refused: number): string => (format === 'nt' ? end.text(refused) : ''),
  }
}
