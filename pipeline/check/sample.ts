import type { Node } from '../node.ts'
import type { Finding } from '../shacl/compile.ts'
import type { Split } from '../shacl/split.ts'
import { agreed } from './agreement.ts'
import { proveSameTexts, type Texts } from './dumps.ts'
import { judgeOf } from './shapes.ts'
import { firstByAddress, graphOf, standardOf } from './standard.ts'

/** What programs that are not ours look at: the nodes of some records, and what was written of some. */
export type Sample = { readonly nodes: readonly (readonly Node[])[]; readonly texts: readonly Texts[] }

/** Of how many records one is looked at, where nobody says. */
export const USUAL_SHARE = 1000

/** How many records are looked at together: programs that run now and then run several times slower. */
const TOGETHER = 10

/**
 * Opens what shows records to programs that are not ours: to the standard validator, which is to find the same as the compiled
 * shapes, and to the parsers of each format, which are to read the same. Throws where they do not.
 */
export function openSampling({ within: shapes }: Split) {
  let nodes: (readonly Node[])[] = []
  let texts: Texts[] = []
  return {
    async take(sample: Sample): Promise<void> {
      nodes.push(...sample.nodes)
      texts.push(...sample.texts)
      if (Math.max(nodes.length, texts.length) >= TOGETHER) await look()
    },
    end: look,
  }

  async function look(): Promise<void> {
    const [whole, written] = [nodes, texts]
    nodes = []
    texts = []
    for (const each of whole) agreed(found(each), await standardOf(shapes)(graphOf(each)), shapes)
    for (const each of written) await proveSameTexts(each)
  }

  function found(nodes: readonly Node[]): Finding[] {
    const findings: Finding[] = []
    for (const node of firstByAddress(nodes)) judgeOf(shapes)(node, (finding) => void findings.push(finding))
    return findings
  }
}
