import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { capsuleChapters } from './capsule-chapters.ts'
import { chipList } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import type { Site } from './site.ts'

/** What stands beside the player of a capsule where there is room: its chapters and topics. */
export function capsuleSide(node: Node, document: Document, site: Site): Markup {
  return html`${capsuleChapters(document, site)}${topics(node, document, site)}`
}

function topics(node: Node, document: Document, site: Site): Markup | false {
  return (
    node.about !== undefined &&
    html`<section><h2>${site.words.fields.about}</h2>${chipList(node, 'about', document, site)}</section>
`
  )
}
