/** The kinds of details by which a person can be reached or that say when the person was born. */
export type PersonalDetailKind = 'email' | 'phone' | 'account' | 'birth' | 'address'

/** A detail that stands in a text: its kind, and from which sign up to which. */
export type PersonalDetail = {
  readonly kind: PersonalDetailKind
  readonly start: number
  readonly end: number
}

/** Every place where a pattern with the flag `g` matches. */
export function findMatches(kind: PersonalDetailKind, pattern: RegExp, text: string): PersonalDetail[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    kind,
    start: index,
    end: index + words.length,
  }))
}
