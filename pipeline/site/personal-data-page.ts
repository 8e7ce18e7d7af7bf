import type { PeopleCounts } from '../people/consent-gate.ts'
import type { Document } from '../rdf/document.ts'
import { linkTo } from './fragments.ts'
import { WITHDRAWAL_NOTICE_FILE } from './hosting/http-headers.ts'
import type { SitePage } from './layout.ts'
import { html, type Markup } from './markup.ts'
import { href, type Site } from './site.ts'

/** The page for the people described: who publishes, on what ground, where the data went, how to withdraw. */
export function personalDataPage(dataset: Document, grounds: PeopleCounts['grounds'], site: Site): SitePage {
  const { publication, say, address } = site
  const document = `${address.base}personal-data/`
  const words = say.yourData
  const lead = grounds.size === 0 ? words.nobody : words.lead
  const here = { ...dataset, address: document }
  const indexing = publication.people?.indexing ?? []
  return {
    document,
    title: words.title,
    description: lead,
    trail: [{ name: say.home, address: address.base }],
    structured: [],
    hasData: false,
    main: html`<h1>${words.title}</h1>
<p class="lead">${lead}</p>
<section><h2>${words.who}</h2>
<p>${linkTo(address.thing('organization', publication.publisher), here, site)}. ${contactMarkup(site)}</p></section>
<section><h2>${words.ground}</h2>
${
  grounds.size > 0 &&
  html`<ul>
${[...grounds].sort().map(
  ([basis, count]) => html`<li>${words.bases[basis](count)}</li>
`,
)}</ul>`
}
<p>${words.minimal} ${indexing.includes('none') ? words.neverIndexed : words.indexed}</p></section>
<section><h2>${words.where}</h2>
<ul>
<li>${words.site}</li>
<li>${words.files} <a href="${href(document, `${address.base}data/`, site)}">${say.data}</a></li>
${
  publication.datagouv?.dataset !== undefined &&
  html`<li><a href="https://www.data.gouv.fr/datasets/${publication.datagouv.dataset}/">data.gouv.fr</a></li>
`
}${
  publication.sparqlEndpoint !== undefined &&
  html`<li>SPARQL : ${publication.sparqlEndpoint}</li>
`
}</ul>
<p>${words.copies} ${WITHDRAWAL_NOTICE_FILE}.</p></section>
<section><h2>${words.how}</h2>
<p>${words.rights}</p>
<p>${words.effect}</p>
<p>${words.complaint} <a href="https://www.cnil.fr/fr/plaintes">cnil.fr</a>.</p></section>`,
  }
}

/** Whom to write to, where the publication says it. */
export function contactMarkup({ publication: { contactPoint } }: Site): Markup | undefined {
  if (contactPoint === undefined) return undefined
  const { name, email, url } = contactPoint
  return html`${name}${email !== undefined && html` <a href="mailto:${email}">${email}</a>`}${
    url !== undefined && html` <a href="${url}">${url.replace(/^https?:\/\//, '')}</a>`
  }`
}
