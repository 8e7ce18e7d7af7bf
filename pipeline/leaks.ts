import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Finder } from './digests.ts'
import { filesBelow } from './disk.ts'
import { type Rule, violation } from './messages.ts'
import { folded, fullNames, type Named, wordsOf } from './names.ts'
import type { Problem } from './problem.ts'
import type { Rights } from './rights.ts'
import { linesOf } from './stream.ts'

/** A person who may not be named everywhere, by the names that the record has, and where the name may stand. */
export type Restricted = { readonly person: Named; readonly rights: Pick<Rights, 'site' | 'data' | 'search'> }

/** How many places are told. */
const MOST_LEAKS = 100

/**
 * Looks for people where they may not be named, in every file below a folder that holds the release (`public/`) and
 * its reports, in the names of files too, what is packed unpacked and what is escaped decoded. A full name counts in
 * either order, whatever its case and accents, with hyphens or without. Of those who may be named nowhere, a family
 * name alone counts too, as a whole word with its accents, unless it is among `exceptions`; those who were `erased`
 * are found by the digests of their names.
 */
export async function leaksIn(
  folder: string,
  people: readonly Restricted[],
  exceptions: readonly string[],
  erased?: Finder,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const rules = new Map(
    people.map(({ person, rights }) => [person.id, rights.site ? rights : undefined] as const),
  )
  const searches = {
    page: openSearch(
      people.filter(({ rights }) => !rights.search),
      exceptions,
      erased,
    ),
    data: openSearch(
      people.filter(({ rights }) => !rights.data),
      exceptions,
      erased,
    ),
    report: openSearch(
      people.filter(({ rights }) => !rights.site),
      exceptions,
      erased,
    ),
  }
  for (const path of await filesBelow(folder)) {
    const kind = kindOf(path)
    const search = searches[kind]
    if (search === undefined) continue
    const tell = (line: number, ids: ReadonlySet<string>): void => {
      for (const id of ids) {
        const isNamed = rules.get(id) !== undefined
        if (isNamed && path === `public/contributor/${id}/index.html`) continue
        const rule: Rule = isNamed ? (kind === 'page' ? 'leak-indexed' : 'leak-data') : 'leak'
        problems.push(violation(rule, { file: path, line, column: 1 }, [], id))
      }
    }
    await setImmediate() // for others to have their turn
    tell(1, search().find(path))
    const reader = search()
    let line = 0
    for await (const text of linesOf(join(folder, path))) {
      line++
      tell(line, reader.find(decoded(text)))
      if (problems.length >= MOST_LEAKS) return problems
    }
  }
  return problems
}

/** What a file is for: search engines, reuse, or the publisher alone. */
function kindOf(path: string): 'page' | 'data' | 'report' {
  if (/^report[/\\](?!snippets)/.test(path)) return 'report'
  return /\.(html|atom|xml)$|robots\.txt$/.test(path) ? 'page' : 'data'
}

type Name = { readonly id: string; readonly words: readonly string[] }

/** Prepares names, if there are any; gives readers, each of which takes one text after the other and finds names across their ends. */
function openSearch(
  people: readonly Restricted[],
  exceptions: readonly string[],
  erased: Finder | undefined,
) {
  if (people.length === 0 && erased === undefined) return undefined
  const full = byLast(
    people.flatMap(({ person }) => fullNames(person).map((words) => ({ id: person.id, words }))),
  )
  const excepted = new Set(exceptions.map((name) => name.normalize('NFC').toLowerCase()))
  const family = byLast(
    people.flatMap(({ person: { id, familyName = '' }, rights }) =>
      rights.site || familyName === '' || excepted.has(familyName.normalize('NFC').toLowerCase())
        ? []
        : [{ id, words: wordsOf(familyName) }],
    ),
  )
  const longest = Math.max(
    ...[...full.values(), ...family.values()].flat().map(({ words }) => words.length),
    erased?.longest ?? 1,
  )

  const fold = memory(folded)
  const mayHold = erased === undefined ? glanceFor([...full.keys(), ...family.keys()]) : () => true

  return () => {
    let before: string[] = []
    return {
      find(text: string): Set<string> {
        const found = new Set<string>()
        if (!mayHold(text)) {
          before = [...before, ...lastWords(text, longest)].slice(-longest)
          return found
        }
        for (const word of wordsOf(text)) {
          before.push(word)
          if (before.length > longest) before.shift()
          for (const name of full.get(fold(word)) ?? [])
            if (endsWith(before.map(fold), name.words)) found.add(name.id)
          for (const name of family.get(word) ?? []) if (endsWith(before, name.words)) found.add(name.id)
          for (const id of erased?.find(before, before.map(fold)) ?? []) found.add(id)
        }
        return found
      },
    }
  }
}

/** How many different words a glance looks for; more are read for one by one. */
const MOST_GLANCED = 100

/** A glance at a text that says whether it may hold one of some words, so that few texts are worth reading word by word. */
function glanceFor(words: readonly string[]): (text: string) => boolean {
  const sought = [...new Set(words.map(folded))]
  if (sought.length > MOST_GLANCED) return () => true
  const letter = '[\\p{L}\\p{M}\\p{N}]'
  const any = new RegExp(`(?<!${letter})(?:${sought.join('|')})(?!${letter})`, 'iu')
  return (text) => any.test(/^[\x00-\x7f]*$/.test(text) ? text : folded(text))
}

/** The last words of a text, without reading all of it. */
function lastWords(text: string, count: number): string[] {
  for (let size = 256; size < text.length; size *= 4) {
    const words = wordsOf(text.slice(-size))
    if (words.length > count) return words.slice(-count) // the first of them may be cut
  }
  return wordsOf(text).slice(-count)
}

function byLast(names: readonly Name[]): Map<string, Name[]> {
  const index = new Map<string, Name[]>()
  for (const name of names) {
    const last = name.words.at(-1) ?? ''
    index.set(last, [...(index.get(last) ?? []), name])
  }
  return index
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return end.every((word, index) => word === words[words.length - end.length + index])
}

/** A function that remembers what it gave, within bounds. */
function memory(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size > 100_000) known.clear()
    const given = work(word)
    known.set(word, given)
    return given
  }
}

/** A line as people read it: tags gone but for what stands in them, escapes and entities written out. */
function decoded(line: string): string {
  const plain = line
    .replaceAll(/\\u\{?([0-9a-f]{4})\}?|\\U([0-9a-f]{8})|&#x([0-9a-f]+);/gi, (_, a, b, c) =>
      character(a ?? b ?? c, 16),
    )
    .replaceAll(/&#(\d+);/g, (_, code) => character(code, 10))
    .replaceAll(/\\[nrt]|&(?:nbsp|amp|quot|apos|lt|gt);/g, ' ')
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, address)
  return plain.includes('<') ? `${plain.replaceAll(/<[^>]*>/g, '')} \u2028 ${plain}` : plain
}

function character(code: string, base: number): string {
  const point = Number.parseInt(code, base)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' '
}

function address(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return ' '
  }
}
