/**
 * Gives a function of texts that keeps what it made last, and calls `make` anew only for other texts than those of the call before.
 * `make` must depend on the texts alone, and nobody may change what it gives.
 */
export function memoizeLast<V>(make: (...texts: readonly string[]) => V): (...texts: readonly string[]) => V {
  let last: { readonly texts: readonly string[]; readonly made: V } | undefined
  return (...texts) => {
    const known = last
    if (known?.texts.length === texts.length && known.texts.every((text, index) => text === texts[index]))
      return known.made
    const made = make(...texts)
    last = { texts, made }
    return made
  }
}
