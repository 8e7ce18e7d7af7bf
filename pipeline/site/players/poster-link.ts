import type { Document } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { html, type Markup } from '../markup.ts'
import type { Site } from '../site.ts'
import { facadeDrawing } from './facade.ts'
import { ownThumbnail } from './own-thumbnail.ts'

/** The picture of a capsule that has no player: its own or a drawing, as a link to its page elsewhere where it has one. */
export function posterLink(document: Document, site: Site): Markup | false {
  const [{ url, position } = {} as Partial<Node>] = document.nodes
  const picture = ownThumbnail(document, site)
  const number = typeof position === 'number' ? position : undefined
  const image = picture === undefined ? facadeDrawing(number) : html`<img src="${picture}" alt="">`
  if (typeof url !== 'string')
    return picture === undefined
      ? false
      : html`<p class="player poster">${image}</p>
`
  return html`<a class="player poster" href="${url}">${image}<span class="facade-line"><span class="button"><span aria-hidden="true">▶ </span>${site.words.watch}</span> <span class="poster-host">${new URL(url).host.replace(/^www\./, '')}</span></span></a>
`
}
