import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { addresses } from '../../../pipeline/iri.ts'
import { describe } from '../../../pipeline/map/describe.ts'
import type { Node } from '../../../pipeline/node.ts'
import { readRecord } from '../../../pipeline/read/record.ts'
import { publicationSchema } from '../../../pipeline/record.ts'
import type { Capsule } from '../records/faults.ts'
import { publication as publicationText } from '../records/shared.ts'

const publication = publicationSchema.parse(parse(publicationText))
const edition = { publication, address: addresses(publication.base) }

/** What a capsule says, by the pipeline's own reading and mapping; all people agreed, so that the gate has no part in it. */
export function nodesOf({ kind, ...value }: Capsule): Node[] {
  const read = readRecord('capsule', { value, placeOf: () => ({ file: 'synthetic', line: 1, column: 1 }) })
  if ('problems' in read) throw new Error(`a synthetic capsule is not read: ${JSON.stringify(read.problems)}`)
  return describe({ record: read.record }, edition).map(({ node }) => node)
}

/** The address of a part of a capsule, by its fragment. */
export function partAddress({ id }: Capsule, fragment: string): string {
  return `${edition.address.document('capsule', id)}#${fragment}`
}

/** The shapes that stop a publication. */
export function ownShapes(): string[] {
  const folder = fileURLToPath(new URL('../../../shapes', import.meta.url))
  const files = readdirSync(folder).filter((name) => name.endsWith('.ttl') && name !== 'search-engines.ttl')
  return files.map((name) => readFileSync(join(folder, name), 'utf8'))
}
