import { openLineSorter } from '../../files/line-sorter.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { CapsuleLink } from '../capsule-card.ts'
import type { Site } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { type ListPage, listPage } from './list-page.ts'
import type { ListRow } from './list-row.ts'
import { type ListedKind, listedKinds } from './listed-kinds.ts'
import type { ListedThing } from './listed-thing.ts'

/** The capsules of one series, or those without any, of which the home page shows the first. */
export type FeaturedSeries = {
  readonly series: CapsuleLink | undefined
  readonly first: CapsuleLink[]
  count: number
}

/** How many series the home page shows, and how many capsules of each at most. */
const MAX_FEATURED_SERIES = 6
const MAX_FEATURED_CAPSULES = 6

/**
 * The lists of a site, in pages: capsules by series, number and title, other things by name. Things are sorted on disk, since there
 * may be more than memory holds.
 */
export class ThingLists {
  /** How many things of each kind are listed. */
  readonly counts = new Map<Kind, number>()
  /** The first series in the order of the list; complete once all pages were made. */
  readonly featured: FeaturedSeries[] = []
  private hasSeries = false
  private readonly sorter: ReturnType<typeof openLineSorter>
  private readonly site: Site

  /** Sorts in `folder`, which nothing else may use. */
  constructor(folder: string, site: Site) {
    this.sorter = openLineSorter(folder)
    this.site = site
  }

  /** Adds a thing by its row (see `listRow`). */
  add({ kind, isInSeries, row }: ListRow): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
    if (isInSeries) this.hasSeries = true
    this.sorter.add([row])
  }

  /** Every page of every list, once all things were added. */
  async *pages(): AsyncGenerator<SitePage> {
    let listed: ListedKind | undefined
    let number = 0
    let things: ListedThing[] = []
    const page = (kind: ListedKind): SitePage =>
      listPage({ ...kind, ...this.listFacts(kind), number, things }, this.site)
    for (const row of await this.sorter.merged()) {
      const [index, , json = ''] = row.split('\t')
      const kind = listedKinds[Number(index)]
      if (listed !== undefined && (kind !== listed || things.length === listed.pageSize)) {
        yield page(listed)
        things = []
      }
      if (kind !== listed) number = 0
      if (things.length === 0) number++
      listed = kind
      const thing = JSON.parse(json) as ListedThing
      things.push(thing)
      if (kind?.kind === 'capsule') this.feature(thing)
    }
    if (listed !== undefined) yield page(listed)
  }

  private listFacts({ kind }: ListedKind): Pick<ListPage, 'count' | 'hasSeries'> {
    return { count: this.counts.get(kind) ?? 0, hasSeries: this.hasSeries }
  }

  private feature({ series, ...capsule }: ListedThing): void {
    let last = this.featured.at(-1)
    if (last === undefined || last.series?.from !== series?.from) {
      if (this.featured.length === MAX_FEATURED_SERIES) return
      last = { series, first: [], count: 0 }
      this.featured.push(last)
    }
    last.count++
    if (last.first.length < MAX_FEATURED_CAPSULES) last.first.push(capsule)
  }
}
