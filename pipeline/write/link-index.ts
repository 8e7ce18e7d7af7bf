import { join } from 'node:path'
import { openPeriodicYield } from '../collections/yield-every.ts'
import { openLineSorter } from '../files/line-sorter.ts'
import type { PropertyName } from '../rdf/context.ts'
import { type Document, documentAddress } from '../rdf/document.ts'
import { DocumentBuilder } from './document-builder.ts'
import type { LinkIndexPart } from './link-index-part.ts'
import { formatRow, type LinkRow, parseRow, rowRanks } from './link-rows.ts'
import { RelatedRows } from './related-rows.ts'

/** An index of all links between documents, from which each document is read with the names at both ends of its links. */
export type LinkIndex = {
  add(part: LinkIndexPart): void
  /** Every document in the order of addresses; may be called once, after the last part. */
  documents(): AsyncGenerator<Document>
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
      let builder = new DocumentBuilder('')
      for (const row of await rows.merged()) {
        const { key, rank, order, json } = parseRow(row)
        if (key !== builder.address) {
          yield* optional(builder.end())
          builder = new DocumentBuilder(key)
        }
        builder.add(rank, order, json)
      }
      yield* optional(builder.end())
    },
  }
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
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

/** Rows for the documents at both ends of each link, from rows sorted by linked thing, whose label comes first. */
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
    const { sides, isShownAtTarget, ...link } = linkRow
    const source = documentAddress(link.from)
    const target = documentAddress(to)
    const rows =
      label?.address === to && sides !== ''
        ? [[source, rowRanks.label, `${to} ${sides}`, label.json].join('\t')]
        : []
    const isShown = isShownAtTarget && source !== target && !HIDDEN_PROPERTIES.includes(link.property)
    rows.push(...relatedRows.after(linkRow, to))
    yield isShown ? [...rows, formatRow(target, rowRanks.link, order, link)] : rows
  }
}
