import type { Document } from '../../rdf/document.ts'
import { href, isSameOrigin, type Site } from '../site.ts'

/** The address of a capsule's picture on the publication's own host, from its page; none elsewhere, which the visitor would be shown to. */
export function ownThumbnail({ nodes, address }: Document, site: Site): string | undefined {
  const thumbnails = [nodes[0]?.thumbnailUrl ?? []].flat().map(String)
  const own = thumbnails.find((each) => isSameOrigin(each, site))
  return own && href(address, own, site)
}
