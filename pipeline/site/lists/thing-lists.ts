import { openLineSorter } from '../../files/line-sorter.ts'
import { foldText } from '../../language/fold-text.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { type Document, documentAddress } from '../../rdf/document.ts'
import { successorOf } from '../../rdf/node.ts'
import { labelOf } from '../../write/node-label.ts'
import type { CapsuleLink } from '../capsule-card.ts'
import { pickText, type Site } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { type ListPage, listPage } from './list-page.ts'
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

  /** Adds the thing that a document describes, unless it has no list or was replaced by another. */
  add({ nodes, labels }: Document): void {
    const [node] = nodes
    const index = listedKinds.findIndex(({ type }) => type === node?.['@type']?.[0])
    const listed = listedKinds[index]
    if (node === undefined || listed === undefined || successorOf(node) !== undefined) return
    this.counts.set(listed.kind, (this.counts.get(listed.kind) ?? 0) + 1)
    const series = typeof node.isPartOf === 'string' ? node.isPartOf : undefined
    if (listed.kind === 'capsule' && series !== undefined) this.hasSeries = true
    const thing: ListedThing = {
      from: node['@id'],
      label: labelOf(node, this.site.address.base),
      ...(listed.kind === 'series' && { description: node.description }),
      ...(listed.kind === 'capsule' &&
        series !== undefined && {
          series: { from: series, label: labels.get(series) ?? { name: {}, types: [] } },
        }),
    }
    this.sorter.add([[index, this.sortKey(thing, listed), JSON.stringify(thing)].join('\t')])
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

  /** Capsules that belong together are in a row: of one series by number, those without a series at the end. */
  private sortKey({ from, label, series }: ListedThing, { kind }: ListedKind): string {
    const position = String(label.position ?? 999_999_999).padStart(9, '0')
    const own = kind === 'capsule' ? [this.nameKey(series), series?.from ?? '', position] : []
    return [...own, this.nameKey({ from, label }), documentAddress(from)].join(' ')
  }

  /** The name of a thing as lists are sorted by; nothing for no thing sorts after every name. */
  private nameKey(thing: CapsuleLink | undefined): string {
    if (thing === undefined) return '\u{10ffff}'
    return foldText(pickText(thing.label.name, this.site)?.text ?? thing.from).replaceAll(/\s+/g, ' ')
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
