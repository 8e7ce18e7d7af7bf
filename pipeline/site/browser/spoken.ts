/// <reference lib="dom" />
/** Searches in what is said: loads the index once something is asked for, and shows passages with links to their moments. */
import { textDirection } from '../../language/text-direction.ts'
import type { SpokenWords } from '../words/spoken-words.ts'
import { createElement } from './create-element.ts'
import { fillIn } from './fill-in.ts'
import { excerptOf } from './spoken-excerpt.ts'
import { openSpokenSearch, type SpokenFind, type SpokenResult, type SpokenSearch } from './spoken-lookup.ts'

/** How many transcripts are shown at once, and how many passages of each before the others are folded away. */
const FINDS_AT_ONCE = 10
const PASSAGES_AT_ONCE = 3

/** How many passages are made before the browser may do something else. */
const PASSAGES_A_STEP = 20

/** How long a search waits for more typing, in milliseconds. */
const TYPING_PAUSE_MS = 250

/** A result, and the search that has its passages. */
type Found = { readonly search: SpokenSearch; readonly result: SpokenResult }

const byId = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E
const words = JSON.parse(byId('settings').textContent ?? '') as SpokenWords
const root = new URL('.', import.meta.url)
const form = byId<HTMLFormElement>('search')
const query = byId<HTMLInputElement>('q')
const byTitle = byId<HTMLAnchorElement>('by-title')
const status = byId('status')
const nothing = byId('nothing')
const results = byId<HTMLOListElement>('results')
const more = byId<HTMLButtonElement>('more')

let opened: Promise<SpokenSearch> | undefined
let shown: Found | undefined
let pause: ReturnType<typeof setTimeout> | undefined
let round = 0

