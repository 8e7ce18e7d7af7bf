import { linesOf } from '../files/stream.ts'
import type { Node, Texts } from '../rdf/node.ts'
import { proveSameTexts } from './read-back.ts'
import type { Finding } from './shacl/compile-shapes.ts'
import type { Split } from './shacl/split-shapes.ts'
import { judgeOf } from './shape-validation.ts'
import { firstByAddress, graphOf, standardOf } from './standard-validator.ts'
import { agreed } from './validator-agreement.ts'

/** What programs that are not ours look at: the nodes of some records, and what was written of some. */
export type Sample = { readonly nodes: readonly (readonly Node[])[]; readonly texts: readonly Texts[] }

/** Of how many records one is looked at, where nobody says. */
export const USUAL_SHARE = 1000

/** Looks at all samples that wait in a file, one by one; each stands on a line as JSON. Throws as what looks at one does. */
export async function lookAtAll(file: string, split: Split): Promise<void> {
  const lookAt = openSampling(split)
  for await (const line of linesOf(file)) await lookAt(JSON.parse(line) as Sample)
}

/**
 * Gives what shows records to programs that are not ours: to the standard validator, which is to find the same as the compiled
 * shapes, and to the parsers of each format, which are to read the same. It throws where they do not.
 */
export function openSampling({ within: shapes }: Split): (sample: Sample) => Promise<void> {
  return async ({ nodes, texts }) => {
    for (const each of nodes) agreed(found(each), await standardOf(shapes)(graphOf(each)), shapes)
    for (const each of texts) await proveSameTexts(each)
  }

  function found(nodes: readonly Node[]): Finding[] {
    const findings: Finding[] = []
    for (const node of firstByAddress(nodes)) judgeOf(shapes)(node, (finding) => void findings.push(finding))
    return findings
  }
}
