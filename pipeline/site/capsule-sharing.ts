import type { Document } from '../rdf/document.ts'
import { apaReference, bibtexEntry } from './citation.ts'
import { embedCode } from './embed-code.ts'
import { langAttribute } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { foreignTag, pickText, type Site } from './site.ts'

/** How a capsule is linked to, cited, embedded and reused. `browser/copy.ts` shows the buttons, which are of no use without it. */
export function capsuleSharing(document: Document, site: Site): Markup {
  const { words } = site
  const embed = embedCode(document, site)
  const lang = langAttribute(foreignTag(pickText(document.nodes[0]?.name, site), site), site)
  return html`<section class="sharing"><h2>${words.sharing}</h2>
<div class="sharing-ways">
<div><h3>${words.citation}</h3>
<p><span id="apa">${apaReference(document, site)}</span>${copyButton('apa', site)}</p>
<details><summary>BibTeX</summary>
<pre id="bibtex" tabindex="0"${lang}>${bibtexEntry(document, site)}</pre>${copyButton('bibtex', site)}</details>
</div>
<div><h3>${words.permalink}</h3>
<p><code id="page-link">${document.address}</code>${copyButton('page-link', site)}</p>
${
  embed !== undefined &&
  html`<details class="embed"><summary>${words.embedVideo}</summary>
<pre id="embed" tabindex="0"${lang}>${embed}</pre>${copyButton('embed', site)}</details>
`
}${
  document.data.nodes.length > 0 &&
  html`<h3>${words.pageData}</h3>
<p><a href="index.jsonld" type="application/ld+json">JSON-LD</a>, <a href="index.ttl" type="text/turtle">Turtle</a></p>
`
}</div>
</div></section>
`
}

function copyButton(id: string, { words }: Site): Markup {
  return html` <button type="button" hidden data-copy="${id}" data-copied="${words.copied}">${words.copy}</button> <span class="quiet" role="status"></span>`
}
