import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { html } from './markup.ts'
import { pickText, type Site } from './site.ts'

/** The HTML by which another page shows the video, with a link to its page below; `undefined` without a player and a file. */
export function embedCode({ nodes, address, canonical }: Document, site: Site): string | undefined {
  const [{ name, embedUrl, contentUrl } = {} as Partial<Node>] = nodes
  const title = pickText(name, site)?.text ?? address
  const link = html`<p><a href="${canonical ?? address}">${title}</a></p>`
  if (typeof embedUrl === 'string')
    return html`<iframe src="${embedUrl}" title="${title}" width="640" height="360" loading="lazy" allow="encrypted-media; fullscreen; picture-in-picture" referrerpolicy="strict-origin-when-cross-origin"></iframe>
${link}`.markup
  if (typeof contentUrl === 'string')
    return html`<video src="${contentUrl}" controls preload="none" width="640" height="360"></video>
${link}`.markup
  return undefined
}
