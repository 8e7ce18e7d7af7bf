import { readLines } from '../files/read-stream.ts'
import type { Node, SerializedNodes } from '../rdf/node.ts'
import { nodeValidatorOf } from './node-validator.ts'
import { verifyTexts } from './read-back.ts'
import type { SplitShapes } from './shacl/cross-node-constraints.ts'
import type { ShapeFinding } from './shacl/shape-finding.ts'
import { graphOfNodes, standardValidatorOf, uniqueByAddress } from './standard-validator.ts'
import { reconcileResults } from './validator-agreement.ts'

/** Records to verify with independent programs: the nodes of each record, and the texts written of some. */
export type VerificationSample = {
  readonly nodes: readonly (readonly Node[])[]
  readonly texts: readonly SerializedNodes[]
}

/** One record in so many is verified by default. */
export const RECORDS_PER_SAMPLE = 1000

/** Verifies every sample in a file, which holds one a line as JSON. Rejects as `openSampleVerifier` does. */
export async function verifySampleFile(file: string, shapes: SplitShapes): Promise<void> {
  const verify = openSampleVerifier(shapes)
  for await (const line of readLines(file)) await verify(JSON.parse(line) as VerificationSample)
}

/**
 * Opens a verifier of samples. It rejects where the standard validator disagrees with the compiled shapes, or where the
 * parsers of the three formats read different triples.
 */
export function openSampleVerifier({
  nodeShapes,
}: SplitShapes): (sample: VerificationSample) => Promise<void> {
  return async ({ nodes, texts }) => {
    for (const record of nodes)
      reconcileResults(
        findingsOf(record),
        await standardValidatorOf(nodeShapes)(graphOfNodes(record)),
        nodeShapes,
      )
    for (const text of texts) await verifyTexts(text)
  }

  function findingsOf(nodes: readonly Node[]): ShapeFinding[] {
    const findings: ShapeFinding[] = []
    const validate = nodeValidatorOf(nodeShapes)
    for (const node of uniqueByAddress(nodes)) validate(node, (finding) => void findings.push(finding))
    return findings
  }
}
