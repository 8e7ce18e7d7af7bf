import { hashKey } from '../collections/hash-table.ts'
import type { FoldedWord } from '../language/fold-text.ts'
import type { NameForm, NameFormKind } from './name-forms.ts'

/** Whose name a run of letters is, and how it points to that person; the id is '' where it points to nobody. */
export type NameBearer = { readonly id: string; readonly way: NameFormKind }

/** Names by their letters. */
export type NameTable = {
  /** The number of letters of the longest. */
  readonly longest: number
  /** Whether a name may end with such a word. */
  mayEnd(letters: string): boolean
  bearersOf(letters: string): readonly NameBearer[]
}

/**
 * Forms of names in a hash table that threads share: some 24 bytes a form, of as many people as there are. Two forms are taken
 * for one if 64 bits of hash are the same.
 */
export type NameFormTable = {
  /** Three words a slot: the halves of a hash, and the number of the person and the way, plus one; zero where it is free. */
  readonly slots: Uint32Array
  /** A bit for each hash of the last letters of a form. */
  readonly endings: Uint8Array
  readonly longest: number
}

const WAYS = [
  'name',
  'initials',
  'surname',
  'end',
  'part',
  'word',
] as const satisfies readonly NameForm['way'][]

/** How many letters of its end tell first whether a word may end a name. */
const ENDING = 3

/** How many bits the endings have. */
const ENDING_BITS = 1 << 16

/** Gathers forms of names, each with the number of its person. */
export function openNameFormTableBuilder() {
  let [entries, size, longest] = [new Uint32Array(3 << 8), 0, 0]
  const endings = new Uint8Array(new SharedArrayBuffer(ENDING_BITS >> 3))
  return {
    add(letters: string, way: NameForm['way'], person: number): void {
      if (size + 3 > entries.length) {
        const larger = new Uint32Array(entries.length * 2)
        larger.set(entries)
        entries = larger
      }
      const [high, low] = hashKey(letters)
      entries.set([high, low, person * WAYS.length + WAYS.indexOf(way) + 1], size)
      size += 3
      longest = Math.max(longest, letters.length)
      for (let count = 1; count <= ENDING; count++) {
        const bit = bitOf(letters.slice(-count))
        endings[bit >> 3] = (endings[bit >> 3] ?? 0) | (1 << (bit & 7))
      }
    },
    /** All that was added; whatever is added later is not among them. */
    end(): NameFormTable {
      const count = 1 << Math.ceil(Math.log2(Math.max(4, (size / 3) * 2)))
      const slots = new Uint32Array(new SharedArrayBuffer(count * 12))
      for (let at = 0; at < size; at += 3) {
        let slot = (entries[at] as number) & (count - 1)
        while (slots[slot * 3 + 2] !== 0) slot = (slot + 1) & (count - 1)
        for (let word = 0; word < 3; word++) slots[slot * 3 + word] = entries[at + word] as number
      }
      return { slots, endings, longest }
    },
  }
}

/** Opens forms of names for searching; `ids` has the people by their numbers, and whoever is in none of it is nobody. */
export function openNameTable({ slots, endings, longest }: NameFormTable, ids: readonly string[]): NameTable {
  const last = slots.length / 3 - 1
  return {
    longest,
    mayEnd(letters) {
      const bit = bitOf(letters.slice(-ENDING))
      return ((endings[bit >> 3] as number) & (1 << (bit & 7))) !== 0
    },
    bearersOf(letters) {
      const [high, low] = hashKey(letters)
      let bearers = NOBODY
      for (let slot = high & last; slots[slot * 3 + 2] !== 0; slot = (slot + 1) & last)
        if (slots[slot * 3] === high && slots[slot * 3 + 1] === low) {
          const value = (slots[slot * 3 + 2] as number) - 1
          const id = ids[Math.floor(value / WAYS.length)] ?? ''
          bearers = [...bearers, { id, way: WAYS[value % WAYS.length] as NameFormKind }]
        }
      return bearers
    },
  }
}

const NOBODY: readonly NameBearer[] = []

function bitOf(ending: string): number {
  return hashKey(ending)[0] & (ENDING_BITS - 1)
}

/** A name in a text: whose, and the first and the last of the words that it takes. */
export type NameMatch = NameBearer & { readonly first: number; readonly last: number }

/** Every name that some words, joined, spell: « N'Diaye », « Ndiaye » and « N. Diaye » are one. */
export function findNames(words: readonly FoldedWord[], tables: readonly NameTable[]): NameMatch[] {
  const found: NameMatch[] = []
  for (const table of tables)
    for (let last = 0; last < words.length; last++) {
      if (!table.mayEnd((words[last] as FoldedWord).letters)) continue
      let letters = ''
      for (let first = last; first >= 0; first--) {
        letters = (words[first] as FoldedWord).letters + letters
        if (letters.length > table.longest) break
        for (const { id, way } of table.bearersOf(letters)) found.push({ id, way, first, last })
      }
    }
  return found
}
