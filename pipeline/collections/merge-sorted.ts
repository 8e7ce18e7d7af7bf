/** The next item of a sorted source. */
type Head<T, S> = { readonly item: T; readonly source: S; readonly rank: number }

/**
 * The items of sorted sources in one order. Of equal items, that of the earlier source comes first. Each source is closed
 * (`return`), however the iteration ends.
 */
export async function* mergeSorted<T>(
  sources: readonly (AsyncIterator<T> | Iterator<T>)[],
  compare: (a: T, b: T) => number,
): AsyncGenerator<T> {
  const heads = new HeadQueue<T, AsyncIterator<T> | Iterator<T>>(compare)
  try {
    for (const [rank, source] of sources.entries()) heads.add(source, rank, await source.next())
    for (let head = heads.takeFirst(); head !== undefined; head = heads.takeFirst()) {
      yield head.item
      heads.add(head.source, head.rank, await head.source.next())
    }
  } finally {
    for (const source of sources) await source.return?.()
  }
}

/** The items of sorted sources in one order, as `mergeSorted` gives them, without waiting. */
export function* mergeSortedSync<T>(
  sources: readonly Iterator<T>[],
  compare: (a: T, b: T) => number,
): Generator<T> {
  const heads = new HeadQueue<T, Iterator<T>>(compare)
  try {
    for (const [rank, source] of sources.entries()) heads.add(source, rank, source.next())
    for (let head = heads.takeFirst(); head !== undefined; head = heads.takeFirst()) {
      yield head.item
      heads.add(head.source, head.rank, head.source.next())
    }
  } finally {
    for (const source of sources) source.return?.()
  }
}

/** The next item of each source, in order. There are few sources, so that a sorted array is enough. */
class HeadQueue<T, S> {
  private readonly compare: (a: T, b: T) => number
  private readonly heads: Head<T, S>[] = []

  constructor(compare: (a: T, b: T) => number) {
    this.compare = compare
  }

  takeFirst(): Head<T, S> | undefined {
    return this.heads.shift()
  }

  /** Adds what a source gave next; `rank` decides among equal items. */
  add(source: S, rank: number, { done, value: item }: IteratorResult<T>): void {
    if (done) return
    const { heads } = this
    let [low, high] = [0, heads.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = heads[middle] as Head<T, S>
      const order = this.compare(item, other.item) || rank - other.rank
      if (order < 0) high = middle
      else low = middle + 1
    }
    heads.splice(low, 0, { item, source, rank })
  }
}
