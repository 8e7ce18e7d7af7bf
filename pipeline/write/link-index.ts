import { join } from 'node:path'
import { openPeriodicYield } from '../collections/yield-every.ts'
import { openLineSorter } from '../files/line-sorter.ts'
import type { PropertyName } from '../rdf/context.ts'
import { documentAddress, type IncomingLink, type NodeLabel } from '../rdf/document.ts'
import { type DocumentRows, RowGroup } from './document-rows.ts'
import type { LinkIndexPart } from './link-index-part.ts'
import { formatRow, type LinkRow, parseRow, rowRanks } from './link-rows.ts'
import { RelatedRows } from './related-rows.ts'

/** An index of all links between documents, from which each document is read with the names at both ends of its links. */
export type LinkIndex = {
  add(part: LinkIndexPart): void
  /** The rows of every document in the order of addresses; may be called once, after the last part. */
  documents(): AsyncGenerator<DocumentRows>
}

/**
 * Opens a link index, which sorts on disk in a folder of its own, because both ends of a link may be a million records
 * apart: first by linked thing, which brings the thing's name to whatever links to it, then by document.
 */
export function openLinkIndex(folder: string): LinkIndex {
  const links = openLineSorter(join(folder, 'links'))
  const rows = openLineSorter(join(folder, 'documents'))
  return {
    add(part) {
      rows.add(part.documents)
      links.add(part.links)
    },
    async *documents() {
      const yieldNow = openPeriodicYield()
      for (const added of rowsOfBothEnds(await links.merged())) {
        rows.add(added)
        await yieldNow()
      }
      let group = new RowGroup('')
      for (const row of await rows.merged()) {
        const address = row.slice(0, row.indexOf('\t'))
        if (address !== group.address) {
          if (group.hasNode) yield group.end()
          group = new RowGroup(address)
        }
        group.add(row)
      }
      if (group.hasNode) yield group.end()
    },
  }
}

/** Properties whose incoming links no page shows. */
const HIDDEN_PROPERTIES: readonly PropertyName[] = [
  'contributor',
  'inDefinedTermSet',
  'topConceptOf',
  'hasPart',
  'caption',
  'encoding',
  'associatedMedia',
  'participation',
]

/**
 * Rows for the documents of organisations and periodicals at which somebody's functions in a capsule are held, with the person's name;
 * none for a person whose own page search engines are to leave out.
 */
function rowsAtPlaces(
  person: string,
  labelRow: string,
  order: string,
  { from, label, credit, functions = [] }: IncomingLink,
): string[] {
  const [, { name, isHidden }] = JSON.parse(labelRow) as [string, NodeLabel]
  if (isHidden) return []
  return functions.flatMap((each) =>
    (['organization', 'periodical'] as const).flatMap((property) => {
      const place = each[property]
      if (place === undefined) return []
      const link: IncomingLink = {
        ...{ property, from, label, agent: { address: person, name }, functions: [each] },
        ...(credit && { credit }),
      }
      return [formatRow(documentAddress(place), rowRanks.link, order.replace(/^\S+/, property), link)]
    }),
  )
}

/** Rows for the documents at both ends of each link, and for third ones, from rows sorted by linked thing, whose label comes first. */
function* rowsOfBothEnds(sortedRows: Iterable<string>): Generator<string[]> {
  let label: { address: string; json: string } | undefined
  const relatedRows = new RelatedRows()
  for (const row of sortedRows) {
    const { key: to, rank, order, json } = parseRow(row)
    if (rank === rowRanks.label) {
      label = { address: to, json: JSON.stringify([to, JSON.parse(json)]) }
      continue
    }
    const linkRow = JSON.parse(json) as LinkRow
    const { sides, isShownAtTarget, isNamedAt, isShownAtPlaces, ...link } = linkRow
    const source = documentAddress(link.from)
    const target = documentAddress(to)
    const rows: string[] = []
    if (label?.address === to) {
      const labelRow = (document: string, shownOn: string): string =>
        [document, rowRanks.label, `${to} ${shownOn}`, label?.json].join('\t')
      if (sides !== '') rows.push(labelRow(source, sides))
      if (isNamedAt !== undefined) rows.push(labelRow(documentAddress(isNamedAt), 'p'))
      if (isShownAtPlaces) rows.push(...rowsAtPlaces(to, label.json, order, link))
    }
    const isShown = isShownAtTarget && source !== target && !HIDDEN_PROPERTIES.includes(link.property)
    rows.push(...relatedRows.after(linkRow, to))
    if (isShown) rows.push(formatRow(target, rowRanks.link, order, link))
    yield rows
  }
}
