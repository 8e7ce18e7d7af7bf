import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RelatedCapsule } from '../../pipeline/rdf/document.ts'
import { type LinkRow, parseRow } from '../../pipeline/write/link-rows.ts'
import { RelatedRows } from '../../pipeline/write/related-rows.ts'

const capsule = (index: number): string => `https://publisher.test/p/capsule/${index}/#video`

function link(property: LinkRow['property'], index: number, changed: Partial<LinkRow> = {}): LinkRow {
  const label = { name: { fr: `Capsule ${index}` }, types: ['VideoObject'] as const, position: index }
  return { property, from: capsule(index), label, sides: 'dp', isShownAtTarget: true, ...changed }
}

/** What each document is told, in the order of its rows. */
function told(links: readonly (readonly [LinkRow, string])[]): Map<string, RelatedCapsule[]> {
  const rows = new RelatedRows()
  const all = links.flatMap(([each, to]) => rows.after(each, to)).sort()
  const documents = new Map<string, RelatedCapsule[]>()
  for (const row of all) {
    const { key, json } = parseRow(row)
    documents.set(key, [...(documents.get(key) ?? []), JSON.parse(json) as RelatedCapsule])
  }
  return documents
}

describe('the capsules that stand close to each other', () => {
  it('are two on each side in a series, one under a topic', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('isPartOf', 'about'),
        (count, property) => {
          const reach = property === 'isPartOf' ? 2 : 1
          const indexes = Array.from({ length: count }, (_, index) => index)
          const documents = told(indexes.map((index) => [link(property as 'about', index), 'thing'] as const))
          for (const index of indexes) {
            const expected = indexes.filter((each) => each !== index && Math.abs(each - index) <= reach)
            const found = documents.get(capsule(index).replace('#video', '')) ?? []
            expect(found.map(({ from, distance }) => [from, distance])).toEqual(
              expected.map((each) => [capsule(each), each - index]),
            )
          }
        },
      ),
    )
  })

  it('are of one series and of capsules that may be shown', () => {
    const documents = told([
      [link('isPartOf', 1), 'a'],
      [link('isPartOf', 2, { isShownAtTarget: false }), 'a'],
      [link('spatialCoverage', 3), 'a'],
      [link('isPartOf', 4, { label: { name: {}, types: ['CreativeWorkSeries'] } }), 'a'],
      [link('isPartOf', 5), 'b'],
    ])
    expect(documents.size).toBe(0)
  })
})
