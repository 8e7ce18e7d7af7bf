/** Something that comes from a source in order, with its source. */
type Head<T> = { readonly item: T; readonly source: Source<T> }
type Source<T> = AsyncIterator<T> | Iterator<T>

/**
 * Sources of sorted items, however many, in one order; of two that are equal, that of the earlier source comes first. Each
 * source is ended, however this ends.
 */
export async function* mergeSorted<T>(
  sources: readonly Source<T>[],
  compare: (a: T, b: T) => number,
): AsyncGenerator<T> {
  const heads: Head<T>[] = [] // the next of each source, the least first
  const places = new Map(sources.map((source, place) => [source, place]))
  try {
    for (const source of sources) await refill(source)
    for (let head = heads.shift(); head !== undefined; head = heads.shift()) {
      yield head.item
      await refill(head.source)
    }
  } finally {
    for (const source of sources) await source.return?.()
  }

  async function refill(source: Source<T>): Promise<void> {
    const { done, value: item } = await source.next()
    if (done) return
    let [low, high] = [0, heads.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore({ item, source }, heads[middle] as Head<T>)) high = middle
      else low = middle + 1
    }
    heads.splice(low, 0, { item, source })
  }

  function isBefore(one: Head<T>, other: Head<T>): boolean {
    const order = compare(one.item, other.item)
    return order < 0 || (order === 0 && Number(places.get(one.source)) < Number(places.get(other.source)))
  }
}

/** How many runs are merged at once: each takes open files, and half a megabyte of what is read ahead. */
const MOST_MERGED = 64

/** Few enough runs to be merged at once, in the same order: where there are more, neighbours become one run by `join`. */
export async function fewRuns<R>(
  runs: readonly R[],
  join: (some: readonly R[]) => Promise<R>,
  most = MOST_MERGED,
): Promise<readonly R[]> {
  if (runs.length <= most) return runs
  const joined: R[] = []
  for (let start = 0; start < runs.length; start += most)
    joined.push(await join(runs.slice(start, start + most)))
  return fewRuns(joined, join, most)
}
