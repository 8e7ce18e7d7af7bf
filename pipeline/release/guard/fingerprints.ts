import { compareUtf8 } from '../../collections/byte-order.ts'
import {
  EMPTY_FINGERPRINT,
  type Fingerprint,
  fingerprintOf,
  joinFingerprints,
} from '../../rdf/fingerprint.ts'
import type { MappedNode } from '../../rdf/node.ts'
import type { Publication } from '../../record/publication-schema.ts'
import { nodesAsText } from '../../write/bytes/encoded-node.ts'
import { writeNtriples } from '../../write/bytes/ntriples.ts'

/** Opens the fingerprint of sorted lines of N-Triples; it holds one document at a time. */
export function openLineFingerprints() {
  let fingerprint = EMPTY_FINGERPRINT
  let start = ''
  let document = ''
  return {
    add(line: string): void {
      const prefix = /^[^#>]*/.exec(line)?.[0] ?? ''
      if (prefix !== start) endDocument()
      start = prefix
      document += `${line}\n`
    },
    end(): Fingerprint {
      endDocument()
      return fingerprint
    },
  }

  function endDocument(): void {
    if (document !== '') fingerprint = joinFingerprints(fingerprint, fingerprintOf(document))
    document = ''
  }
}

/** The fingerprint of nodes, of whose documents every node is among them. */
export function fingerprintOfNodes(nodes: readonly MappedNode[]): Fingerprint {
  const lines = nodes.flatMap(({ node }) => nodesAsText(writeNtriples, [node]).split('\n').slice(0, -1))
  const sum = openLineFingerprints()
  for (const line of lines.sort(compareUtf8)) sum.add(line)
  return sum.end()
}

/** The fingerprint of what catalogues say of a publication, without the ids of portals, the rules for people and the time zone. */
export function fingerprintOfPublication(publication: Publication): Fingerprint {
  const { datagouv: _given, people: _policy, exceptions: _names, timeZone: _zone, ...offered } = publication
  return fingerprintOf(JSON.stringify(offered))
}
