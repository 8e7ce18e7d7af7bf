import { documentAddress, MAX_INCOMING_LINKS } from '../rdf/document.ts'
import { parseRow, rowRanks } from './link-rows.ts'

/** What the link index knows of a document, as text, which another thread may read: see `documentOf`. */
export type DocumentRows = {
  /** The document's address, which ends in a slash. */
  readonly address: string
  /** Its rows, sorted; of links from elsewhere, at most `MAX_INCOMING_LINKS` of each property and class. */
  readonly rows: readonly string[]
  /** The number of documents that link here, by property and class of the linking thing. */
  readonly incomingCounts: ReadonlyMap<string, number>
}

/** The rows of one document, while they come; a million links take no more memory than those that are kept. */
export class RowGroup {
  readonly address: string
  /** Whether a row describes a node of the document: else there is none, only links to it. */
  hasNode = false
  private readonly rows: string[] = []
  private readonly linkCounts = new Map<string, number>()
  private readonly incomingCounts = new Map<string, number>()
  private readonly lastDocuments = new Map<string, string>()

  constructor(address: string) {
    this.address = address
  }

  /** Adds the next row of the document, in their order. */
  add(row: string): void {
    const { rank, order } = parseRow(row)
    if (rank === rowRanks.node) this.hasNode = true
    if (rank !== rowRanks.link || this.keepsLink(order)) this.rows.push(row)
  }

  end(): DocumentRows {
    const { address, rows, incomingCounts } = this
    return { address, rows, incomingCounts }
  }

  /**
   * Counts the document of a link under the link's property and class, and tells whether the link is kept. The links of a document
   * follow each other, because they are sorted by what that describes. The order of a link is its property, its class and its address.
   */
  private keepsLink(order: string): boolean {
    const propertyAndClass = order.split(' ', 2).join(' ')
    const from = documentAddress(order.replace(/^.* /, ''))
    const count = (this.linkCounts.get(propertyAndClass) ?? 0) + 1
    this.linkCounts.set(propertyAndClass, count)
    if (this.lastDocuments.get(propertyAndClass) !== from) {
      this.lastDocuments.set(propertyAndClass, from)
      this.incomingCounts.set(propertyAndClass, (this.incomingCounts.get(propertyAndClass) ?? 0) + 1)
    }
    return count <= MAX_INCOMING_LINKS
  }
}
