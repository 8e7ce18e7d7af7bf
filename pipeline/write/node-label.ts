import type { NodeLabel } from '../rdf/document.ts'
import type { DateValue, Node } from '../rdf/node.ts'
import { parseUrl } from '../rdf/parse-url.ts'
import { isChannel } from '../record/platforms/read-video.ts'

/** The label of a node of a publication with a base IRI: of a video, with what its card shows; of an organisation, with its channel. */
export function labelOf(node: Node, base: string): NodeLabel {
  const { position } = node
  const channel = channelOf(node)
  return {
    name: node.name ?? {},
    types: node['@type'] ?? [],
    ...(typeof position === 'number' && { position }),
    ...(node['@type']?.includes('VideoObject') && cardFacts(node, base)),
    ...(channel !== undefined && { channel }),
  }
}

/** The page on a video platform that lists the videos of an organisation, as its record gives it. */
function channelOf({ '@type': types, url, sameAs }: Node): string | undefined {
  if (types?.[0] !== 'Organization') return undefined
  return [sameAs ?? [], url ?? []].flat().map(String).find(isChannel)
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
