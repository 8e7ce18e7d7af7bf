/** The word for a capsule, for one and for several. */
export type CapsuleWord = { readonly singular: string; readonly plural: string }

/** The words of pages with another word, if there is one, in the place of “capsule”, with a capital where that has one. */
export function withCapsuleWord<Words>(words: Words, word: CapsuleWord | undefined): Words {
  return word === undefined ? words : (replacedIn(words, word) as Words)
}

function replacedIn(value: unknown, word: CapsuleWord): unknown {
  if (typeof value === 'string') return replaceCapsule(value, word)
  if (typeof value === 'function') {
    const tell = value as (...facts: readonly unknown[]) => unknown
    return (...facts: readonly unknown[]) => replacedIn(tell(...facts), word)
  }
  if (Array.isArray(value)) return value.map((item) => replacedIn(item, word))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replacedIn(item, word)]))
}

/** A text with another word for each “capsule” and “capsules” in it, but not in a path (`capsule/`, `capsules.csv`). */
function replaceCapsule(text: string, { singular, plural }: CapsuleWord): string {
  return text.replaceAll(
    /(?<![\w/.-])(c)apsule(s?)(?![\w/-]|\.\w)/gi,
    (_, first: string, several: string) => {
      const word = several === '' ? singular : plural
      return first === 'C' ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
    },
  )
}
