/// <reference lib="dom" />

import type { SearchEntry } from '../search/search-entry.ts'

/** The card of a capsule, made of the page's template; addresses are below the root of the site. */
export function resultCard(entry: SearchEntry, template: HTMLTemplateElement, root: URL): Node {
  const card = template.content.cloneNode(true) as DocumentFragment
  const part = <E extends HTMLElement>(selector: string): E => card.querySelector<E>(selector) as E
  const link = part<HTMLAnchorElement>('.card-title a')
  link.href = new URL(entry.path, root).href
  link.textContent = entry.title
  if (entry.tag !== undefined) link.lang = entry.tag
  part('.card-facts').textContent = entry.facts
  const drawing = part('.drawing')
  if (entry.picture === undefined) {
    drawing.className = `drawing tone-${entry.tone}`
    drawing.dataset.number = entry.number
  } else drawing.replaceWith(pictureOf(new URL(entry.picture, root)))
  return card
}

function pictureOf({ href }: URL): HTMLImageElement {
  const image = new Image(320, 180)
  image.loading = 'lazy'
  image.alt = ''
  image.src = href
  return image
}
