import { join } from 'node:path'
import { filesBelow, linesOf } from './disk.ts'
import { violation } from './messages.ts'
import type { Problem } from './problem.ts'

/** A person who may not be named, by the names that the record has. */
export type Unnamed = {
  readonly id: string
  readonly name?: string | undefined
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
}

/** How many places are told. */
const MOST_LEAKS = 100

/**
 * Looks for people who may not be named in every file below a folder, in the names of files too, what is packed
 * unpacked and what is escaped decoded. A full name counts in either order, whatever its case and accents, with
 * hyphens or without; a family name alone only as a whole word with its accents, unless it is among `exceptions`.
 */
export async function leaksIn(
  folder: string,
  people: readonly Unnamed[],
  exceptions: readonly string[],
): Promise<Problem[]> {
  const problems: Problem[] = []
  if (people.length === 0) return problems
  const search = openSearch(people, exceptions)
  for (const path of await filesBelow(folder)) {
    const tell = (line: number, ids: ReadonlySet<string>): void => {
      for (const id of ids) problems.push(violation('leak', { file: path, line, column: 1 }, [], id))
    }
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

type Name = { readonly id: string; readonly words: readonly string[] }

/** Prepares names; gives readers, each of which takes one text after the other and finds names across their ends. */
function openSearch(people: readonly Unnamed[], exceptions: readonly string[]) {
  const full = byLast(
    people.flatMap((person) => fullNames(person).map((words) => ({ id: person.id, words }))),
  )
  const excepted = new Set(exceptions.map((name) => name.normalize('NFC').toLowerCase()))
  const family = byLast(
    people.flatMap(({ id, familyName = '' }) =>
      familyName === '' || excepted.has(familyName.normalize('NFC').toLowerCase())
        ? []
        : [{ id, words: wordsOf(familyName) }],
    ),
  )
  const longest = Math.max(
    ...[...full.values(), ...family.values()].flat().map(({ words }) => words.length),
    1,
  )

  return () => {
    const before: string[] = []
    return {
      find(text: string): Set<string> {
        const found = new Set<string>()
        for (const word of wordsOf(text)) {
          before.push(word)
          if (before.length > longest) before.shift()
          for (const name of full.get(folded(word)) ?? [])
            if (endsWith(before.map(folded), name.words)) found.add(name.id)
          for (const name of family.get(word) ?? []) if (endsWith(before, name.words)) found.add(name.id)
        }
        return found
      },
    }
  }
}

/** The ways in which a full name may be written: as it is, and the last part first. */
function fullNames({ name, givenName, familyName }: Unnamed): string[][] {
  const whole = wordsOf(name ?? '').map(folded)
  const [given, own] = [givenName, familyName].map((part) => wordsOf(part ?? '').map(folded))
  const ways = [whole, [...whole.slice(-1), ...whole.slice(0, -1)]]
  if (given?.length && own?.length) ways.push([...given, ...own], [...own, ...given])
  const different = new Map(ways.map((words) => [words.join(' '), words]))
  return [...different.values()].filter((words) => words.length > 0)
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

/** The words of a text, in small letters. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function folded(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '')
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
