import type { Transcript } from '../transcript/spoken-text.ts'
import type { ClassName, PropertyName } from './context.ts'
import type { DateValue, Node, TextValue } from './node.ts'

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
  /** The participations that name people, as a page of the capsule may show them that search engines leave out. */
  readonly unindexed: DocumentContent
  /** The page of the thing that search engines are to show instead of this one. */
  readonly canonical?: string | undefined
  /** Links from elsewhere, sorted; at most `MAX_INCOMING_LINKS` of each word and class. */
  readonly incoming: readonly IncomingLink[]
  /** The number of documents that link here, by property and class of the linking thing: `isPartOf VideoObject`. */
  readonly incomingCounts: ReadonlyMap<string, number>
  /** Of a capsule: those that stand close to it in its series and under its topics. */
  readonly related: readonly RelatedCapsule[]
}

/** A capsule that stands close to another in a series (`isPartOf`) or under a topic (`about`). */
export type RelatedCapsule = {
  readonly property: 'isPartOf' | 'about'
  /** The address of the series or topic. */
  readonly through: string
  /** How many places further on it stands there; less than 0 before. */
  readonly distance: number
  readonly from: string
  readonly label: NodeLabel
}

/** The name and classes of a thing, for links to it; of a video, what its card shows too. */
export type NodeLabel = {
  readonly name: TextValue
  readonly types: readonly ClassName[]
  readonly position?: number
  /** The page of an organisation that lists its videos on a platform. */
  readonly channel?: string
  /** The date of a video: of its upload, or else its publication, or else its making. */
  readonly date?: DateValue
  /** The duration of a video, as ISO 8601 writes it. */
  readonly duration?: string
  /** The address of a video's picture, where that lies on the publication's own host. */
  readonly picture?: string
  /** Whether the thing's own page asks search engines to leave it out. */
  readonly isHidden?: true
}

/** A link from another document: the property, the linking thing, and, where that is a participation, what it says. */
export type IncomingLink = {
  readonly property: PropertyName
  readonly from: string
  readonly label: NodeLabel
  readonly credit?: TextValue
  /** Who takes part, where the link leads to a thing that the credit names, and search engines may find the person there. */
  readonly agent?: { readonly address: string; readonly name: TextValue }
  /** The functions that the credit states. */
  readonly functions?: readonly LinkedFunction[]
  /** The parts taken, as addresses of their terms. */
  readonly parts?: readonly string[]
}

/** A function that a credit states: its names, and the address of the organisation or the periodical to which it belongs. */
export type LinkedFunction = {
  readonly roleName?: TextValue
  readonly organization?: string
  readonly periodical?: string
}

/** How many links from elsewhere are kept, of each property and class. */
export const MAX_INCOMING_LINKS = 200

/** The document that describes an address: the address without its fragment. */
export function documentAddress(address: string): string {
  return address.replace(/#.*$/s, '')
}
