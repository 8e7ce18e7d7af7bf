import type { PropertyName } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { partProperties } from '../record/registers/participation-parts.ts'
import { capsuleDescription } from './capsule-description.ts'
import { capsuleFacts } from './capsule-heading.ts'
import { neighbours, previousAndNext } from './capsule-neighbours.ts'
import { capsuleSharing } from './capsule-sharing.ts'
import { capsuleSide } from './capsule-side.ts'
import { factList } from './fact-list.ts'
import { html, type Markup } from './markup.ts'
import { participantsSection } from './participants/unindexed-participants.ts'
import { videoPlayer } from './players/player.ts'
import type { Site } from './site.ts'
import { transcriptSections } from './transcript-section.ts'

/** The content of a capsule's page below its title: what is watched and read first, then what leads on, then what is looked up. */
export function capsuleBody(node: Node, document: Document, site: Site): Markup {
  const shownElsewhere: PropertyName[] = ['about', 'alternateName', 'isPartOf', ...partProperties]
  const side = capsuleSide(node, document, site)
  return html`${capsuleFacts(node, document, site)}<div class="capsule">
<div>
${videoPlayer(document, site)}${previousAndNext(document, site)}${capsuleDescription(node, site)}${participantsSection(document, site)}</div>
${
  side.markup !== '' &&
  html`<div class="capsule-side">
${side}</div>
`
}</div>
${neighbours(node, document, site)}${capsuleSharing(document, site)}${factList(node, document, site, shownElsewhere)}${transcriptSections(node, document, site)}`
}
