import { colon } from '../language/punctuation.ts'
import { contactMarkup } from './contact.ts'
import { formatRelease } from './format-values.ts'
import { publicationMarkup } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { href, type Site } from './site.ts'
import type { SitePage } from './site-page.ts'

/** The foot of every page: its data, who publishes, the licence, and what the law wants to be found from every page. */
export function pageFooter(page: SitePage, site: Site): Markup {
  const { publication, words, address, language } = site
  const publisher = href(page.address, address.thing('organization', publication.publisher), site)
  const publisherName = publicationMarkup(publication.creditText, site) ?? words.publisher
  const personalData = href(page.address, `${address.base}personal-data/`, site)
  const contact = contactMarkup(site)
  const links = [
    html`<a href="${publisher}">${publisherName}</a>`,
    html`<a href="${publication.license}" rel="license">${words.licence}</a>`,
    publication.legalNotice !== undefined &&
      html`<a href="${publication.legalNotice}">${words.legalNotice}</a>`,
    accessibilityMention(site),
    html`<a href="${personalData}">${words.yourData.title}</a>`,
    contact !== undefined && html`${words.contact}${colon(language)}${contact}`,
    html`${words.release(formatRelease(site.release, site.tag))}`,
  ].filter((link) => link !== false)
  return html`<footer>
${
  page.hasData &&
  html`<p>${words.sameData} <a href="index.ttl" type="text/turtle">Turtle</a>, <a href="index.jsonld" type="application/ld+json">JSON-LD</a>.</p>
`
}<p>${links.map((link, index) => html`${index > 0 && ' · '}${link}`)}</p>
</footer>`
}

/** The mention of accessibility in the words of French law, which leads to the statement; nothing where the publication says nothing. */
function accessibilityMention({ publication, words }: Site): Markup | false {
  const { conformance, statement } = publication.accessibility ?? {}
  if (conformance === undefined && statement === undefined) return false
  const mention = {
    full: words.fullyAccessible,
    partial: words.partlyAccessible,
    none: words.notAccessible,
    unsaid: words.accessibility,
  }[conformance ?? 'unsaid']
  return statement === undefined ? html`${mention}` : html`<a href="${statement}">${mention}</a>`
}
