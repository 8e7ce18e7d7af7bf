/** Gives a function that calls `make` once for each object, and keeps the result as long as the object lives. */
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
