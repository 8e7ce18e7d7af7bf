/** A kind of detail by which a person can be reached, or that says when or where the person was born. */
export type PersonalDetailKind = 'email' | 'phone' | 'account' | 'birth' | 'address'

/** A detail in a text: its kind, and its first and last position (exclusive), in UTF-16 code units. */
export type PersonalDetail = {
  readonly kind: PersonalDetailKind
  readonly start: number
  readonly end: number
}

/** Finds all matches of a pattern, which must have the flag `g`. */
export function findMatches(kind: PersonalDetailKind, pattern: RegExp, text: string): PersonalDetail[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    kind,
    start: index,
    end: index + words.length,
  }))
}
