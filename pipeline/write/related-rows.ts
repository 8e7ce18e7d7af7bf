import { documentAddress, type RelatedCapsule } from '../rdf/document.ts'
import { formatRow, type LinkRow, rowRanks } from './link-rows.ts'

/** How many capsules on each side are told to a capsule, in a series and under a topic. */
const reach = { isPartOf: 2, about: 1 } as const

/**
 * The capsules that stand close to each other in a series or under a topic, found while the links of one thing pass by in the order
 * in which its page lists them. Memory holds the last few of them alone.
 */
export class RelatedRows {
  private group = ''
  private last: LinkRow[] = []

  /** Takes the next link to a thing; returns the rows that tell its capsule and the ones just before about each other. */
  after(link: LinkRow, to: string): string[] {
    const { property, label, isShownAtTarget } = link
    if (property !== 'isPartOf' && property !== 'about') return []
    if (label.types[0] !== 'VideoObject' || !isShownAtTarget) return []
    const group = `${property} ${to}`
    const before = group === this.group ? this.last : []
    this.group = group
    this.last = [...before, link].slice(-reach[property])
    return before.flatMap((other, index) => {
      const distance = before.length - index
      return [
        relatedRow(link, {
          property,
          through: to,
          distance: -distance,
          from: other.from,
          label: other.label,
        }),
        relatedRow(other, { property, through: to, distance, from: link.from, label }),
      ]
    })
  }
}

function relatedRow(capsule: LinkRow, related: RelatedCapsule): string {
  const { property, through, distance } = related
  const place = String(distance + reach[property]) // one digit from 0, so that rows are in the order of the list
  return formatRow(
    documentAddress(capsule.from),
    rowRanks.related,
    `${property} ${through} ${place}`,
    related,
  )
}
