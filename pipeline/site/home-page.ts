import { colon } from '../language/punctuation.ts'
import type { Document } from '../rdf/document.ts'
import { SCHEMA_ORG_CONTEXT } from '../rdf/vocabulary.ts'
import { capsuleCards } from './capsule-card.ts'
import { localizedText, markedText, publicationMarkup } from './fragments.ts'
import { listAddress, listedKinds } from './lists/listed-kinds.ts'
import type { FeaturedSeries, ThingLists } from './lists/thing-lists.ts'
import { html, type Markup } from './markup.ts'
import { foreignTag, href, pickPublicationText, type Site, siteName } from './site.ts'
import type { SitePage } from './site-page.ts'

/** What the home page shows of the lists, and whether there is a search. */
export type HomeContent = Pick<ThingLists, 'counts' | 'featured'> & { readonly hasSearch: boolean }

/** How many capsules of each series are shown where there are several series; of a single series, twice as many. */
const CAPSULES_OF_SERIES = 3

/** How many topics are shown. */
const MAX_HOME_TOPICS = 24

/** The home page: the publication's description, a search, the first capsules of its series, topics, and ways to all lists. */
export function homePage(dataset: Document, content: HomeContent, site: Site): SitePage {
  const { publication, words, address } = site
  const description = pickPublicationText(publication.description, site)
  const name = pickPublicationText(publication.name, site)
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
}${content.hasSearch && (content.counts.get('capsule') ?? 0) > 0 && searchForm(site)}${featuredCapsules(content, site)}${topics(dataset, site)}${explore(content, dataset, site)}`,
    structuredData: [
      { '@context': SCHEMA_ORG_CONTEXT, '@type': 'WebSite', name: siteName(site), url: address.base },
    ],
    hasData: true,
  }
}

/** A form that leads to the search page, which works in the browser alone. */
function searchForm(site: Site): Markup {
  const { words } = site
  return html`<form class="find" action="search/" role="search"><input type="search" name="q" aria-label="${words.searchCapsules}" placeholder="${words.searchCapsules}"><button class="button">${words.searchButton}</button></form>
`
}

/** The first capsules of each of the first series, and the way to all of them. */
function featuredCapsules({ featured, counts }: HomeContent, site: Site): Markup | false {
  const { words, address } = site
  const { base } = address
  const count = counts.get('capsule') ?? 0
  const shown = featured.length === 1 ? 2 * CAPSULES_OF_SERIES : CAPSULES_OF_SERIES
  const sections = featured.map(({ series, first }) => ({ series, capsules: first.slice(0, shown) }))
  const shownCount = sections.reduce((sum, { capsules }) => sum + capsules.length, 0)
  return (
    count > 0 &&
    html`${sections.map(
      ({ series, capsules }) => html`<section><h2>${seriesHeading(series, featured, site)}</h2>
${capsuleCards(capsules, base, site)}</section>
`,
    )}${
      shownCount < count &&
      html`<p class="more"><a class="button" href="${href(base, listAddress('capsule', 1, base), site)}">${words.allCapsules} (${count})</a></p>
`
    }`
  )
}

function seriesHeading(
  series: FeaturedSeries['series'],
  featured: readonly FeaturedSeries[],
  site: Site,
): Markup | string {
  const { words, address } = site
  if (series === undefined) return featured.length === 1 ? words.capsules : words.otherCapsules
  return html`<a href="${href(address.base, series.from, site)}">${localizedText(series.label.name, site) ?? series.from}</a>`
}

/** The first topics by name, and the way to all of them. */
function topics(dataset: Document, site: Site): Markup | false {
  const { words, address } = site
  const links = dataset.incoming.filter(
    ({ property, label }) => property === 'inDataset' && label.types[0] === 'Concept',
  )
  const count = dataset.incomingCounts.get('inDataset Concept') ?? 0
  const shown = links.slice(0, MAX_HOME_TOPICS)
  return (
    shown.length > 0 &&
    html`<section><h2>${words.topics}</h2>
<ul class="chips">
${shown.map(
  ({
    from,
    label,
  }) => html`<li><a href="${href(address.base, from, site)}">${localizedText(label.name, site) ?? from}</a></li>
`,
)}</ul>
${
  shown.length < count &&
  html`<p class="more"><a href="topic/">${words.allTopics} (${count})</a></p>
`
}</section>
`
  )
}

/** Links to the list of each kind, with how many things it has. */
function explore({ counts }: HomeContent, dataset: Document, site: Site): Markup | false {
  const { words, address } = site
  const { base } = address
  const topicCount = dataset.incomingCounts.get('inDataset Concept') ?? 0
  const lists = [
    ...listedKinds.map(({ kind, word }) => ({
      address: listAddress(kind, 1, base),
      name: words[word],
      count: counts.get(kind) ?? 0,
    })),
    { address: `${base}topic/`, name: words.topics, count: topicCount },
  ].filter(({ count }) => count > 0)
  const people =
    site.namesPeople &&
    html`<li><a href="${href(base, `${base}contributor/`, site)}">${words.people}</a></li>
`
  return (
    lists.length > 0 &&
    html`<section><h2>${words.explore}</h2>
<ul class="explore">
${lists.map(
  (
    list,
  ) => html`<li><a href="${href(base, list.address, site)}">${list.name} <span>${list.count}</span></a></li>
`,
)}${people}</ul></section>
`
  )
}
