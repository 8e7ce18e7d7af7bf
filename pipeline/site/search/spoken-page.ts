import { fillIn } from '../browser/fill-in.ts'
import { html, scriptJson } from '../markup.ts'
import { href, type Site } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { searchWordsIn } from '../words/search-words.ts'
import { spokenWordsIn } from '../words/spoken-words.ts'
import { mainLists } from './main-lists.ts'
import type { WrittenSpokenIndex } from './spoken-index.ts'

/** The path of the page below the base. */
export const SPOKEN_SEARCH_PATH = 'search/spoken/'

/**
 * The page of the search in what is said, which `browser/spoken.ts` runs; its index is loaded by the first query. It names nobody
 * until then. Labels do not translate it.
 */
export function spokenPage({ transcripts }: WrittenSpokenIndex, site: Site): SitePage {
  const { address, language, tag } = site
  const words = spokenWordsIn(language)
  const { title: searchTitle, button, more } = searchWordsIn(language)
  const page = `${address.base}${SPOKEN_SEARCH_PATH}`
  const lead = fillIn(transcripts === 1 ? words.leadOne : words.lead, { count: transcripts })
  const lists = mainLists(page, [], site)
  return {
    address: page,
    title: words.title,
    description: lead,
    trail: [
      { name: site.words.home, address: address.base },
      { name: searchTitle, address: `${address.base}search/` },
    ],
    hasData: false,
    structuredData: [],
    scripts: ['spoken.js'],
    ...(tag !== language && { mainTag: language, titleTag: language, descriptionTag: language }),
    main: html`<h1>${words.title}</h1>
<p class="quiet">${lead}</p>
<noscript><p>${words.noScript}</p>${lists}</noscript>
<form id="search" role="search" hidden>
<div class="find"><input type="search" id="q" name="q" aria-label="${words.title}" autocomplete="off" autocapitalize="off" enterkeyhint="search"><button class="button">${button}</button></div>
<p><a id="by-title" href="${href(page, `${address.base}search/`, site)}">${words.byTitle}</a></p>
</form>
<p role="status" id="status"></p>
<div id="nothing" hidden><p></p>${lists}</div>
<ol class="spoken-finds" id="results"></ol>
<p class="more"><button type="button" class="button action" id="more" hidden>${more}</button></p>
<script type="application/json" id="settings">${scriptJson(words)}</script>`,
  }
}
