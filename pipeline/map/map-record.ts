import type { MappedNode, Node } from '../rdf/node.ts'
import type { AnyRecord, ConsentedRecord } from '../record/typed-record.ts'
import { hasOwnPage } from '../record/video-fields.ts'
import { mapCapsuleParts } from './capsule-parts.ts'
import { withOffsets } from './local-dates.ts'
import type { MappingContext } from './mapping-context.ts'
import { mappings } from './mappings.ts'
import { mapReplacement } from './replacement.ts'
import { mapDocument } from './thing-document.ts'

/**
 * Maps a record to its nodes, each with the way back to its place in the record: the described thing first, then, of a capsule,
 * its parts, and the document that describes them last. Nodes are published where the record is (`outlets`).
 */
export function mapRecord({ record, outlets }: ConsentedRecord, context: MappingContext): MappedNode[] {
  const { placeOf } = record
  const thing: MappedNode = { node: mapThing(record, context), pathInRecord: [], placeOf, outlets }
  const nodes = [isShownElsewhere(record, context) ? { ...thing, isShownElsewhere: true as const } : thing]
  if (record.kind === 'capsule' && !('replaced' in record))
    nodes.push(...mapCapsuleParts(record.value, context, { placeOf, outlets }))
  nodes.push({ node: mapDocument(record, context), pathInRecord: [], placeOf, outlets })
  return nodes.map((mapped) => {
    const node = withOffsets(mapped.node, context.publication.timeZone)
    return node === mapped.node ? mapped : { ...mapped, node }
  })
}

/** Whether the publisher has search engines show a capsule's own page, for this capsule or for all. */
function isShownElsewhere(record: AnyRecord, { publication }: MappingContext): boolean {
  if ('replaced' in record || record.kind !== 'capsule') return false
  const { canonical = publication.canonical } = record.value
  return canonical === 'url' && hasOwnPage(record.value)
}

function mapThing(record: AnyRecord, context: MappingContext): Node {
  if ('replaced' in record) return mapReplacement(record.kind, record.replaced, context)
  const mapping = mappings[record.kind] as (value: unknown, context: MappingContext) => Node
  return mapping(record.value, context)
}
