import { textDirection } from '../language/text-direction.ts'
import { langAttribute, publicationMarkup } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { pageHead } from './page-head.ts'
import { href, type Site, siteName } from './site.ts'
import type { SitePage } from './site-page.ts'
import { typesetPage } from './typography.ts'

/** The HTML of a page in the frame that all pages share, as written to `index.html`. */
export function renderPage(page: SitePage, site: Site): string {
  const { words } = site
  const steps = page.trail.length === 0 ? [] : [...page.trail, { name: page.title, address: page.address }]
  const { markup } = html`<!doctype html>
<html lang="${site.tag}"${textDirection(site.tag) === 'rtl' && html` dir="rtl"`}>
<head>
${pageHead(page, steps, site)}</head>
<body>
${
  !page.isAddressless &&
  html`<a class="skip" href="#main">${words.skip}</a>
`
}${pageHeader(page, site)}
<main id="main" tabindex="-1"${langAttribute(page.mainTag, site)}>
${
  steps.length > 1 &&
  html`<nav class="trail" aria-label="${words.trail}"><ol>
${page.trail.map(
  (
    step,
  ) => html`<li><a href="${href(page.address, step.address, site)}"${langAttribute(step.tag, site)}>${step.name}</a></li>
`,
)}</ol></nav>
`
}${page.main}
</main>
${pageFooter(page, site)}
</body>
</html>
`
  return typesetPage(markup, site.tag)
}

function pageHeader(page: SitePage, site: Site): Markup {
  const { words, address } = site
  const menu = [
    [words.topics, 'topic/'],
    [words.data, 'data/'],
    [words.queries, 'queries/'],
    [words.about, 'about/'],
  ] as const
  const pathHref = (path: string): string => href(page.address, address.base + path, site)
  const current = (path: string): Markup | false =>
    page.address === address.base + path && html` aria-current="page"`
  return html`<header>
<a href="${pathHref('')}">${publicationMarkup(site.publication.name, site) ?? siteName(site)}</a>
<nav aria-label="${words.menu}"><ul>
${menu.map(
  ([text, path]) => html`<li><a href="${pathHref(path)}"${current(path)}>${text}</a></li>
`,
)}</ul></nav>
</header>`
}

function pageFooter(page: SitePage, site: Site): Markup {
  const { publication, words, address } = site
  const publisher = href(page.address, address.thing('organization', publication.publisher), site)
  const publisherName = publicationMarkup(publication.creditText, site) ?? words.publisher
  const personalData = href(page.address, `${address.base}personal-data/`, site)
  return html`<footer>
${
  page.hasData &&
  html`<p>${words.sameData} <a href="index.ttl" type="text/turtle">Turtle</a>, <a href="index.jsonld" type="application/ld+json">JSON-LD</a>.</p>
`
}<p><a href="${publisher}">${publisherName}</a> · <a href="${publication.license}" rel="license">${words.licence}</a> · <a href="${personalData}">${words.yourData.title}</a> · ${words.release(site.release)}</p>
</footer>`
}
