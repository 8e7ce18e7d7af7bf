import { describe, expect, it } from 'vitest'
import { openBatchValidator } from '../../pipeline/check/batch-validator.ts'
import { openClosestIds } from '../../pipeline/check/cross-record/closest-ids.ts'
import { parseSplitShapes } from '../../pipeline/check/parse-shapes.ts'
import { openVideoEligibility } from '../../pipeline/check/search-engines/video-eligibility.ts'
import { openShaclReport } from '../../pipeline/check/shacl-report.ts'
import { RECORDS_PER_SAMPLE } from '../../pipeline/check/verify-sample.ts'
import { EVERYWHERE, type MappedNode, type Node } from '../../pipeline/rdf/node.ts'
import { BASE } from '../support/cross-record-checks.ts'

/** Shapes on which the standard validator disagrees about a node with month 13. */
const shapes = parseSplitShapes([
  `@prefix ex: <https://shapes.example/> .
   @prefix schema: <http://schema.org/> .
   @prefix sh: <http://www.w3.org/ns/shacl#> .
   @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
   ex:dates a sh:NodeShape ; sh:targetClass schema:VideoObject ; sh:property ex:uploaded .
   ex:uploaded sh:path schema:uploadDate ; sh:or ( [ sh:datatype xsd:dateTime ] [ sh:datatype xsd:date ] ) ;
     sh:message "not a date"@en, "pas une date"@fr .`,
])

/** A synthetic video whose date has another type than the shapes allow. */
function invalidVideo(number: number, date: Node['uploadDate']): MappedNode {
  const node: Node = { '@id': `${BASE}${number}`, '@type': ['VideoObject'], uploadDate: date }
  const placeOf = () => ({ file: 'more.ndjson', line: number, column: 1 })
  return { node, pathInRecord: [], outlets: EVERYWHERE, placeOf }
}

describe('the limits of a run', () => {
  it('are one verified record in 1000 by default', () => {
    expect(RECORDS_PER_SAMPLE).toBe(1000)
  })

  it('are 10,000 invalid nodes that the standard validator judges too', async () => {
    const openBatch = openBatchValidator(shapes)
    const year = { '@value': '2024', '@type': 'xsd:gYear' } as const
    const month13 = { '@value': '2024-13-01T10:00:00Z', '@type': 'xsd:dateTime' } as const
    const unfinished = openBatch()
    for (let number = 0; number < 9_999; number++) unfinished.add(invalidVideo(number, year))
    const last = openBatch()
    last.add(invalidVideo(1, month13))
    await expect(last.end()).rejects.toThrow('disagree')
    const next = openBatch()
    next.add(invalidVideo(2, month13))
    expect((await next.end()).problems).toHaveLength(1)
  })

  it('are 10,000 results in the SHACL report, which counts the others', () => {
    const report = openShaclReport()
    const term = { termType: 'NamedNode', value: 'https://shapes.example/s' } as never
    const result = {
      focusNode: term,
      path: null,
      value: null,
      severity: term,
      component: term,
      shape: term,
      messages: [],
    }
    report.add(Array.from({ length: 10_001 }, () => result))
    const turtle = report.turtle()
    expect(turtle.split('\n')[0]).toBe('# 10000 results of 10001')
    expect(turtle.match(/a sh:ValidationResult/g)).toHaveLength(10_000)
  })

  it('are 1000 capsules with a verdict for search engines', () => {
    expect(openVideoEligibility().room()).toBe(1000)
  })

  it.each([
    [9_999, 'zzy'],
    [10_000, 'n-0'],
  ])(
    'are 10,000 things without a name that may be suggested: after %i of them the suggestion is %s',
    (others, suggestion) => {
      const candidates = openClosestIds(BASE)
      for (let number = 0; number < others; number++) candidates.add(`${BASE}capsule/n-${number}/#video`, '')
      candidates.add(`${BASE}capsule/zzy/#video`, '')
      expect(candidates.suggest('capsule', 'zzz')).toBe(suggestion)
    },
  )
})