/** Loads a file of the index; asks the host whether the one at hand is still that of this release. */
async function load(name: string): Promise<unknown> {
  const response = await fetch(new URL(`search/spoken/index/${name}`, root), { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.status} ${name}`)
  return response.json()
}

/** Searches for what the field has; a later search takes the place of one under way. */
async function update(): Promise<void> {
  const own = ++round
  const asked = query.value
  byTitle.search = asked === '' ? '' : String(new URLSearchParams({ q: asked }))
  if (asked.trim() === '') return show([])
  status.textContent ||= words.loading
  try {
    opened ??= openSpokenSearch(load)
    const search = await opened
    const found = { search, result: await search.find(asked) }
    const items = await findItems(found, 0)
    if (own === round) show(items, found)
  } catch {
    if (own !== round) return
    opened = undefined
    show([])
    showNothing(words.failed)
  }
}

/** Shows what was found, of which the first items are made. */
function show(items: readonly Node[], found?: Found): void {
  shown = found
  results.replaceChildren(...items)
  more.hidden = found === undefined || items.length >= found.result.finds.length
  nothing.hidden = true
  status.textContent = found === undefined ? '' : resultSentence(found.result)
  if (found?.result.passages === 0) showNothing(words.nothing)
}

async function showMore(): Promise<void> {
  if (shown === undefined) return
  const own = round
  const items = await findItems(shown, results.childElementCount)
  if (own !== round) return
  results.append(...items)
  more.hidden = results.childElementCount >= shown.result.finds.length
}

/** The items of the transcripts from a number on, as many as are shown at once. */
function findItems({ search, result }: Found, from: number): Promise<Node[]> {
  const next = result.finds.slice(from, from + FINDS_AT_ONCE)
  return Promise.all(next.map((find) => findItem(find, search, result.terms)))
}

function resultSentence({ passages, finds, isPartial }: SpokenResult): string {
  if (isPartial) return fillIn(words.partial, { passages })
  if (passages === 0) return words.none
  if (passages === 1) return words.one
  return fillIn(finds.length === 1 ? words.inOne : words.inMany, { passages, videos: finds.length })
}

/** A transcript with the first of its passages; the others are made once somebody unfolds them. */
async function findItem(find: SpokenFind, search: SpokenSearch, terms: ReadonlySet<string>): Promise<Node> {
  const { path, title, titleTag, inLanguage } = find.transcript
  const page = new URL(path, root).href
  const link = createElement('a', title)
  link.href = page
  if (titleTag !== undefined) link.lang = titleTag
  const texts = await search.passagesOf(find.number)
  const itemsOf = (numbers: readonly number[]): HTMLLIElement[] =>
    numbers.flatMap((each) => {
      const [second, text] = texts[each] ?? []
      const isThere = second !== undefined && text !== undefined
      return isThere ? passageItem(page, second, text, inLanguage, terms) : []
    })
  const first = passageList(itemsOf(find.passages.slice(0, PASSAGES_AT_ONCE)))
  const item = createElement('li', createElement('h2', link), first)
  const others = find.passages.slice(PASSAGES_AT_ONCE)
  if (others.length > 0) item.append(foldedPassages(others, itemsOf))
  return item
}

/** Passages that are folded away; they are made a few at a time, so that the browser can answer in between. */
function foldedPassages(
  numbers: readonly number[],
  itemsOf: (numbers: readonly number[]) => HTMLLIElement[],
): HTMLDetailsElement {
  const list = passageList([])
  const summary = createElement('summary', fillIn(words.others, { count: numbers.length }))
  const details = createElement('details', summary, list)
  const fill = async (): Promise<void> => {
    for (let from = 0; from < numbers.length; from += PASSAGES_A_STEP) {
      list.append(...itemsOf(numbers.slice(from, from + PASSAGES_A_STEP)))
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  details.addEventListener('toggle', fill, { once: true })
  return details
}

function passageList(items: readonly Node[]): HTMLUListElement {
  const list = createElement('ul', ...items)
  list.className = 'passages'
  return list
}

function passageItem(
  page: string,
  second: number,
  text: string,
  inLanguage: string,
  terms: ReadonlySet<string>,
): HTMLLIElement {
  const link = createElement('a', clock(second))
  link.href = `${page}?t=${second}`
  link.className = 'moment'
  const said = createElement(
    'span',
    ...excerptOf(text, inLanguage, terms).map((piece) =>
      piece.isFound ? createElement('mark', piece.text) : piece.text,
    ),
  )
  said.lang = inLanguage
  said.dir = textDirection(inLanguage)
  return createElement('li', link, ' ', said)
}

/** A second as `1:05` or `1:01:05`. */
function clock(second: number): string {
  const hours = Math.floor(second / 3600)
  const minutes = Math.floor(second / 60) % 60
  const parts = hours === 0 ? [minutes, second % 60] : [hours, minutes, second % 60]
  return parts.map((part, index) => `${part}`.padStart(index === 0 ? 1 : 2, '0')).join(':')
}

/** Shows a sentence and the lists where there are no results. */
function showNothing(text: string): void {
  const paragraph = nothing.querySelector('p') as HTMLParagraphElement
  paragraph.textContent = text
  nothing.hidden = false
}

/** Puts what is asked for into the address of the page, and searches for it. */
function change(remember: 'pushState' | 'replaceState'): void {
  clearTimeout(pause)
  const url = new URL(location.href)
  url.search = query.value === '' ? '' : String(new URLSearchParams({ q: query.value }))
  if (url.href !== location.href) history[remember](null, '', url)
  void update()
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  change('pushState')
})
query.addEventListener('input', () => {
  clearTimeout(pause)
  pause = setTimeout(() => change('replaceState'), TYPING_PAUSE_MS)
})
more.addEventListener('click', async () => {
  const first = results.childElementCount
  await showMore()
  results.children[first]?.querySelector('a')?.focus()
})
addEventListener('popstate', () => {
  readAddress()
  void update()
})

function readAddress(): void {
  query.value = new URLSearchParams(location.search).get('q') ?? ''
}

form.hidden = false
readAddress()
void update()
