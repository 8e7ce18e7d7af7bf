import { hashKey } from '../collections/hash-table.ts'
import type { NameForm } from './name-forms.ts'
import type { NameBearer, NameTable } from './name-table.ts'

/**
 * Forms of names in a hash table in shared memory: some 24 bytes a form, for as many people as there are. Forms whose 64-bit hashes
 * are equal count as one form.
 */
export type NameFormTable = {
  /**
   * Three 32-bit words a slot: the halves of a hash, then the number of the person times the number of kinds, plus the index of the
   * kind, plus one. The third word is zero in a free slot.
   */
  readonly slots: Uint32Array
  /** A bit for each hash of the last letters of a form. */
  readonly endings: Uint8Array
  readonly longest: number
}

const FORM_KINDS = [
  'name',
  'initials',
  'surname',
  'end',
  'part',
  'word',
] as const satisfies readonly NameForm['kind'][]

/** The number of last letters by which words that cannot end a name are passed over. */
const ENDING_LETTERS = 3

const ENDING_BITS = 1 << 16

const NOBODY: readonly NameBearer[] = []

/** A builder of a table of forms of names, each with the number of its person. */
export class NameFormTableBuilder {
  private readonly endings = new Uint8Array(new SharedArrayBuffer(ENDING_BITS >> 3))
  private entries = new Uint32Array(3 << 8)
  private size = 0
  private longest = 0

  add(letters: string, kind: NameForm['kind'], person: number): void {
    if (this.size + 3 > this.entries.length) {
      const larger = new Uint32Array(this.entries.length * 2)
      larger.set(this.entries)
      this.entries = larger
    }
    const [high, low] = hashKey(letters)
    this.entries.set([high, low, person * FORM_KINDS.length + FORM_KINDS.indexOf(kind) + 1], this.size)
    this.size += 3
    this.longest = Math.max(this.longest, letters.length)
    for (let count = 1; count <= ENDING_LETTERS; count++) {
      const bit = endingBit(letters.slice(-count))
      this.endings[bit >> 3] = (this.endings[bit >> 3] ?? 0) | (1 << (bit & 7))
    }
  }

  /** The table of the forms added so far. */
  build(): NameFormTable {
    const { entries, size, endings, longest } = this
    const count = 1 << Math.ceil(Math.log2(Math.max(4, (size / 3) * 2)))
    const slots = new Uint32Array(new SharedArrayBuffer(count * 12))
    for (let entry = 0; entry < size; entry += 3) {
      let slot = (entries[entry] as number) & (count - 1)
      while (slots[slot * 3 + 2] !== 0) slot = (slot + 1) & (count - 1)
      for (let word = 0; word < 3; word++) slots[slot * 3 + word] = entries[entry + word] as number
    }
    return { slots, endings, longest }
  }
}

/** Opens a table for searching. `ids` has the people by their numbers; a form with any other number is nobody's. */
export function openNameTable({ slots, endings, longest }: NameFormTable, ids: readonly string[]): NameTable {
  const mask = slots.length / 3 - 1
  return {
    longest,
    mayEnd(letters) {
      const bit = endingBit(letters.slice(-ENDING_LETTERS))
      return ((endings[bit >> 3] as number) & (1 << (bit & 7))) !== 0
    },
    bearersOf(letters) {
      const [high, low] = hashKey(letters)
      let bearers = NOBODY
      for (let slot = high & mask; slots[slot * 3 + 2] !== 0; slot = (slot + 1) & mask)
        if (slots[slot * 3] === high && slots[slot * 3 + 1] === low)
          bearers = [...bearers, bearerOf((slots[slot * 3 + 2] as number) - 1, ids)]
      return bearers
    },
  }
}

function bearerOf(value: number, ids: readonly string[]): NameBearer {
  const id = ids[Math.floor(value / FORM_KINDS.length)] ?? ''
  return { id, kind: FORM_KINDS[value % FORM_KINDS.length] as NameForm['kind'] }
}

function endingBit(ending: string): number {
  return hashKey(ending)[0] & (ENDING_BITS - 1)
}
