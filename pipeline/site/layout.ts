import { textDirection } from '../language/text-direction.ts'
import { langAttribute, publicationMarkup } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { pageFooter } from './page-footer.ts'
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
    [words.capsules, 'capsule/'],
    [words.topics, 'topic/'],
    ...(site.namesPeople ? ([[words.people, 'contributor/']] as const) : []),
    [words.search, 'search/'],
    [words.data, 'data/'],
    [words.queries, 'queries/'],
    [words.about, 'about/'],
  ] as const
  const pathHref = (path: string): string => href(page.address, address.base + path, site)
  const current = (path: string): Markup | false =>
    page.address === address.base + path && html` aria-current="page"`
  return html`<header>
<a href="${pathHref('')}"${site.face.logo !== undefined && html` class="with-logo"`}>${logo(page, site)}${publicationMarkup(site.publication.name, site) ?? siteName(site)}</a>
<nav aria-label="${words.menu}"><ul>
${menu.map(
  ([text, path]) => html`<li><a href="${pathHref(path)}"${current(path)}>${text}</a></li>
`,
)}</ul></nav>
</header>`
}

/** The publisher's logo, which stands beside the name of the publication and so has no text of its own. */
function logo(page: SitePage, site: Site): Markup | false {
  const picture = site.face.logo
  if (picture === undefined) return false
  const { width, height, address } = picture
  const size = width !== undefined && height !== undefined && html` width="${width}" height="${height}"`
  return html`<img src="${href(page.address, address, site)}" alt=""${size}>`
}
