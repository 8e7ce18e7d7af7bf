/** What a function makes of a thing, made once and kept as long as the thing: to compile shapes takes longer than a small build. */
export function memoize<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const known = new WeakMap<K, { readonly made: V }>()
  return (from) => {
    const kept = known.get(from)
    if (kept !== undefined) return kept.made
    const made = make(from)
    known.set(from, { made })
    return made
  }
}
