import type { FoldedWord } from '../language/fold-text.ts'
import type { NameFormKind } from './name-forms.ts'

/** A person who bears a name, and how the name points to the person; the id is '' for a phrase that is nobody's name. */
export type NameBearer = { readonly id: string; readonly kind: NameFormKind }

/** Names by their folded letters. */
export type NameTable = {
  /** The number of letters of the longest name. */
  readonly longest: number
  /** Whether a name may end with a word of these letters; true may be wrong, false never is. */
  mayEnd(letters: string): boolean
  bearersOf(letters: string): readonly NameBearer[]
}

/** A name in a text: its bearer, and the indexes of its first and last word. */
export type NameMatch = NameBearer & { readonly first: number; readonly last: number }

/** Finds all names that adjoining words spell when joined, so that “N'Diaye”, “Ndiaye” and “N. Diaye” are one name. */
export function findNames(words: readonly FoldedWord[], tables: readonly NameTable[]): NameMatch[] {
  const matches: NameMatch[] = []
  for (const table of tables)
    for (let last = 0; last < words.length; last++) {
      if (!table.mayEnd((words[last] as FoldedWord).letters)) continue
      let letters = ''
      for (let first = last; first >= 0; first--) {
        letters = (words[first] as FoldedWord).letters + letters
        if (letters.length > table.longest) break
        for (const { id, kind } of table.bearersOf(letters)) matches.push({ id, kind, first, last })
      }
    }
  return matches
}
