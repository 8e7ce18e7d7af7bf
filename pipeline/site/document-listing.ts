import type { Document } from '../rdf/document.ts'
import { type Node, successorOf } from '../rdf/node.ts'
import { type EmbedSnippet, embedSnippet, MAX_SNIPPETS } from './embed-snippet.ts'
import { type ListRow, listRow } from './lists/list-row.ts'
import { type ParticipantRow, participantRow } from './participants/participant-row.ts'
import { openSearchLines, type SearchLine } from './search/search-index.ts'
import { openSpokenSources, type SpokenSource } from './search/spoken-index.ts'
import type { Site } from './site.ts'
import { sitemapEntry } from './sitemap-entries.ts'

/** What a document gives to the lists, the search, the sitemap and the feed of its site: plain data, which another thread may make. */
export type DocumentListing = {
  readonly thing: ListRow | undefined
  readonly participant: ParticipantRow | undefined
  readonly search: SearchLine | undefined
  /** What is said; a maker of listings gives as much as an index takes, and no more. */
  readonly spoken: SpokenSource | undefined
  /** The entry of the sitemap; none for what search engines are to leave out. */
  readonly sitemapEntry: string | undefined
  /** The capsule for the feed. */
  readonly feedCapsule: Node | undefined
  /** The snippet for a page elsewhere; a maker of listings makes at most `MAX_SNIPPETS`. */
  readonly snippet: EmbedSnippet | undefined
  /** The document itself, if it is that of the data set. */
  readonly dataset: Document | undefined
}

/** Gives a function that makes the listing of a document. */
export function openListings(site: Site): (document: Document) => DocumentListing {
  const searchLine = openSearchLines(site)
  const spokenSource = openSpokenSources()
  let snippets = 0
  return (document) => {
    const [node] = document.nodes
    const isLeft =
      node?.['@type']?.includes('Tombstone') === true ||
      (node !== undefined && successorOf(node) !== undefined)
    const isShownHere = document.isIndexed && document.canonical === undefined
    const isCapsule = node?.['@type']?.includes('VideoObject') === true
    const snippet = snippets < MAX_SNIPPETS ? embedSnippet(document, site) : undefined
    if (snippet !== undefined) snippets++
    return {
      thing: listRow(document, site),
      participant: participantRow(document, site),
      search: searchLine(document),
      spoken: spokenSource(document),
      sitemapEntry: isShownHere && !isLeft ? sitemapEntry(document, site) : undefined,
      feedCapsule: isCapsule && !isLeft ? node : undefined,
      snippet,
      dataset: document.address === site.address.base ? document : undefined,
    }
  }
}
