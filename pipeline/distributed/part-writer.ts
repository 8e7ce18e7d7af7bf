import { parseSplitShapes } from '../check/parse-shapes.ts'
import type { MappingContext } from '../map/mapping-context.ts'
import type { MappedNode } from '../rdf/node.ts'
import { jsonldLine } from '../write/bytes/jsonld.ts'
import { openPartEnd } from './part-ends.ts'
import { formatRecordClaims, openRecordClaims } from './record-claims.ts'
import { writtenDocuments } from './written-documents.ts'

/** N-Triples, or JSON-LD documents, one a line. */
export type PartFormat = 'nt' | 'jsonld'

/** How a part is written, and what its records are judged by: the digest of all rules, and the shapes among them. */
type PartOrder = {
  readonly format: PartFormat
  /** Whether a comment with the claims of its record stands before each document of N-Triples. */
  readonly claims: boolean
  readonly rules: string
  readonly shapes: readonly string[]
}

/** Opens the text of a part. */
export function openPartWriter(context: MappingContext, { format, claims, rules, shapes }: PartOrder) {
  const { base } = context.address
  const jsonldContext = `${base}context.jsonld`
  const end = openPartEnd(context, rules)
  const claimsOf = openRecordClaims(base, parseSplitShapes(shapes).crossNode)
  return {
    /** The text of a record, given as its published nodes. */
    record(mapped: readonly MappedNode[]): string {
      const nodes = mapped.map(({ node }) => node)
      if (format === 'jsonld') return nodes.map((node) => `${jsonldLine(node, jsonldContext)}\n`).join('')
      const documents = writtenDocuments(nodes)
      end.add(nodes, documents)
      if (!claims) return documents.map(({ text }) => text).join('')
      return documents
        .map(({ text }, at) => `${formatRecordClaims(at > 0 ? {} : claimsOf(mapped))}\n${text}`)
        .join('')
    },
    /** The text after the last record; `refused` were left out. */
    end: (refused: number): string => (format === 'nt' ? end.text(refused) : ''),
  }
}
