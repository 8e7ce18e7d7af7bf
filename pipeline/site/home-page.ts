import { colon } from '../language/punctuation.ts'
import type { ClassName } from '../rdf/context.ts'
import type { Document } from '../rdf/document.ts'
import { SCHEMA_ORG_CONTEXT } from '../rdf/vocabulary.ts'
import { incomingLinks, markedText, publicationMarkup } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { foreignTag, pickPublicationText, type Site, siteName } from './site.ts'
import type { SitePage } from './site-page.ts'

/** The home page: the publication's description, its series and capsules, then everything else by kind. */
export function homePage(dataset: Document, site: Site): SitePage {
  const { publication, words, address } = site
  const description = pickPublicationText(publication.description, site)
  const name = pickPublicationText(publication.name, site)
  const list = (title: string, type: ClassName, form?: 'chips'): Markup | false =>
    incomingLinks(title, 'inDataset', type, dataset, site, form)
  return {
    address: address.base,
    title: siteName(site),
    titleTag: foreignTag(name, site),
    descriptionTag: foreignTag(description, site),
    description: description?.text ?? `${words.dataset}${colon(site.language)}${siteName(site)}`,
    trail: [],
    main: html`<h1>${publicationMarkup(publication.name, site) ?? siteName(site)}</h1>
${
  description !== undefined &&
  html`<p class="lead">${markedText(description, site)}</p>
`
}${list(words.series, 'CreativeWorkSeries')}${list(words.capsules, 'VideoObject')}${list(words.people, 'Person', 'chips')}${list(words.organizations, 'Organization', 'chips')}${list(words.periodicals, 'Periodical', 'chips')}${list(words.topics, 'Concept', 'chips')}${list(words.places, 'Place', 'chips')}${list(words.sources, 'WebPage', 'chips')}`,
    structuredData: [
      { '@context': SCHEMA_ORG_CONTEXT, '@type': 'WebSite', name: siteName(site), url: address.base },
    ],
    hasData: true,
  }
}
