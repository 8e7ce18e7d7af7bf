import type { SitePage } from './layout.ts'
import { html } from './markup.ts'
import type { Site } from './site.ts'

/** What the pages are, in a few words. */
export function aboutPage(site: Site): SitePage {
  const { say, address } = site
  return {
    document: `${address.base}about/`,
    title: say.about,
    description: say.aboutLead,
    trail: [{ name: say.home, address: address.base }],
    main: html`<h1>${say.about}</h1>
<p class="lead">${say.aboutLead}</p>
<p>${say.aboutData} ${say.aboutSources}</p>
<p>${say.aboutCredit}</p>
<p>${say.aboutAddress}</p>
<p>${say.aboutPrivacy}</p>`,
    structured: [],
    hasData: false,
  }
}

/** The page for addresses at which nothing is published; its links start from the base, wherever it is shown. */
export function notFoundPage(site: Site): SitePage {
  const { say, address } = site
  return {
    document: address.base,
    title: say.notFound,
    description: say.notFoundLead,
    trail: [],
    main: html`<h1>${say.notFound}</h1>
<p class="lead">${say.notFoundLead}</p>
<p><a class="button" href="${address.base}">${say.home}</a></p>`,
    structured: [],
    hasData: false,
    isAnywhere: true,
  }
}
