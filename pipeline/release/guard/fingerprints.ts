import { byBytes } from '../../collections/byte-order.ts'
import { type Fingerprint, fingerprintOf, joinFingerprints, NO_DOCUMENT } from '../../rdf/fingerprint.ts'
import type { Described } from '../../rdf/node.ts'
import type { Publication } from '../../record/schemas.ts'
import { asText } from '../../write/bytes/encoded-node.ts'
import { writeNtriples } from '../../write/bytes/ntriples.ts'

/** Opens what makes the fingerprint of sorted lines of N-Triples, document by document; it holds one document at a time. */
export function openLines() {
  let fingerprint = NO_DOCUMENT
  let start = ''
  let document = ''
  return {
    add(line: string): void {
      const its = /^[^#>]*/.exec(line)?.[0] ?? ''
      if (its !== start) turn()
      start = its
      document += `${line}\n`
    },
    end(): Fingerprint {
      turn()
      return fingerprint
    },
  }

  function turn(): void {
    if (document !== '') fingerprint = joinFingerprints(fingerprint, fingerprintOf(document))
    document = ''
  }
}

/** The fingerprint of nodes of whole documents. */
export function fingerprintOfNodes(described: readonly Described[]): Fingerprint {
  const lines = described.flatMap(({ node }) => asText(writeNtriples, [node]).split('\n').slice(0, -1))
  const sum = openLines()
  for (const line of lines.sort(byBytes)) sum.add(line)
  return sum.end()
}

/** The fingerprint of what catalogues say of a publication; not of what portals gave it, nor of what stays at home. */
export function fingerprintOfOffer(publication: Publication): Fingerprint {
  const { datagouv: _given, people: _policy, exceptions: _names, ...offered } = publication
  return fingerprintOf(JSON.stringify(offered))
}
