import type { Kind } from '../rdf/addresses.ts'
import type { Node } from '../rdf/node.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import type { MappingContext } from './mapping-context.ts'

/**
 * Maps a record to the document that describes its thing: the pages from which the description is taken (that of a page is taken
 * from the page), the licence of the description, and its data set. Nothing of this is true of the thing itself.
 */
export function mapDocument(record: AnyRecord, context: MappingContext): Node {
  if ('replaced' in record) return mapEmptyDocument(record.kind, record.replaced.id, context)
  const { address, publication } = context
  const { id } = record.value
  const sources = record.kind === 'source' ? [id] : record.value.source
  return {
    ...mapEmptyDocument(record.kind, id, context),
    source: sources?.map((source) => address.thing('source', source)),
    dataLicense: publication.license,
  }
}

/** Maps the document of a thing that is not described any more: one that was replaced, or a person who withdrew. */
export function mapEmptyDocument(kind: Kind, id: string, { address }: MappingContext): Node {
  return {
    '@id': address.document(kind, id),
    '@type': ['Document'],
    primaryTopic: address.thing(kind, id),
    inDataset: address.dataset,
  }
}
