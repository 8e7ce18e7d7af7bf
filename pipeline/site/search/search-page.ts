import { fillIn } from '../browser/fill-in.ts'
import { cardMarkup } from '../capsule-card.ts'
import { html, type Markup, scriptJson } from '../markup.ts'
import type { Site } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { withCapsuleWord } from '../words/capsule-word.ts'
import { type SearchPageSettings, type SearchWords, searchWordsIn } from '../words/search-words.ts'
import { spokenWordsIn } from '../words/spoken-words.ts'
import { mainLists } from './main-lists.ts'
import { MAX_PACKED_INDEX_BYTES, type WrittenIndex } from './search-index.ts'
import { MAX_SPOKEN_CHARACTERS, MAX_SPOKEN_TRANSCRIPTS, type WrittenSpokenIndex } from './spoken-index.ts'

/**
 * The page of the search, which `browser/search.ts` runs; without an index, it says why there is none. Search engines are asked to
 * leave it out where the index names somebody who did not agree to them. Labels do not translate it.
 */
export function searchPage(index: WrittenIndex, spoken: WrittenSpokenIndex, site: Site): SitePage {
  const { address, language, tag } = site
  const words = withCapsuleWord(searchWordsIn(language), site.capsuleWord)
  const page = `${address.base}search/`
  const settings: SearchPageSettings = { words, tag: language }
  const limit = String(MAX_PACKED_INDEX_BYTES / 1000)
  const { queries } = site.address
  const lists = mainLists(page, index.isOn ? [] : [[queries, site.words.queries]], site)
  return {
    address: page,
    title: words.title,
    description: words.lead,
    trail: [{ name: site.words.home, address: address.base }],
    hasData: false,
    structuredData: [],
    isHidden: index.namesUnindexed,
    scripts: index.isOn ? ['search.js'] : [],
    ...(tag !== language && { mainTag: language, titleTag: language, descriptionTag: language }),
    main: index.isOn
      ? html`<h1>${words.title}</h1>
<p class="quiet">${words.lead}</p>
<noscript><p>${words.noScript}</p>${lists}</noscript>
${searchForm(words)}
${spokenSearch(spoken, site)}<div class="result-line"><p role="status" id="status"></p><button type="button" class="plain" id="clear" hidden>${words.clear}</button></div>
<div id="nothing" hidden><p></p>${lists}</div>
<ul class="capsules" id="results"></ul>
<p class="more"><button type="button" class="button action" id="more" hidden>${words.more}</button></p>
<template id="card">${emptyCard(site)}</template>
<script type="application/json" id="settings">${scriptJson(settings)}</script>`
      : html`<h1>${words.title}</h1>
<p>${fillIn(words.tooMany, { count: index.capsules, limit })}</p>
${spokenSearch(spoken, site)}${lists}`,
  }
}

/** The form with the words, the filters and the order; hidden until the script runs. */
function searchForm(words: SearchWords): Markup {
  const facets = Object.entries(words.facets) as [keyof SearchWords['facets'], string][]
  return html`<form id="search" role="search" hidden>
<div class="find"><input type="search" id="q" name="q" aria-label="${words.title}" autocomplete="off" autocapitalize="off" enterkeyhint="search"><button class="button">${words.button}</button></div>
<div class="facets">
${facets.map(([facet, name]) => {
  const id = `filter-${facet}`
  return html`<p hidden><label for="${id}">${name}</label><select id="${id}" name="${words.parameters[facet]}" autocomplete="off"><option value="">${words.all}</option></select></p>
`
})}<p><label for="sort">${words.sort}</label><select id="sort" name="${words.parameters.sort}" autocomplete="off"><option value="">${words.orders.relevance}</option>${(
    ['series', 'date', 'title', 'duration'] as const
  ).map((order) => html`<option value="${order}">${words.orders[order]}</option>`)}</select></p>
</div>
</form>`
}

/** The way to the search in what is said, or why there is none; nothing where nothing is said. */
function spokenSearch({ isOn, transcripts }: WrittenSpokenIndex, { language }: Site): Markup | false {
  if (transcripts === 0) return false
  const words = spokenWordsIn(language)
  const facts = { limit: MAX_SPOKEN_CHARACTERS / 1_000_000, most: MAX_SPOKEN_TRANSCRIPTS }
  return isOn
    ? html`<p><a id="spoken" href="spoken/">${words.title}</a></p>
`
    : html`<p class="quiet">${fillIn(words.tooMuch, facts)}</p>
`
}

function emptyCard(site: Site): Markup {
  return cardMarkup(
    {
      href: '',
      title: '',
      titleTag: undefined,
      number: '',
      tone: 0,
      picture: undefined,
      facts: '',
    },
    site,
  )
}
