import type { Document } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { html, type Markup } from '../markup.ts'
import type { Site } from '../site.ts'
import { filePlayer } from './file-player.ts'
import { framedPlayer } from './framed-player.ts'

/** The player of a capsule: of its file, or else of the site that has the video; a link to its page elsewhere where it has no player. */
export function videoPlayer(document: Document, site: Site): Markup {
  const [{ embedUrl, contentUrl, url } = {} as Partial<Node>] = document.nodes
  if (typeof contentUrl === 'string') return filePlayer(contentUrl, document, site)
  if (typeof embedUrl === 'string') return framedPlayer(embedUrl, document, site)
  if (typeof url !== 'string') return html``
  return html`<p><a class="button" href="${url}">${site.words.watch}</a></p>
`
}
