import { readLines } from '../files/read-stream.ts'
import type { Node, SerializedNodes } from '../rdf/node.ts'
import { verifyTexts } from './read-back.ts'
import type { ShapeFinding } from './shacl/compile-shapes.ts'
import type { SplitShapes } from './shacl/split-shapes.ts'
import { nodeValidatorOf } from './shape-validation.ts'
import { graphOfNodes, standardValidatorOf, uniqueByAddress } from './standard-validator.ts'
import { reconcileResults } from './validator-agreement.ts'

/** What programs that are not ours look at: the nodes of some records, and what was written of some. */
export type VerificationSample = {
  readonly nodes: readonly (readonly Node[])[]
  readonly texts: readonly SerializedNodes[]
}

/** Of how many records one is looked at, where nobody says. */
export const RECORDS_PER_SAMPLE = 1000

/** Looks at all samples that wait in a file, one by one; each stands on a line as JSON. Throws as what looks at one does. */
export async function verifySampleFile(file: string, split: SplitShapes): Promise<void> {
  const lookAt = openSampleVerifier(split)
  for await (const line of readLines(file)) await lookAt(JSON.parse(line) as VerificationSample)
}

/**
 * Gives what shows records to programs that are not ours: to the standard validator, which is to find the same as the compiled
 * shapes, and to the parsers of each format, which are to read the same. It throws where they do not.
 */
export function openSampleVerifier({
  nodeShapes: shapes,
}: SplitShapes): (sample: VerificationSample) => Promise<void> {
  return async ({ nodes, texts }) => {
    for (const each of nodes)
      reconcileResults(found(each), await standardValidatorOf(shapes)(graphOfNodes(each)), shapes)
    for (const each of texts) await verifyTexts(each)
  }

  function found(nodes: readonly Node[]): ShapeFinding[] {
    const findings: ShapeFinding[] = []
    for (const node of uniqueByAddress(nodes))
      nodeValidatorOf(shapes)(node, (finding) => void findings.push(finding))
    return findings
  }
}
