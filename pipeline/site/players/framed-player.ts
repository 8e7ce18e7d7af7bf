import type { Document } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { playAddressAt } from '../../record/platforms/play-address.ts'
import { knownVideo } from '../../record/platforms/read-video.ts'
import { langAttribute } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import { foreignTag, pickText, type Site } from '../site.ts'
import { captionLinks } from './caption-files.ts'
import { facadePage } from './facade.ts'

/** The name of the frame, in which links to chapters open, without a script too. */
export const FRAME_NAME = 'player'

/**
 * The player of another site. Search engines look for it in the page as it is served, while visitors must not be shown to
 * another site before they choose. A frame does both without a script: its `src` is the player, and its `srcdoc`, which browsers
 * show in its place, is a page of the site with a link that loads the player. `data-start` is what `browser/moment.ts` starts it with
 * at a second, in the place of the word `SECONDS`. Nobody can see from here whether the player loads, so that a link to the video's
 * own page always stands below.
 */
export function framedPlayer(player: string, document: Document, site: Site): Markup {
  const { words } = site
  const [{ name, url } = {} as Partial<Node>] = document.nodes
  const title = pickText(name, site)
  const known = knownVideo(player)
  const host = known?.platform.hosts.length ? known.platform.title : new URL(player).host
  const start = playAddressAt(player, 'SECONDS')
  const elsewhere = known?.page ?? (typeof url === 'string' ? url : player)
  return html`<iframe class="player" name="${FRAME_NAME}"${langAttribute(foreignTag(title, site), site)} title="${title?.text ?? words.play}" src="${player}" srcdoc="${facadePage(player, document, site).markup}"${start !== undefined && html` data-start="${start}"`} allow="autoplay; encrypted-media; fullscreen; picture-in-picture" referrerpolicy="strict-origin-when-cross-origin"></iframe>
<p class="quiet">${words.playNote(host)} <a href="${elsewhere}">${words.playElsewhere}</a></p>
${captionLinks(document, site)}`
}
