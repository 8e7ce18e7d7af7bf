import type { Document } from '../rdf/document.ts'
import { incomingLinks } from './fragments.ts'
import { type SitePage, siteName } from './layout.ts'
import { html, type Markup } from './markup.ts'
import { publicationText, type Site } from './site.ts'

/** The first page: what the publication is, its series and its capsules, then all the rest. */
export function homePage(resource: Document, site: Site): SitePage {
  const { publication, say, address } = site
  const description = publicationText(publication.description, site) ?? ''
  const list = (title: string, type: string, form?: 'chips'): Markup | false =>
    incomingLinks(title, 'subjectOf', type, resource, site, form)
  return {
    document: address.base,
    title: siteName(site),
    description,
    trail: [],
    main: html`<h1>${siteName(site)}</h1>
<p class="lead">${description}</p>
${list(say.series, 'CreativeWorkSeries')}${list(say.capsules, 'VideoObject')}${list(say.people, 'Person', 'chips')}${list(say.organizations, 'Organization', 'chips')}${list(say.periodicals, 'Periodical', 'chips')}${list(say.topics, 'Concept', 'chips')}${list(say.places, 'Place', 'chips')}${list(say.sources, 'WebPage', 'chips')}`,
    structured: [
      { '@context': 'https://schema.org', '@type': 'WebSite', name: siteName(site), url: address.base },
    ],
    hasData: true,
  }
}
