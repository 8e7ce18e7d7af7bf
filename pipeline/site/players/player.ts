import type { Document } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { escapeHtml, html, type Markup } from '../markup.ts'
import { href, isSameOrigin, type Site } from '../site.ts'

/**
 * The video. Search engines look for a player in the page as it is served; visitors are not to be shown to
 * another site before they choose. Both are met without a script: the frame's `src` is the player, which
 * stands in the HTML, and its `srcdoc`, which browsers show in its place, is a page of our own with one link
 * to the player, that loads it in the frame. A file is not touched before it is played (`preload="none"`),
 * and a picture that lies elsewhere is not shown.
 */
export function videoPlayer(resource: Document, title: string, site: Site): Markup {
  const { say } = site
  const [{ embedUrl, contentUrl, url } = {} as Partial<Node>] = resource.nodes
  if (typeof contentUrl === 'string') return video(contentUrl, resource, site)
  if (typeof embedUrl === 'string')
    return html`<iframe class="player" title="${title}" src="${embedUrl}" srcdoc="${doorOf(embedUrl, resource.address, site)}" allow="fullscreen; picture-in-picture" referrerpolicy="strict-origin-when-cross-origin"></iframe>
<p class="quiet">${say.playNote(new URL(embedUrl).host)}</p>
`
  if (typeof url !== 'string') return html``
  return html`<p><a class="button" href="${url}">${say.watch}</a></p>
`
}

function video(file: string, { nodes, address }: Document, site: Site): Markup {
  const [{ encodingFormat, thumbnailUrl } = {} as Partial<Node>] = nodes
  const [poster] = [thumbnailUrl ?? []]
    .flat()
    .map(String)
    .filter((address) => isSameOrigin(address, site))
  const captions = nodes.filter(
    (node) => node['@type']?.includes('MediaObject') && typeof node.contentUrl === 'string',
  )
  return html`<video class="player" controls preload="none"${poster !== undefined && html` poster="${href(address, poster, site)}"`}>
<source src="${file}"${typeof encodingFormat === 'string' && html` type="${encodingFormat}"`}>
${captions.map(
  ({
    contentUrl,
    inLanguage,
  }) => html`<track kind="captions" src="${String(contentUrl)}" srclang="${String(inLanguage)}" label="${String(inLanguage)}">
`,
)}<a href="${file}">${site.say.watch}</a>
</video>
`
}

/** What the frame shows before the visitor chooses. */
function doorOf(embedUrl: string, document: string, site: Site): string {
  const { say, language, address } = site
  const style = href(document, `${address.base}style.css`, site)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(say.play)}</title><link rel="stylesheet" href="${escapeHtml(style)}"><body class="door"><a class="button" href="${escapeHtml(embedUrl)}">▶ ${escapeHtml(say.play)}</a></body></html>`
}
