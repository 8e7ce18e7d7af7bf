import MiniSearch from 'minisearch'
import type { NamedThing, SearchEntry } from '../search/search-entry.ts'
import { indexTerms, queryTerms } from './search-terms.ts'

/** The filters of the search. */
export const facets = ['topics', 'series', 'year', 'people', 'organizations', 'captions'] as const

export type Facet = (typeof facets)[number]

/** The orders of results; by relevance where there are words, by series where there are none. */
export type SearchOrder = 'relevance' | 'series' | 'date' | 'title' | 'duration'

/** What is searched for: words, the value of each filter, the order. */
export type SearchState = {
  readonly query: string
  readonly filters: Readonly<Partial<Record<Facet, string>>>
  readonly order: SearchOrder
}

/** A value of a filter: what the address has, what a reader sees, how many capsules it would leave. */
export type FacetValue = { readonly value: string; readonly name: string; readonly count: number }

/** What a search finds; `isSimilar` if no capsule has the words, but some have words much like them. */
export type SearchResult = {
  readonly entries: readonly SearchEntry[]
  readonly isSimilar: boolean
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>
}

/** Opens a search in capsules, whose names and titles are sorted as in the language of a tag. */
export function openCapsuleSearch(
  entries: readonly SearchEntry[],
  tag: string,
): (state: SearchState) => SearchResult {
  const { compare } = new Intl.Collator(tag, { numeric: true })
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: Object.keys(WEIGHTS),
    extractField: (entry, field) =>
      field === 'id' ? entry.id : fieldText(entry[field as keyof SearchEntry]),
    tokenize: indexTerms,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryTerms,
      combineWith: 'AND',
      boost: WEIGHTS,
      prefix: (term) => term.length > 1,
    },
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))

  /** The capsules that have the words of a query, the most relevant first. */
  function matches(query: string): { found: SearchEntry[]; isSimilar: boolean } {
    if (queryTerms(query).length === 0) return { found: [...entries], isSimilar: false }
    const exact = index.search(query)
    const results =
      exact.length > 0 ? exact : index.search(query, { fuzzy: (term) => (term.length > 3 ? 0.2 : false) })
    const found = results.map(({ id }) => entries[id as number] as SearchEntry)
    return { found, isSimilar: exact.length === 0 && found.length > 0 }
  }

  const comparisons: Readonly<Record<SearchOrder, (a: SearchEntry, b: SearchEntry) => number>> = {
    relevance: () => 0,
    title: (a, b) => compare(a.title, b.title),
    date: (a, b) => (b.date ?? '').localeCompare(a.date ?? ''),
    duration: (a, b) =>
      (a.seconds ?? Number.POSITIVE_INFINITY) - (b.seconds ?? Number.POSITIVE_INFINITY) || 0,
    series: (a, b) =>
      Number(a.series === undefined) - Number(b.series === undefined) ||
      compare(a.series?.[1] ?? '', b.series?.[1] ?? '') ||
      compare(a.number, b.number) ||
      compare(a.title, b.title),
  }

  return ({ query, filters, order }) => {
    const { found, isSimilar } = matches(query)
    const isKept = (entry: SearchEntry, except?: Facet): boolean =>
      facets.every((facet) => {
        const wanted = filters[facet]
        return (
          facet === except ||
          wanted === undefined ||
          valuesOf(entry, facet).some(([value]) => value === wanted)
        )
      })
    const kept = found.filter((entry) => isKept(entry))
    const isWordless = queryTerms(query).length === 0
    const by = order === 'relevance' && isWordless ? 'series' : order
    const values = Object.fromEntries(
      facets.map((facet) => [
        facet,
        countValues(
          found.filter((entry) => isKept(entry, facet)),
          facet,
        ).sort((a, b) => (facet === 'year' ? compare(b.name, a.name) : compare(a.name, b.name))),
      ]),
    ) as unknown as SearchResult['values']
    return { entries: kept.sort(comparisons[by]), isSimilar, values }
  }
}

/** How much a word counts by where it stands. */
const WEIGHTS = {
  title: 6,
  otherTitles: 4,
  people: 4,
  topics: 3,
  series: 2,
  organizations: 2,
  chapters: 2,
  credits: 1,
  description: 1,
}

function fieldText(value: SearchEntry[keyof SearchEntry]): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  const things = (typeof value[0] === 'string' ? [value] : value) as readonly NamedThing[]
  return things.map(([, name]) => name).join('\n')
}

/** The values that a capsule has for a filter: of a thing the id, of its path. */
function valuesOf(entry: SearchEntry, facet: Facet): readonly (readonly [value: string, name: string])[] {
  if (facet === 'year') {
    const year = entry.date?.slice(0, 4)
    return year === undefined ? [] : [[year, year]]
  }
  if (facet === 'captions') {
    const value = entry.captions === true ? 'yes' : 'no'
    return [[value, value]]
  }
  const things =
    facet === 'series' ? [entry.series ?? []].filter((each) => each.length > 0) : (entry[facet] ?? [])
  return (things as readonly NamedThing[]).map(([path, name]) => [path.split('/')[1] ?? path, name])
}

function countValues(entries: readonly SearchEntry[], facet: Facet): FacetValue[] {
  const counts = new Map<string, FacetValue>()
  for (const entry of entries)
    for (const [value, name] of valuesOf(entry, facet))
      counts.set(value, { value, name, count: (counts.get(value)?.count ?? 0) + 1 })
  return [...counts.values()]
}
