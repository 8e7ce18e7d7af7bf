import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { mapRecord } from '../../../pipeline/map/map-record.ts'
import { mappingContextOf } from '../../../pipeline/map/mapping-context.ts'
import { EVERYWHERE, type Node } from '../../../pipeline/rdf/node.ts'
import { type LineBatch, recordsOfLines } from '../../../pipeline/read/line-batches.ts'
import { publicationSchema } from '../../../pipeline/record/publication-schema.ts'
import type { Capsule } from '../records/faults.ts'
import { publication as publicationText } from '../records/shared.ts'

const publication = publicationSchema.parse(parse(publicationText))
const edition = mappingContextOf(publication)

/** Capsules as the lines that a build reads. */
export function linesOf(drawn: readonly Capsule[]): LineBatch {
  const text = drawn.map((capsule) => `${JSON.stringify(capsule)}\n`).join('')
  return { file: 'synthetic', line: 1, count: drawn.length, bytes: Buffer.from(text) }
}

/** What each capsule says, by the pipeline's own reading and mapping; all people agreed, so that the gate has no part in it. */
export function* nodesOf(lines: LineBatch): Generator<Node[]> {
  for (const { record } of recordsOfLines(lines, { report: refuse, refuse }))
    yield mapRecord({ record, outlets: EVERYWHERE }, edition).map(({ node }) => node)
}

function refuse(...told: readonly unknown[]): never {
  throw new Error(`a synthetic capsule is not read: ${JSON.stringify(told)}`)
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
