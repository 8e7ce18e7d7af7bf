/// <reference lib="dom" />

import type { SearchFile } from '../search/search-entry.ts'
import type { SearchPageSettings } from '../words/search-words.ts'
import {
  type Facet,
  type FacetValue,
  facets,
  openCapsuleSearch,
  type SearchOrder,
  type SearchState,
} from './capsule-search.ts'
import { fillIn } from './fill-in.ts'
import { resultCard } from './result-cards.ts'

/** How many results are shown at once. */
const RESULTS_AT_ONCE = 48

/** How long the status waits for more typing before it is read out, in milliseconds. */
const TYPING_PAUSE_MS = 150

const byId = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E
const { words, tag } = JSON.parse(byId('settings').textContent ?? '') as SearchPageSettings
const root = new URL('.', import.meta.url)
const form = byId<HTMLFormElement>('search')
const query = byId<HTMLInputElement>('q')
const sort = byId<HTMLSelectElement>('sort')
const status = byId('status')
const clear = byId<HTMLButtonElement>('clear')
const nothing = byId('nothing')
const results = byId<HTMLUListElement>('results')
const more = byId<HTMLButtonElement>('more')
const spoken = document.querySelector<HTMLAnchorElement>('#spoken')
const template = byId<HTMLTemplateElement>('card')
const selects = new Map(facets.map((facet) => [facet, byId<HTMLSelectElement>(`filter-${facet}`)]))

status.textContent = words.loading
const file = await loadIndex()
if (file === undefined) {
  status.textContent = ''
  showNothing(words.failed)
} else start(openCapsuleSearch(file.entries, tag))

async function loadIndex(): Promise<SearchFile | undefined> {
  try {
    const response = await fetch(new URL('search/index.json', root))
    return response.ok ? ((await response.json()) as SearchFile) : undefined
  } catch {
    return undefined
  }
}

function start(search: ReturnType<typeof openCapsuleSearch>): void {
  let shown: ReturnType<typeof search>['entries'] = []
  let pause: ReturnType<typeof setTimeout> | undefined

  const update = (): void => {
    const state = stateOf()
    const found = search(state)
    for (const facet of facets) offer(facet, found.values[facet])
    const count = found.entries.length
    const text = count === 0 ? words.none : count === 1 ? words.one : fillIn(words.many, { count })
    status.textContent = found.isSimilar ? fillIn(words.similar, { count }) : text
    if (spoken !== null)
      spoken.search = query.value === '' ? '' : String(new URLSearchParams({ q: query.value }))
    clear.hidden = Object.keys(state.filters).length === 0
    nothing.hidden = true
    if (count === 0) showNothing(words.nothing)
    shown = found.entries
    results.replaceChildren()
    showMore()
  }

  const showMore = (): void => {
    const from = results.childElementCount
    const next = shown.slice(from, from + RESULTS_AT_ONCE)
    results.append(...next.map((entry) => resultCard(entry, template, root)))
    more.hidden = results.childElementCount >= shown.length
  }

  const change = (remember: 'pushState' | 'replaceState'): void => {
    clearTimeout(pause)
    const address = addressOf()
    if (address !== location.href) history[remember](null, '', address)
    update()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    change('pushState')
  })
  form.addEventListener('change', (event) => {
    if (event.target !== query) change('pushState')
  })
  query.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => change('replaceState'), TYPING_PAUSE_MS)
  })
  clear.addEventListener('click', () => {
    for (const select of selects.values()) select.value = ''
    change('pushState')
    query.focus()
  })
  more.addEventListener('click', () => {
    const first = results.childElementCount
    showMore()
    results.children[first]?.querySelector('a')?.focus()
  })
  addEventListener('popstate', () => {
    readAddress()
    update()
  })
  form.hidden = false
  readAddress()
  update()
}

/** What the form asks for. */
function stateOf(): SearchState {
  const chosen = [...selects].flatMap(([facet, { value }]) => (value === '' ? [] : [[facet, value] as const]))
  return {
    query: query.value,
    filters: Object.fromEntries(chosen),
    order: (sort.value || 'relevance') as SearchOrder,
  }
}

/** The address of the page with what the form asks for. */
function addressOf(): string {
  const asked = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][]
  const url = new URL(location.href)
  url.search = String(new URLSearchParams(asked))
  return url.href
}

/** Fills the form in from the address of the page. */
function readAddress(): void {
  const asked = new URLSearchParams(location.search)
  query.value = asked.get('q') ?? ''
  for (const select of [...selects.values(), sort]) {
    const value = asked.get(select.name) ?? ''
    const isKnown = [...select.options].some((option) => option.value === value)
    if (!isKnown && select !== sort) select.append(new Option(value, value))
    select.value = value
  }
}

/** Puts the values of a filter into its list, which keeps what is chosen; hides a filter without a choice. */
function offer(facet: Facet, values: readonly FacetValue[]): void {
  const select = selects.get(facet) as HTMLSelectElement
  const chosen = select.value
  const name = ({ name: own }: FacetValue): string =>
    facet === 'captions' ? words[own === 'yes' ? 'yes' : 'no'] : own
  const options = values.map((each) => new Option(`${name(each)} (${each.count})`, each.value))
  const first = select.options[0] as HTMLOptionElement
  if (chosen !== '' && !values.some(({ value }) => value === chosen))
    options.push(new Option(select.selectedOptions[0]?.text.replace(/ \(\d+\)$/, ' (0)') ?? chosen, chosen))
  select.replaceChildren(first, ...options)
  select.value = chosen
  const field = select.parentElement as HTMLElement
  field.hidden = field.hidden && options.length < 2 && chosen === ''
}

/** Shows a sentence and the lists where there are no results. */
function showNothing(text: string): void {
  const paragraph = nothing.querySelector('p') as HTMLParagraphElement
  paragraph.textContent = text
  nothing.hidden = false
}
