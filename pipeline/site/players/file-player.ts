import type { Document } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { CHAPTER_TRACK_FILE, chapterFiles } from '../chapter-downloads.ts'
import { html, type Markup } from '../markup.ts'
import { href, isSameOrigin, type Site } from '../site.ts'
import { captionFiles } from './caption-files.ts'
import { ownThumbnail } from './own-thumbnail.ts'

/**
 * The player of a file, which is not fetched before it is played; a picture on another host is not shown. Browsers load captions from
 * another host only for a video that is fetched without cookies (`crossorigin`), as the host of the video has to allow:
 * https://html.spec.whatwg.org/multipage/media.html#sourcing-out-of-band-text-tracks. Where it does not, `browser/captions.ts` plays the
 * video without them.
 */
export function filePlayer(file: string, document: Document, site: Site): Markup {
  const [{ encodingFormat } = {} as Partial<Node>] = document.nodes
  const poster = ownThumbnail(document, site)
  const captions = captionFiles(document, site).filter(({ isTrack }) => isTrack)
  const source = href(document.address, file, site)
  return html`<video class="player" controls preload="none"${poster !== undefined && html` poster="${poster}"`}${hasForeignCaptions(document, site) && html` crossorigin="anonymous"`}>
<source src="${source}"${typeof encodingFormat === 'string' && html` type="${encodingFormat}"`}>
${captions.map(
  ({ address, language, label }) =>
    html`<track kind="captions" src="${href(document.address, address, site)}" srclang="${language}" label="${label}">
`,
)}${
  chapterFiles(document, site).has(CHAPTER_TRACK_FILE) &&
  html`<track kind="chapters" src="${CHAPTER_TRACK_FILE}" srclang="${site.tag}" label="${site.words.chapters}">
`
}<a href="${source}">${site.words.watch}</a>
</video>
`
}

/** Whether a capsule whose file the page plays has captions on another host than the publication's. */
export function hasForeignCaptions(document: Document, site: Site): boolean {
  if (document.nodes[0]?.contentUrl === undefined) return false
  return captionFiles(document, site).some(({ address, isTrack }) => isTrack && !isSameOrigin(address, site))
}
