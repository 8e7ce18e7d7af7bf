import type { ClassName, PropertyName } from './context.ts'
import type { Node, TextValue } from './node.ts'

/** What a document says: its thing and the parts of it, and how to name what they link to. */
export type DocumentContent = {
  /** The thing first, then its parts. */
  readonly nodes: readonly Node[]
  /** By address, how to name whatever the nodes link to. */
  readonly labels: ReadonlyMap<string, NodeLabel>
}

/** A document: what its page says, what links to it, and what its data say. */
export type Document = DocumentContent & {
  /** The document's address, which ends in a slash. */
  readonly address: string
  /** What is said there in Turtle and JSON-LD, which may name people whom the page does not; nothing, without nodes. */
  readonly data: DocumentContent
  /** Whether search engines may keep the page. */
  readonly isIndexed: boolean
  /** Links from elsewhere, sorted; at most `MAX_INCOMING_LINKS` of each word and class. */
  readonly incoming: readonly IncomingLink[]
  /** How many links from elsewhere there are, by word and class: `isPartOf VideoObject`. */
  readonly incomingCounts: ReadonlyMap<string, number>
}

/** What a thing is called where it is only linked to. */
export type NodeLabel = {
  readonly name: TextValue
  readonly types: readonly ClassName[]
  readonly position?: number
}

/** A link from elsewhere: from which thing, by which word; with the credit, if it is a participation. */
export type IncomingLink = {
  readonly property: PropertyName
  readonly from: string
  readonly label: NodeLabel
  readonly credit?: TextValue
}

/** How many links from elsewhere are kept, of each word and class. */
export const MAX_INCOMING_LINKS = 200

/** The document that an address is found in. */
export function documentAddress(address: string): string {
  return address.replace(/#.*$/s, '')
}
