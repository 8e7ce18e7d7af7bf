import type { NodeLabel } from '../rdf/document.ts'
import type { DateValue, Node } from '../rdf/node.ts'
import { parseUrl } from '../rdf/parse-url.ts'

/** The label of a node of a publication with a base IRI: of a video, with what its card shows. */
export function labelOf(node: Node, base: string): NodeLabel {
  const { position } = node
  return {
    name: node.name ?? {},
    types: node['@type'] ?? [],
    ...(typeof position === 'number' && { position }),
    ...(node['@type']?.includes('VideoObject') && cardFacts(node, base)),
  }
}

/** What the card of a video shows beside its name and position. */
function cardFacts(node: Node, base: string): Pick<NodeLabel, 'date' | 'duration' | 'picture'> {
  const date = (node.uploadDate ?? node.datePublished ?? node.dateCreated) as DateValue | undefined
  const { duration } = node
  const { origin } = new URL(base)
  const pictures = [node.thumbnailUrl ?? []].flat().map(String)
  const picture = pictures.find((each) => parseUrl(each)?.origin === origin)
  return {
    ...(date && { date }),
    ...(typeof duration === 'string' && { duration }),
    ...(picture !== undefined && { picture }),
  }
}
