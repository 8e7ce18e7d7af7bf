import type { Document } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { playAddress } from '../../record/platforms/play-address.ts'
import { durationInWords } from '../format-values.ts'
import { langAttribute } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import { foreignTag, href, pickText, type Site } from '../site.ts'
import { ownThumbnail } from './own-thumbnail.ts'

/**
 * The page that stands in the frame before the visitor chooses: one link, with the capsule's number, title and duration, on its own
 * picture where the publication has one, and on a drawing otherwise. It asks for nothing from elsewhere.
 */
export function facadePage(player: string, document: Document, site: Site): Markup {
  const { words, tag, address } = site
  const [{ name, duration, position } = {} as Partial<Node>] = document.nodes
  const title = pickText(name, site)
  const picture = ownThumbnail(document, site)
  const style = href(document.address, `${address.base}style.css`, site)
  const number = typeof position === 'number' ? position : undefined
  return html`<!doctype html><html lang="${tag}"><meta charset="utf-8"><title>${words.play}</title><link rel="stylesheet" href="${style}"><body class="facade${picture !== undefined && ' pictured'}"><a href="${playAddress(player)}">${
    picture === undefined ? facadeDrawing(number) : html`<img src="${picture}" alt="">`
  }<span class="facade-text"><span class="facade-title"${langAttribute(foreignTag(title, site), site)}>${picture !== undefined && number !== undefined && `${number}. `}${title?.text}</span><span class="facade-line"><span class="button"><span aria-hidden="true">▶ </span>${words.play}</span>${
    typeof duration === 'string' && html` <span>${durationInWords(duration, tag)}</span>`
  }</span></span></a></body></html>`
}

/** A drawing in the colours of the page: rings around the number of the capsule, or around the sign of a player. */
export function facadeDrawing(number: number | undefined): Markup {
  const rings = [34, 56, 82, 112, 146].map((radius) => html`<circle cx="252" cy="74" r="${radius}"/>`)
  const middle =
    number === undefined
      ? html`<path d="M244 60v28l24-14z"/>`
      : html`<text x="252" y="74" dy=".35em" text-anchor="middle">${number}</text>`
  return html`<svg viewBox="0 0 320 180" preserveAspectRatio="xMaxYMid slice" aria-hidden="true"><g class="rings">${rings}</g><circle class="pupil" cx="252" cy="74" r="24"/>${middle}</svg>`
}
