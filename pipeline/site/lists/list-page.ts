import { capsuleCards } from '../capsule-card.ts'
import { truncate } from '../format-values.ts'
import { langAttribute, localizedText } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import { foreignTag, href, pickText, type Site, siteName } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { type ListedKind, listAddress } from './listed-kinds.ts'
import type { ListedThing } from './listed-thing.ts'

/** A page of a list: its number, from 1, the things on it, how many are in the whole list, and whether a capsule has a series. */
export type ListPage = ListedKind & {
  readonly number: number
  readonly count: number
  readonly hasSeries: boolean
  readonly things: readonly ListedThing[]
}

/** How much of its description a series has in a list. */
const MAX_NOTE_CHARACTERS = 220

/** A page of the list of a kind of things. */
export function listPage(list: ListPage, site: Site): SitePage {
  const { kind, word, number, count, pageSize } = list
  const { words, address } = site
  const { base } = address
  const title = words[word]
  const last = Math.ceil(count / pageSize)
  const at = (page: number): string | undefined =>
    page >= 1 && page <= last ? listAddress(kind, page, base) : undefined
  const own = listAddress(kind, number, base)
  const above = number === 1 ? [] : [{ name: title, address: listAddress(kind, 1, base) }]
  return {
    address: own,
    title: number === 1 ? title : `${title}, ${words.listPage(number)}`,
    description: `${title} (${count}) – ${siteName(site)}`,
    trail: [{ name: words.home, address: base }, ...above],
    main: html`<h1>${title} <span class="quiet">${count}</span></h1>
${
  kind === 'capsule' &&
  html`<p><a href="${href(own, `${base}search/`, site)}">${words.searchCapsules}</a></p>
`
}${content(list, own, site)}${last > 1 && pagination(list, last, own, site)}`,
    structuredData: [],
    hasData: false,
    previous: at(number - 1),
    next: at(number + 1),
  }
}

function content({ kind, things, hasSeries }: ListPage, page: string, site: Site): Markup | Markup[] {
  if (kind === 'capsule') return seriesSections(things, hasSeries, page, site)
  if (kind === 'series')
    return html`<ul class="cards">
${things.map(
  (thing) => html`<li>${thingLink(thing, page, site)}${seriesNote(thing, site)}</li>
`,
)}</ul>
`
  return html`<ul class="lines">
${things.map(
  (thing) => html`<li>${thingLink(thing, page, site)}</li>
`,
)}</ul>
`
}

/** Capsules under the names of their series, those without one at the end; without headings where none is in a series. */
function seriesSections(
  things: readonly ListedThing[],
  hasSeries: boolean,
  page: string,
  site: Site,
): Markup[] {
  const sections: { readonly series: ListedThing['series']; readonly capsules: ListedThing[] }[] = []
  for (const thing of things) {
    const last = sections.at(-1)
    if (last !== undefined && last.series?.from === thing.series?.from) last.capsules.push(thing)
    else sections.push({ series: thing.series, capsules: [thing] })
  }
  return sections.map(({ series, capsules }) => {
    const name = series === undefined ? site.words.otherCapsules : thingLink(series, page, site)
    const heading =
      hasSeries &&
      html`<h2>${name}</h2>
`
    return html`<section>${heading}${capsuleCards(capsules, page, site)}</section>
`
  })
}

function thingLink({ from, label }: ListedThing, page: string, site: Site): Markup {
  return html`<a href="${href(page, from, site)}">${localizedText(label.name, site) ?? from}</a>`
}

function seriesNote({ description }: ListedThing, site: Site): Markup | false {
  const picked = pickText(description, site)
  if (picked === undefined) return false
  const tag = langAttribute(foreignTag(picked, site), site)
  return html`<p${tag}>${truncate(picked.text, MAX_NOTE_CHARACTERS)}</p>`
}

/** Links to the pages of a list: the first, the last, and those around the current one. */
function pagination({ kind, number }: ListPage, last: number, page: string, site: Site): Markup {
  const { words, address } = site
  const link = (to: number, text: Markup | string, more: Markup | false = false): Markup =>
    html`<a href="${href(page, listAddress(kind, to, address.base), site)}"${more}>${text}</a>`
  const shown = [...Array(last).keys()]
    .map((index) => index + 1)
    .filter((each) => each === 1 || each === last || Math.abs(each - number) <= 2)
  const numbers = shown.map((each, index) => {
    const isGap = index > 0 && each - (shown[index - 1] ?? 0) > 1
    const label = html` aria-label="${words.listPage(each)}"${each === number && html` aria-current="page"`}`
    return html`${isGap && html`<li aria-hidden="true">…</li>`}<li>${link(each, String(each), label)}</li>
`
  })
  const step = (to: number, rel: string, label: string, sign: string): Markup | false =>
    to >= 1 &&
    to <= last &&
    html`<li>${link(to, sign, html` rel="${rel}" aria-label="${label}"`)}</li>
`
  return html`<nav class="pages" aria-label="${words.listPages}"><ul>
${step(number - 1, 'prev', words.previousPage, '←')}${numbers}${step(number + 1, 'next', words.nextPage, '→')}</ul></nav>
`
}
