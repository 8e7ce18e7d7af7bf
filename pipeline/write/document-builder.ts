import { type Document, type IncomingLink, MAX_INCOMING_LINKS, type NodeLabel } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import type { Transcript } from '../transcript/spoken-text.ts'
import { rowRanks } from './link-rows.ts'

type MutableContent = { readonly nodes: Node[]; readonly labels: Map<string, NodeLabel> }

/** A document under construction, from the rows of the link index under its address. */
export class DocumentBuilder {
  readonly address: string
  private readonly page: MutableContent = { nodes: [], labels: new Map() }
  private readonly data: MutableContent = { nodes: [], labels: new Map() }
  private readonly transcripts: Transcript[] = []
  private readonly incoming: IncomingLink[] = []
  private readonly incomingCounts = new Map<string, number>()
  private isIndexed = true
  private nodeCount = 0

  constructor(address: string) {
    this.address = address
  }

  /** Adds the row with this rank, order and JSON value. */
  add(rank: string, order: string, json: string): void {
    const sides = order.replace(/^.* /, '')
    if (rank === rowRanks.node) this.addNode(sides, JSON.parse(json) as Node)
    else if (rank === rowRanks.transcript) this.transcripts.push(JSON.parse(json) as Transcript)
    else if (rank === rowRanks.label) this.addLabel(sides, JSON.parse(json) as [string, NodeLabel])
    else this.addLink(order.split(' ', 2).join(' '), json)
  }

  /** The document; undefined if no row described a node of it. */
  end(): Document | undefined {
    const { address, page, data, transcripts, incoming, incomingCounts, isIndexed } = this
    return this.nodeCount === 0
      ? undefined
      : { address, ...page, data, transcripts, incoming, incomingCounts, isIndexed }
  }

  private addNode(sides: string, node: Node): void {
    this.nodeCount++
    if (sides.includes('d')) this.data.nodes.push(node)
    if (/[po]/.test(sides)) this.page.nodes.push(node)
    if (sides.includes('o')) this.isIndexed = false
  }

  private addLabel(sides: string, [address, label]: [string, NodeLabel]): void {
    if (sides.includes('d')) this.data.labels.set(address, label)
    if (/[po]/.test(sides)) this.page.labels.set(address, label)
  }

  /** Counts an incoming link under its property and class; keeps it up to `MAX_INCOMING_LINKS`. */
  private addLink(propertyAndClass: string, json: string): void {
    const count = (this.incomingCounts.get(propertyAndClass) ?? 0) + 1
    this.incomingCounts.set(propertyAndClass, count)
    if (count <= MAX_INCOMING_LINKS) this.incoming.push(JSON.parse(json) as IncomingLink)
  }
}
