import type { Transcript } from '../transcript/spoken-text.ts'
import type { ClassName, PropertyName } from './context.ts'
import type { Node, TextValue } from './node.ts'

/** The content of a document: nodes, and the names of what they link to. */
export type DocumentContent = {
  /** The node of the described thing first, then those of its parts. */
  readonly nodes: readonly Node[]
  /** The labels of what the nodes link to, by address. */
  readonly labels: ReadonlyMap<string, NodeLabel>
}

/** A document: what its page says, what its data say, and what links to it. */
export type Document = DocumentContent & {
  /** The document's address, which ends in a slash. */
  readonly address: string
  /** The content in Turtle and JSON-LD, which may name people whom the page does not. Without nodes, there are no such files. */
  readonly data: DocumentContent
  /** What is said in the video that the document describes, in each language, as its page may say it. */
  readonly transcripts: readonly Transcript[]
  /** Whether search engines may index the page. */
  readonly isIndexed: boolean
  /** Links from elsewhere, sorted; at most `MAX_INCOMING_LINKS` of each word and class. */
  readonly incoming: readonly IncomingLink[]
  /** The number of links from elsewhere, by property and class of the linking thing: `isPartOf VideoObject`. */
  readonly incomingCounts: ReadonlyMap<string, number>
}

/** The name and classes of a thing, for links to it. */
export type NodeLabel = {
  readonly name: TextValue
  readonly types: readonly ClassName[]
  readonly position?: number
  /** Whether the thing's own page asks search engines to leave it out. */
  readonly isHidden?: true
}

/** A link from another document: the property, the linking thing, and the credit, or the functions, where that is a participation. */
export type IncomingLink = {
  readonly property: PropertyName
  readonly from: string
  readonly label: NodeLabel
  readonly credit?: TextValue
}

/** How many links from elsewhere are kept, of each property and class. */
export const MAX_INCOMING_LINKS = 200

/** The document that describes an address: the address without its fragment. */
export function documentAddress(address: string): string {
  return address.replace(/#.*$/s, '')
}
