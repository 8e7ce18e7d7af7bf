import { mapRecord } from '../../pipeline/map/map-record.ts'
import { mappingContextOf } from '../../pipeline/map/mapping-context.ts'
import type { Kind } from '../../pipeline/rdf/addresses.ts'
import { EVERYWHERE } from '../../pipeline/rdf/node.ts'
import { readRecord } from '../../pipeline/read/read-record.ts'
import { nodesAsText } from '../../pipeline/write/bytes/encoded-node.ts'
import { writeNtriples } from '../../pipeline/write/bytes/ntriples.ts'
import { everything } from './folder.ts'

/** A synthetic person beside the smallest publication, named everywhere unless the decision says otherwise. */
export function person(id: string, publication: object = {}) {
  return {
    kind: 'contributor',
    id,
    name: `Synthétique ${id}`,
    publication: { as: 'named', basis: 'consent', scope: everything, ...publication },
    source: 'p-1',
  }
}

/** A synthetic capsule in the series of the smallest publication, in which position 1 is taken. */
export function capsule(number: number, more: object = {}) {
  return {
    kind: 'capsule',
    id: `n-${number}`,
    name: `Capsule ${number}`,
    description: 'Synthétique.',
    isPartOf: 's-1',
    position: number + 2,
    source: 'p-1',
    ...more,
  }
}

/** The publication whose parts these are. */
export const partContext = mappingContextOf({
  name: 'Synthétique',
  base: 'https://publisher.test/p/',
  inLanguage: 'fr',
  publisher: 'o-1',
  license: 'https://example.org/licence',
})

/** The N-Triples that `map` writes of records, without its checks. */
export function partText(records: readonly object[]): string {
  return records
    .flatMap(({ kind, ...value }: { kind?: Kind }) => {
      const read = readRecord(kind ?? 'capsule', { value, placeOf: () => ({ file: '', line: 1, column: 1 }) })
      if ('problems' in read) throw new Error(JSON.stringify(read.problems))
      return mapRecord({ record: read.record, outlets: EVERYWHERE }, partContext).map(({ node }) =>
        nodesAsText(writeNtriples, [node]),
      )
    })
    .join('')
}
