import {
  SPOKEN_LIST_FILE,
  type SpokenList,
  type SpokenPassages,
  type SpokenTerms,
  type SpokenTranscript,
  spokenPassagesFile,
  spokenTermsFile,
} from '../search/spoken-files.ts'
import { type SpokenWord, spokenQueryWords } from './spoken-terms.ts'

/** A transcript in which something was found: its number, and those of its passages, from 0. */
export type SpokenFind = {
  readonly number: number
  readonly transcript: SpokenTranscript
  readonly passages: readonly number[]
}

/** What is found by a query. */
export type SpokenResult = {
  /** The transcripts, the one with most to show first. */
  readonly finds: readonly SpokenFind[]
  readonly passages: number
  /** Whether no passage has all words, so that these have some of them. */
  readonly isPartial: boolean
  /** The terms by which passages were found. */
  readonly terms: ReadonlySet<string>
}

/** The search in what is said, on files that are loaded once they are needed. */
export type SpokenSearch = {
  find(query: string): Promise<SpokenResult>
  /** The passages of a transcript. */
  passagesOf(number: number): Promise<SpokenPassages>
}

/** How many passages are shown that have some of the words, where none has all. */
const MAX_PARTIAL_PASSAGES = 30

/** Opens the search; `load` gives the content of a file of the index by its name. */
export async function openSpokenSearch(load: (name: string) => Promise<unknown>): Promise<SpokenSearch> {
  const list = (await load(SPOKEN_LIST_FILE)) as SpokenList
  const { transcripts, languages, firstTerms } = list
  const loaded = new Map<string, Promise<unknown>>()
  const loadOnce = (name: string): Promise<unknown> => {
    const file = loaded.get(name) ?? load(name)
    loaded.set(name, file)
    file.catch(() => loaded.delete(name)) // may be asked for again
    return file
  }
  const firstPassages: number[] = []
  let count = 0
  for (const { passages } of transcripts) {
    firstPassages.push(count)
    count += passages
  }

  /** The files that hold the terms from `from` to `to`. */
  const termsBetween = async (from: string, to: string): Promise<SpokenTerms[]> => {
    const first = Math.max(
      firstTerms.findLastIndex((term) => term <= from),
      0,
    )
    const last = firstTerms.findLastIndex((term) => term <= to)
    const numbers = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index)
    return (await Promise.all(numbers.map((each) => loadOnce(spokenTermsFile(each))))) as SpokenTerms[]
  }

  /** The terms of a word that something has, or else those that begin with its letters. */
  const termsOf = async ({ letters, terms }: SpokenWord): Promise<[string, readonly number[]][]> => {
    const exact = await Promise.all(
      terms.map(async (term) => {
        const steps = ownValue((await termsBetween(term, term))[0], term)
        return steps === undefined ? [] : [[term, steps] as [string, readonly number[]]]
      }),
    )
    if (exact.flat().length > 0 || letters.length < 2) return exact.flat()
    const near = await termsBetween(letters, `${letters}\uffff`)
    return near.flatMap((each) => Object.entries(each).filter(([term]) => term.startsWith(letters)))
  }

  return {
    async find(query) {
      const words = await Promise.all(spokenQueryWords(query, languages).map(termsOf))
      const terms = new Set(words.flatMap((word) => word.map(([term]) => term)))
      const sets = words.map((word) => new Set(word.flatMap(([, steps]) => fromSteps(steps))))
      const { passages, isPartial } = matchingPassages(sets, count)
      const byTranscript = new Map<number, number[]>()
      for (const passage of passages) {
        const number = lastAtMost(firstPassages, passage)
        const found = byTranscript.get(number) ?? []
        byTranscript.set(number, found)
        found.push(passage - (firstPassages[number] ?? 0))
      }
      const finds = [...byTranscript].map(([number, found]): SpokenFind => {
        const transcript = transcripts[number] as SpokenTranscript
        return { number, transcript, passages: isPartial ? found : found.sort((one, other) => one - other) }
      })
      if (!isPartial) finds.sort((one, other) => other.passages.length - one.passages.length)
      return { finds, passages: passages.length, isPartial, terms }
    },
    passagesOf: async (number) => (await loadOnce(spokenPassagesFile(number))) as SpokenPassages,
  }
}

/** The passages that have every word, or else the best of those that have some: those with more words, and with rarer ones. */
function matchingPassages(
  words: readonly ReadonlySet<number>[],
  count: number,
): { passages: number[]; isPartial: boolean } {
  const [first = new Set<number>(), ...others] = words
  const all = [...first].filter((passage) => others.every((word) => word.has(passage)))
  if (all.length > 0 || words.length < 2) return { passages: all, isPartial: false }
  const weights = new Map<number, number>()
  for (const word of words) {
    const rarity = Math.log(count / Math.max(word.size, 1))
    for (const passage of word) weights.set(passage, (weights.get(passage) ?? 0) + rarity)
  }
  const best = [...weights].sort(([, one], [, other]) => other - one).slice(0, MAX_PARTIAL_PASSAGES)
  return { passages: best.map(([passage]) => passage), isPartial: best.length > 0 }
}

/** The index of the last of ascending numbers that is not above another. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}

function fromSteps(steps: readonly number[]): number[] {
  let passage = 0
  return steps.map((step) => {
    passage += step
    return passage
  })
}

/** What a file has of a term; undefined for what every object has (`constructor`). */
function ownValue(terms: SpokenTerms | undefined, term: string): readonly number[] | undefined {
  return terms !== undefined && Object.hasOwn(terms, term) ? terms[term] : undefined
}
