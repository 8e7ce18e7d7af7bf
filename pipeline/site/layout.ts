import { html, type Markup, scriptJson } from './markup.ts'
import { href, publicationText, type Site } from './site.ts'
import { breadcrumbList, type StructuredData } from './structured-data.ts'

/** A page before the frame that all pages share. */
export type SitePage = {
  readonly document: string
  readonly title: string
  readonly description: string
  readonly main: Markup
  /** The pages above this one, from the home page on; this one is added. */
  readonly trail: readonly { readonly name: string; readonly address: string }[]
  readonly structured: readonly StructuredData[]
  /** Whether the same facts stand beside it as Turtle and JSON-LD. */
  readonly hasData: boolean
  /** Whether it stands for any address, so that it says where its links start from. */
  readonly isAnywhere?: boolean
  /** Whether search engines are to leave it out. */
  readonly isHidden?: boolean
  /** A picture for those who show links, as an absolute address. */
  readonly image?: string | undefined
  /** Open Graph's kind of page. */
  readonly kind?: 'website' | 'video.other'
  /** Scripts of our own, by their path below the base. */
  readonly scripts?: readonly string[]
}

/** The whole of a page, as it is written to `index.html`. */
export function renderPage(page: SitePage, site: Site): string {
  const { document, title, description, main } = page
  const { publication, say, language, address } = site
  const name = siteName(site)
  const here = (path: string): string => href(document, address.base + path, site)
  const steps = page.trail.length === 0 ? [] : [...page.trail, { name: title, address: document }]
  const structured = [...page.structured, ...(steps.length > 1 ? [breadcrumbList(steps)] : [])]
  const head = html`<meta charset="utf-8">
${
  page.isAnywhere &&
  html`<base href="${new URL(address.base).pathname}">
`
}<meta name="viewport" content="width=device-width">
<title>${title === name ? name : `${title} – ${name}`}</title>
<meta name="description" content="${truncate(description, 300)}">
<link rel="canonical" href="${document}">
${
  page.isHidden &&
  html`<meta name="robots" content="noindex">
`
}<link rel="stylesheet" href="${here('style.css')}">
<link rel="icon" href="data:,">
<link rel="alternate" type="application/atom+xml" title="${say.feed}" href="${here('feed.atom')}">
${
  page.hasData &&
  html`<link rel="alternate" type="text/turtle" href="index.ttl">
<link rel="alternate" type="application/ld+json" href="index.jsonld">
`
}<meta property="og:type" content="${page.kind ?? 'website'}">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${truncate(description, 300)}">
<meta property="og:url" content="${document}">
<meta property="og:locale" content="${language === 'fr' ? 'fr_FR' : 'en_GB'}">
${
  page.image !== undefined &&
  html`<meta property="og:image" content="${page.image}">
`
}<meta name="twitter:card" content="${page.image === undefined ? 'summary' : 'summary_large_image'}">
${structured.map(
  (block) => html`<script type="application/ld+json">${scriptJson(block)}</script>
`,
)}${(page.scripts ?? []).map(
  (path) => html`<script type="module" src="${here(path)}"></script>
`,
)}`
  const menu = [
    [say.topics, 'topic/'],
    [say.data, 'data/'],
    [say.queries, 'queries/'],
    [say.about, 'about/'],
  ] as const
  const current = (path: string): Markup | false =>
    document === address.base + path && html` aria-current="page"`
  const publisher = address.thing('organization', publication.publisher)
  return html`<!doctype html>
<html lang="${language}">
<head>
${head}</head>
<body>
${
  !page.isAnywhere &&
  html`<a class="skip" href="#main">${say.skip}</a>
`
}<header>
<a href="${here('')}">${name}</a>
<nav aria-label="${say.menu}"><ul>
${menu.map(
  ([text, path]) => html`<li><a href="${here(path)}"${current(path)}>${text}</a></li>
`,
)}</ul></nav>
</header>
<main id="main" tabindex="-1">
${
  steps.length > 1 &&
  html`<nav class="trail" aria-label="${say.trail}"><ol>
${page.trail.map(
  (step) => html`<li><a href="${href(document, step.address, site)}">${step.name}</a></li>
`,
)}</ol></nav>
`
}${main}
</main>
<footer>
${
  page.hasData &&
  html`<p>${say.sameData} <a href="index.ttl" type="text/turtle">Turtle</a>, <a href="index.jsonld" type="application/ld+json">JSON-LD</a>.</p>
`
}<p><a href="${href(document, publisher, site)}">${publicationText(publication.creditText, site) ?? say.publisher}</a> · <a href="${publication.license}" rel="license">${say.licence}</a> · <a href="${here('personal-data/')}">${say.yourData.title}</a> · ${say.release(site.release)}</p>
</footer>
</body>
</html>
`.markup
}

/** The name of the publication, which is that of the site. */
export function siteName(site: Site): string {
  return publicationText(site.publication.name, site) ?? site.address.base
}

/** A text on one line of at most `length` characters. */
export function truncate(text: string, length: number): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : characters.join('')
}
