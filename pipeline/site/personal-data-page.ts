import { colon } from '../language/punctuation.ts'
import type { PeopleCounts } from '../people/people-counts.ts'
import type { Document } from '../rdf/document.ts'
import { contactMarkup } from './contact.ts'
import { linkTo, publicationMarkup } from './fragments.ts'
import { WITHDRAWAL_NOTICE_FILE } from './hosting/http-headers.ts'
import { html, type Markup } from './markup.ts'
import { href, type Site } from './site.ts'
import type { SitePage } from './site-page.ts'

/** The page for the people described: publisher, legal grounds, recipients of the data, and their rights. */
export function personalDataPage(dataset: Document, { grounds, credits }: NamedPeople, site: Site): SitePage {
  const { publication, address } = site
  const { people = {} } = publication
  const pageAddress = `${address.base}personal-data/`
  const words = site.words.yourData
  const lead = grounds.size === 0 ? words.nobody : words.lead
  const publisher = address.thing('organization', publication.publisher)
  return {
    address: pageAddress,
    title: words.title,
    description: lead,
    trail: [{ name: site.words.home, address: address.base }],
    structuredData: [],
    hasData: false,
    main: html`<h1>${words.title}</h1>
<p class="lead">${lead}</p>
<section><h2>${words.who}</h2>
<p>${linkTo(publisher, { ...dataset, address: pageAddress }, site)}. ${contactMarkup(site)}${
      people.dataProtectionOfficer !== undefined &&
      html` ${words.officer} <a href="mailto:${people.dataProtectionOfficer}">${people.dataProtectionOfficer}</a>`
    }</p>
${people.purpose !== undefined && html`<p>${words.purpose} ${publicationMarkup(people.purpose, site)}</p>`}</section>
<section><h2>${words.ground}</h2>
${
  grounds.size > 0 &&
  html`<ul>
${[...grounds].sort().map(
  ([basis, count]) => html`<li>${words.bases[basis](count)}</li>
`,
)}</ul>`
}
${people.legalBasis !== undefined && html`<p>${words.legalBasis} ${words.legalBases[people.legalBasis]}</p>\n`}<p>${words.minimal} ${indexing(credits, site)}</p>
<p>${words.advice}${credits > 0 && ` ${words.refusal}`}</p></section>
<section><h2>${words.where}</h2>
${recipients(pageAddress, site)}
<p>${words.copies} ${WITHDRAWAL_NOTICE_FILE}.</p></section>
<section><h2>${words.how}</h2>
<p>${words.rights}</p>
<p>${words.effect}</p>
${people.retention !== undefined && html`<p>${words.retention} ${publicationMarkup(people.retention, site)}</p>\n`}<p>${words.complaint} <a href="https://www.cnil.fr/fr/plaintes">cnil.fr</a>.</p></section>`,
  }
}

/** The numbers of people named on each legal ground, and of those whom pages of capsules name by a credit alone. */
export type NamedPeople = Pick<PeopleCounts, 'grounds' | 'credits'>

/** What pages that search engines keep say of people. */
function indexing(credits: number, { publication, words: { yourData: words } }: Site): string {
  const keepsFromSearchEngines = publication.people?.indexing?.includes('none') === true
  if (credits === 0) return keepsFromSearchEngines ? words.neverIndexed : words.indexed
  const inText = publication.people?.credits === 'text' ? words.creditedInText : ''
  return `${words.credited(inText)} ${words.indexedBeyondCredits}`
}

/** The list of places where the data go. */
function recipients(pageAddress: string, site: Site): Markup {
  const { publication, address, language } = site
  const words = site.words.yourData
  return html`<ul>
<li>${words.site}</li>
<li>${words.files} <a href="${href(pageAddress, `${address.base}data/`, site)}">${site.words.data}</a></li>
${
  publication.datagouv?.dataset !== undefined &&
  html`<li><a href="https://www.data.gouv.fr/datasets/${publication.datagouv.dataset}/">data.gouv.fr</a></li>
`
}${
  publication.sparqlEndpoint !== undefined &&
  html`<li>SPARQL${colon(language)}${publication.sparqlEndpoint}</li>
`
}</ul>`
}
