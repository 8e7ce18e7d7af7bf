import type { ClassName, Word } from './context.ts'
import type { Node, TextValue } from './node.ts'

/** What a document says: its thing and the parts of it, and how to name what they link to. */
export type Account = {
  /** The thing first, then its parts. */
  readonly nodes: readonly Node[]
  /** By address, how to name whatever the nodes link to. */
  readonly labels: ReadonlyMap<string, Label>
}

/** A document: what its page says, what links to it, and what its data say. */
export type Resource = Account & {
  /** The document's address, which ends in a slash. */
  readonly document: string
  /** What is said there in Turtle and JSON-LD, which may name people whom the page does not; nothing, without nodes. */
  readonly data: Account
  /** Whether search engines may keep the page. */
  readonly isIndexed: boolean
  /** Links from elsewhere, sorted; at most `MOST_LINKS` of each word and class. */
  readonly incoming: readonly Incoming[]
  /** How many links from elsewhere there are, by word and class: `isPartOf VideoObject`. */
  readonly counts: ReadonlyMap<string, number>
}

/** What a thing is called where it is only linked to. */
export type Label = {
  readonly name: TextValue
  readonly types: readonly ClassName[]
  readonly position?: number
}

/** A link from elsewhere: from which thing, by which word; with the credit, if it is a participation. */
export type Incoming = {
  readonly word: Word
  readonly from: string
  readonly label: Label
  readonly credit?: TextValue
}

/** How many links from elsewhere are kept, of each word and class. */
export const MOST_LINKS = 200

/** The document that an address is found in. */
export function documentOf(address: string): string {
  return address.replace(/#.*$/s, '')
}
