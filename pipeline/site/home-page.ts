import type { Resource } from '../rdf/document.ts'
import { incoming } from './fragments.ts'
import { type Page, siteName } from './layout.ts'
import { html, type Markup } from './markup.ts'
import { type Site, typedText } from './site.ts'

/** The first page: what the publication is, its series and its capsules, then all the rest. */
export function homePage(resource: Resource, site: Site): Page {
  const { publication, say, address } = site
  const description = typedText(publication.description, site) ?? ''
  const list = (title: string, type: string, form?: 'chips'): Markup | false =>
    incoming(title, 'subjectOf', type, resource, site, form)
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
