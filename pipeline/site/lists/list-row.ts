import { foldText } from '../../language/fold-text.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { type Document, documentAddress } from '../../rdf/document.ts'
import { successorOf } from '../../rdf/node.ts'
import { labelOf } from '../../write/node-label.ts'
import type { CapsuleLink } from '../capsule-card.ts'
import { pickText, type Site } from '../site.ts'
import { type ListedKind, listedKinds } from './listed-kinds.ts'
import type { ListedThing } from './listed-thing.ts'

/** A thing that is listed: its kind, whether it is part of a series, and the row by which it is sorted, with the thing as JSON at its end. */
export type ListRow = { readonly kind: Kind; readonly isInSeries: boolean; readonly row: string }

/** The row of the thing that a document describes; none where it has no list or was replaced by another. */
export function listRow({ nodes, labels }: Document, site: Site): ListRow | undefined {
  const [node] = nodes
  const index = listedKinds.findIndex(({ type }) => type === node?.['@type']?.[0])
  const listed = listedKinds[index]
  if (node === undefined || listed === undefined || successorOf(node) !== undefined) return undefined
  const { kind } = listed
  const series = kind === 'capsule' && typeof node.isPartOf === 'string' ? node.isPartOf : undefined
  const thing: ListedThing = {
    from: node['@id'],
    label: labelOf(node, site.address.base),
    ...(kind === 'series' && { description: node.description }),
    ...(series !== undefined && {
      series: { from: series, label: labels.get(series) ?? { name: {}, types: [] } },
    }),
  }
  const row = [index, sortKey(thing, listed, site), JSON.stringify(thing)].join('\t')
  return { kind, isInSeries: series !== undefined, row }
}

/** Capsules that belong together are in a row: of one series by number, those without a series at the end. */
function sortKey({ from, label, series }: ListedThing, { kind }: ListedKind, site: Site): string {
  const position = String(label.position ?? 999_999_999).padStart(9, '0')
  const own = kind === 'capsule' ? [nameKey(series, site), series?.from ?? '', position] : []
  return [...own, nameKey({ from, label }, site), documentAddress(from)].join(' ')
}

/** The name of a thing as lists are sorted by; nothing for no thing sorts after every name. */
function nameKey(thing: CapsuleLink | undefined, site: Site): string {
  if (thing === undefined) return '\u{10ffff}'
  return foldText(pickText(thing.label.name, site)?.text ?? thing.from).replaceAll(/\s+/g, ' ')
}
