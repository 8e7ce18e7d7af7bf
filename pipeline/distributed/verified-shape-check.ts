import { openBatchValidator } from '../check/batch-validator.ts'
import { parseSplitShapes } from '../check/parse-shapes.ts'
import { openSampleVerifier, RECORDS_PER_SAMPLE } from '../check/verify-sample.ts'
import type { CheckNodes } from './record-mapper.ts'

/** Opens a check of nodes by compiled shapes, verified by the standard validator as in a build. Called once a record. `turtle` is checked. */
export function openVerifiedShapeCheck(turtle: readonly string[]): CheckNodes {
  const shapes = parseSplitShapes(turtle)
  const openBatch = openBatchValidator(shapes)
  const verifySample = openSampleVerifier(shapes)
  let records = 0
  return async (nodes) => {
    const batch = openBatch()
    for (const node of nodes) batch.add(node)
    if (++records % RECORDS_PER_SAMPLE === 1)
      await verifySample({ nodes: [nodes.map(({ node }) => node)], texts: [] })
    return (await batch.end()).problems
  }
}
