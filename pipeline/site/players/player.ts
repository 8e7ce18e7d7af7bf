import { partIdOf } from '../../check/cross-record/part-addresses.ts'
import type { Document } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { langAttribute } from '../fragments.ts'
import { escapeHtml, html, type Markup } from '../markup.ts'
import { foreignTag, href, isSameOrigin, pickText, type Site } from '../site.ts'

/**
 * The player of a capsule; a link to its page elsewhere where it has no player. Search engines look for a player in the page
 * as it is served, while visitors must not be shown to another site before they choose. A frame does both without a
 * script: its `src` is the player, and its `srcdoc`, which browsers show in its place, is a page of the site with a link
 * that loads the player. A video file is not fetched before it is played, and a picture on another host is not shown.
 */
export function videoPlayer(document: Document, site: Site): Markup {
  const { words } = site
  const [{ name, embedUrl, contentUrl, url } = {} as Partial<Node>] = document.nodes
  if (typeof contentUrl === 'string') return fileVideo(contentUrl, document, site)
  const title = pickText(name, site)
  if (typeof embedUrl === 'string')
    return html`<iframe class="player"${langAttribute(foreignTag(title, site))} title="${title?.text ?? ''}" src="${embedUrl}" srcdoc="${placeholderPage(embedUrl, document.address, site)}" allow="fullscreen; picture-in-picture" referrerpolicy="strict-origin-when-cross-origin"></iframe>
<p class="quiet">${words.playNote(new URL(embedUrl).host)}</p>
`
  if (typeof url !== 'string') return html``
  return html`<p><a class="button" href="${url}">${words.watch}</a></p>
`
}

function fileVideo(file: string, { nodes, address }: Document, site: Site): Markup {
  const [{ encodingFormat, thumbnailUrl, caption } = {} as Partial<Node>] = nodes
  const [poster] = [thumbnailUrl ?? []]
    .flat()
    .map(String)
    .filter((thumbnail) => isSameOrigin(thumbnail, site))
  const captions = nodes.filter(
    (node) => [caption].flat().includes(node['@id']) && typeof node.contentUrl === 'string',
  )
  return html`<video class="player" controls preload="none"${poster !== undefined && html` poster="${href(address, poster, site)}"`}>
<source src="${file}"${typeof encodingFormat === 'string' && html` type="${encodingFormat}"`}>
${captions.map(
  (
    node,
  ) => html`<track kind="captions" src="${String(node.contentUrl)}" srclang="${String(node.inLanguage)}" label="${captionLabel(node)}">
`,
)}<a href="${file}">${site.words.watch}</a>
</video>
`
}

/** The language of captions, or the id that tells them from others in that language. */
function captionLabel({ '@id': iri, inLanguage }: Node): string {
  const [language, id] = [String(inLanguage), partIdOf(iri)]
  return id === undefined || id === language.toLowerCase() ? language : id
}

/** The HTML that the frame shows before the visitor chooses. */
function placeholderPage(embedUrl: string, documentAddress: string, site: Site): string {
  const { words, tag, address } = site
  const style = href(documentAddress, `${address.base}style.css`, site)
  return `<!doctype html><html lang="${escapeHtml(tag)}"><meta charset="utf-8"><title>${escapeHtml(words.play)}</title><link rel="stylesheet" href="${escapeHtml(style)}"><body class="door"><a class="button" href="${escapeHtml(embedUrl)}">▶ ${escapeHtml(words.play)}</a></body></html>`
}
