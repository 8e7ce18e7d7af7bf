import {
  type Document,
  documentAddress,
  type IncomingLink,
  MAX_INCOMING_LINKS,
  type NodeLabel,
  type RelatedCapsule,
} from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import type { Transcript } from '../transcript/spoken-text.ts'
import { rowRanks } from './link-rows.ts'

type MutableContent = { readonly nodes: Node[]; readonly labels: Map<string, NodeLabel> }

/** A document under construction, from the rows of the link index under its address. */
export class DocumentBuilder {
  readonly address: string
  private readonly page: MutableContent = { nodes: [], labels: new Map() }
  private readonly data: MutableContent = { nodes: [], labels: new Map() }
  private readonly unindexed: MutableContent = { nodes: [], labels: new Map() }
  private readonly transcripts: Transcript[] = []
  private readonly incoming: IncomingLink[] = []
  private readonly linkCounts = new Map<string, number>()
  private readonly incomingCounts = new Map<string, number>()
  private readonly lastDocuments = new Map<string, string>()
  private readonly related: RelatedCapsule[] = []
  private isIndexed = true
  private canonical: string | undefined
  private nodeCount = 0

  constructor(address: string) {
    this.address = address
  }

  /** Adds the row with this rank, order and JSON value; the last word of the order is a node's sides, or the address that links. */
  add(rank: string, order: string, json: string): void {
    const last = order.replace(/^.* /, '')
    if (rank === rowRanks.node) this.addNode(last, JSON.parse(json) as Node)
    else if (rank === rowRanks.label) this.addLabel(last, JSON.parse(json) as [string, NodeLabel])
    else if (rank === rowRanks.transcript) this.transcripts.push(JSON.parse(json) as Transcript)
    else if (rank === rowRanks.related) this.related.push(JSON.parse(json) as RelatedCapsule)
    else this.addLink(order.split(' ', 2).join(' '), documentAddress(last), json)
  }

  /** The document; undefined if no row described a node of it. */
  end(): Document | undefined {
    if (this.nodeCount === 0) return undefined
    const { address, page, data, unindexed, transcripts, incoming, incomingCounts, related } = this
    const { isIndexed, canonical } = this
    const links = { incoming, incomingCounts, related }
    return { address, ...page, data, unindexed, transcripts, ...links, isIndexed, canonical }
  }

  private addNode(sides: string, node: Node): void {
    this.nodeCount++
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

  /**
   * Counts the document of an incoming link under the link's property and class; keeps the link up to `MAX_INCOMING_LINKS`. The links
   * of a document follow each other, because they are sorted by what that describes.
   */
  private addLink(propertyAndClass: string, from: string, json: string): void {
    const count = (this.linkCounts.get(propertyAndClass) ?? 0) + 1
    this.linkCounts.set(propertyAndClass, count)
    if (count <= MAX_INCOMING_LINKS) this.incoming.push(JSON.parse(json) as IncomingLink)
    if (this.lastDocuments.get(propertyAndClass) === from) return
    this.lastDocuments.set(propertyAndClass, from)
    this.incomingCounts.set(propertyAndClass, (this.incomingCounts.get(propertyAndClass) ?? 0) + 1)
  }
}
