import type { Document, IncomingLink, NodeLabel, RelatedCapsule } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import type { Transcript } from '../transcript/spoken-text.ts'
import type { DocumentRows } from './document-rows.ts'
import { parseRow, rowRanks } from './link-rows.ts'

type MutableContent = { readonly nodes: Node[]; readonly labels: Map<string, NodeLabel> }

/** The document of which the link index has these rows. */
export function documentOf({ address, rows, incomingCounts }: DocumentRows): Document {
  const builder = new DocumentBuilder()
  for (const row of rows) builder.add(row)
  return { address, ...builder.end(), incomingCounts }
}

/** The content of a document under construction. */
class DocumentBuilder {
  private readonly page: MutableContent = { nodes: [], labels: new Map() }
  private readonly data: MutableContent = { nodes: [], labels: new Map() }
  private readonly unindexed: MutableContent = { nodes: [], labels: new Map() }
  private readonly transcripts: Transcript[] = []
  private readonly incoming: IncomingLink[] = []
  private readonly related: RelatedCapsule[] = []
  private isIndexed = true
  private canonical: string | undefined

  /** Adds a row, of which the last word of the order is a node's or a label's sides. */
  add(row: string): void {
    const { rank, order, json } = parseRow(row)
    const last = order.replace(/^.* /, '')
    if (rank === rowRanks.node) this.addNode(last, JSON.parse(json) as Node)
    else if (rank === rowRanks.label) this.addLabel(last, JSON.parse(json) as [string, NodeLabel])
    else if (rank === rowRanks.transcript) this.transcripts.push(JSON.parse(json) as Transcript)
    else if (rank === rowRanks.related) this.related.push(JSON.parse(json) as RelatedCapsule)
    else this.incoming.push(JSON.parse(json) as IncomingLink)
  }

  end(): Omit<Document, 'address' | 'incomingCounts'> {
    const { page, data, unindexed, transcripts, incoming, related, isIndexed, canonical } = this
    return { ...page, data, unindexed, transcripts, incoming, related, isIndexed, canonical }
  }

  private addNode(sides: string, node: Node): void {
    if (sides.includes('d')) this.data.nodes.push(node)
    if (/[po]/.test(sides)) this.page.nodes.push(node)
    if (sides.includes('u')) this.unindexed.nodes.push(node)
    if (sides.includes('o')) this.isIndexed = false
    if (sides.includes('c')) this.canonical = String(node.url)
  }

  private addLabel(sides: string, [address, label]: [string, NodeLabel]): void {
    if (sides.includes('d')) this.data.labels.set(address, label)
    if (/[po]/.test(sides)) this.page.labels.set(address, label)
    if (sides.includes('u')) this.unindexed.labels.set(address, label)
  }
}
