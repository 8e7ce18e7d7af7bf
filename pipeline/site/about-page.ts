import { html } from './markup.ts'
import { href, type Site } from './site.ts'
import type { SitePage } from './site-page.ts'

/** The page about the site: the kinds of pages, the sources of their facts, and privacy. */
export function aboutPage(site: Site): SitePage {
  const { words, address } = site
  return {
    address: `${address.base}about/`,
    title: words.about,
    description: words.aboutLead,
    trail: [{ name: words.home, address: address.base }],
    main: html`<h1>${words.about}</h1>
<p class="lead">${words.aboutLead}</p>
<p>${words.aboutData} ${words.aboutSources}</p>
<p>${words.aboutModel} <a href="${href(`${address.base}about/`, address.profile, site)}">${words.model.title}</a>.</p>
<p>${words.aboutCredit}</p>
<p>${words.aboutAddress}</p>
<p>${words.aboutPrivacy}</p>`,
    structuredData: [],
    hasData: false,
  }
}

/** The page for addresses without content; its links start from the base, because it is shown at any address. */
export function notFoundPage(site: Site): SitePage {
  const { words, address } = site
  return {
    address: address.base,
    title: words.notFound,
    description: words.notFoundLead,
    trail: [],
    main: html`<h1>${words.notFound}</h1>
<p class="lead">${words.notFoundLead}</p>
<p><a class="button" href="${address.base}">${words.home}</a></p>`,
    structuredData: [],
    hasData: false,
    isAddressless: true,
    isHidden: true,
  }
}
