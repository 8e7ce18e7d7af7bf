import { memoize } from '../collections/memoize.ts'
import { truncate } from './format-values.ts'
import { langAttribute } from './fragments.ts'
import { html, type Markup, scriptJson } from './markup.ts'
import { href, type Site, siteName } from './site.ts'
import { MAX_DESCRIPTION_CHARACTERS, type SitePage } from './site-page.ts'
import { breadcrumbList } from './structured-data.ts'

/** The content of a page's `<head>`: metadata, links to other forms, structured data and scripts. */
export function pageHead(page: SitePage, steps: SitePage['trail'], site: Site): Markup {
  const { title, description } = page
  const { words, address } = site
  const name = siteName(site)
  const pathHref = (path: string): string => href(page.address, address.base + path, site)
  const isForEngines = !page.isHidden && page.successor === undefined
  const trail = steps.length > 1 ? [breadcrumbList(steps)] : []
  const structuredData = isForEngines ? [...page.structuredData, ...trail] : []
  return html`<meta charset="utf-8">
${
  page.isAddressless &&
  html`<base href="${new URL(address.base).pathname}">
`
}<meta name="viewport" content="width=device-width">
<title${langAttribute(page.titleTag, site)}>${title === name ? name : `${title} – ${name}`}</title>
<meta name="description"${langAttribute(page.descriptionTag, site)} content="${truncate(description, MAX_DESCRIPTION_CHARACTERS)}">
${
  !page.isAddressless &&
  html`<link rel="canonical" href="${canonicalAddress(page)}">
`
}${pageLink('prev', page.previous, page, site)}${pageLink('next', page.next, page, site)}${
  page.isHidden &&
  html`<meta name="robots" content="noindex">
`
}<link rel="stylesheet" href="${pathHref('style.css')}">
${(page.styles ?? []).map(
  (path) => html`<link rel="stylesheet" href="${pathHref(path)}">
`,
)}${icon(page, site)}
<link rel="alternate" type="application/atom+xml" title="${words.feed}" href="${pathHref('feed.atom')}">
${
  page.hasData &&
  html`<link rel="alternate" type="text/turtle" href="index.ttl">
<link rel="alternate" type="application/ld+json" href="index.jsonld">
`
}${sharingMetadata(page, site)}${structuredData.map(
  (block) => html`<script type="application/ld+json">${scriptJson(block)}</script>
`,
)}${(page.scripts ?? []).map(
  (path) => html`<script type="module" src="${pathHref(path)}"></script>
`,
)}`
}

/** The icon of the site; without one, browsers are told not to ask for `favicon.ico`. */
function icon(page: SitePage, site: Site): Markup {
  const { favicon } = site.face
  if (favicon === undefined) return html`<link rel="icon" href="data:,">`
  return html`<link rel="icon" href="${href(page.address, favicon.address, site)}" type="${favicon.mediaType}">`
}

/** The address under which search engines and links are to know a page. */
function canonicalAddress({ address, successor, canonical }: SitePage): string {
  return successor ?? canonical ?? address
}

function pageLink(rel: 'prev' | 'next', to: string | undefined, page: SitePage, site: Site): Markup | false {
  return (
    to !== undefined &&
    html`<link rel="${rel}" href="${href(page.address, to, site)}">
`
  )
}

/** Metadata for sites that show a preview of links. Source: the Open Graph protocol, Twitter Cards. */
function sharingMetadata(page: SitePage, site: Site): Markup {
  const { title, description, isAddressless, image, openGraphType } = page
  return html`<meta property="og:type" content="${openGraphType ?? 'website'}">
<meta property="og:site_name" content="${siteName(site)}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${truncate(description, MAX_DESCRIPTION_CHARACTERS)}">
${
  !isAddressless &&
  html`<meta property="og:url" content="${canonicalAddress(page)}">
`
}<meta property="og:locale" content="${openGraphLocale(site)}">
${
  image !== undefined &&
  html`<meta property="og:image" content="${image}">
`
}<meta name="twitter:card" content="${image === undefined ? 'summary' : 'summary_large_image'}">
`
}

/** The language and country of the publication's texts, as Open Graph writes them: `de_DE` for `de`. */
const openGraphLocale = memoize(({ publication: { inLanguage } }: Site): string => {
  if (/^en$/i.test(inLanguage)) return 'en_GB'
  const { language, region } = new Intl.Locale(inLanguage).maximize()
  return region === undefined ? language : `${language}_${region}`
})
