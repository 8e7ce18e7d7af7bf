/** The most texts that are kept, and the most characters of one. */
const MAX_TEXTS = 4096
const MAX_CHARACTERS = 300

/**
 * Gives a function of a text that calls `make` once for each of the texts that it was last given; longer texts are not kept. `make` must
 * depend on the text alone, and nobody may change what it gives.
 */
export function memoizeTexts<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  return (text) => {
    if (text.length > MAX_CHARACTERS) return make(text)
    const kept = known.get(text)
    if (kept !== undefined || known.has(text)) return kept as V
    if (known.size >= MAX_TEXTS) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}
