import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { playAddressAt } from '../record/platforms/play-address.ts'
import { chapterDownloads } from './chapter-downloads.ts'
import { formatClock } from './format-values.ts'
import { localizedText } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { FRAME_NAME } from './players/framed-player.ts'
import type { Site } from './site.ts'

/** The chapters of a capsule with the moments at which they begin. */
export function capsuleChapters(document: Document, site: Site): Markup | false {
  const clips = document.nodes.filter((node) => node['@type']?.includes('Clip'))
  return (
    clips.length > 0 &&
    html`<section><h2>${site.words.chapters}</h2>
<ol class="chapters">
${clips.map(
  (
    clip,
  ) => html`<li><span class="quiet">${formatClock(Number(clip.startOffset))}</span> <span>${chapterName(clip, document, site)}</span></li>
`,
)}</ol>
${chapterDownloads(document, site)}</section>
`
  )
}

/**
 * The name of a chapter; a link where the page can start the video there (`browser/moment.ts`). In a player of another site the link
 * does so without a script too.
 */
function chapterName({ name, url, startOffset }: Node, document: Document, site: Site): Markup | undefined {
  const text = localizedText(name, site)
  if (url === undefined) return text
  const second = Number(startOffset)
  const [{ contentUrl, embedUrl } = {} as Partial<Node>] = document.nodes
  const player = contentUrl === undefined ? playAddressAt(String(embedUrl), second) : undefined
  const at = player === undefined ? html`href="?t=${second}"` : html`href="${player}" target="${FRAME_NAME}"`
  return html`<a ${at} data-moment="${second}">${text}</a>`
}
