type Source<T> = AsyncIterator<T> | Iterator<T>

/** Something that comes from a source in order, with its source. */
type Head<T, S> = { readonly item: T; readonly source: S }

/**
 * Sources of sorted items, however many, in one order; of two that are equal, that of the earlier source comes first. Each
 * source is ended, however this ends.
 */
export async function* mergeSorted<T>(
  sources: readonly Source<T>[],
  compare: (a: T, b: T) => number,
): AsyncGenerator<T> {
  const heads = openHeads(sources, compare)
  try {
    for (const source of sources) heads.put(source, await source.next())
    for (let head = heads.least(); head !== undefined; head = heads.least()) {
      yield head.item
      heads.put(head.source, await head.source.next())
    }
  } finally {
    for (const source of sources) await source.return?.()
  }
}

/** The same of sources that nobody has to wait for. */
export function* mergeSortedSync<T>(
  sources: readonly Iterator<T>[],
  compare: (a: T, b: T) => number,
): Generator<T> {
  const heads = openHeads(sources, compare)
  try {
    for (const source of sources) heads.put(source, source.next())
    for (let head = heads.least(); head !== undefined; head = heads.least()) {
      yield head.item
      heads.put(head.source, head.source.next())
    }
  } finally {
    for (const source of sources) source.return?.()
  }
}

/** The next of each source, of which the least is taken first. */
function openHeads<T, S>(sources: readonly S[], compare: (a: T, b: T) => number) {
  const heads: Head<T, S>[] = []
  const places = new Map(sources.map((source, place) => [source, place]))
  return {
    least: (): Head<T, S> | undefined => heads.shift(),
    put(source: S, { done, value: item }: IteratorResult<T>): void {
      if (done) return
      let [low, high] = [0, heads.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (isBefore({ item, source }, heads[middle] as Head<T, S>)) high = middle
        else low = middle + 1
      }
      heads.splice(low, 0, { item, source })
    },
  }

  function isBefore(one: Head<T, S>, other: Head<T, S>): boolean {
    const order = compare(one.item, other.item)
    return order < 0 || (order === 0 && Number(places.get(one.source)) < Number(places.get(other.source)))
  }
}

/** How many runs are merged at once: each takes open files, and half a megabyte of what is read ahead. */
const MAX_MERGED_RUNS = 64

/** Few enough runs to be merged at once, in the same order: where there are more, neighbours become one run by `join`. */
export async function reduceRuns<R>(
  runs: readonly R[],
  join: (some: readonly R[]) => Promise<R>,
  most = MAX_MERGED_RUNS,
): Promise<readonly R[]> {
  if (runs.length <= most) return runs
  const joined: R[] = []
  for (let start = 0; start < runs.length; start += most)
    joined.push(await join(runs.slice(start, start + most)))
  return reduceRuns(joined, join, most)
}
