import type { z } from 'zod'
import type { Kind } from '../rdf/addresses.ts'
import { kindReferencedBy } from './field-words.ts'
import { describeSchema } from './schema-description.ts'

/** A field that cites records by their ids: the way to it from the record, past lists, and the kind that it cites. */
export type ReferenceField = { readonly path: readonly string[]; readonly target: Kind }

/** The fields of a schema, and of the groups in it, that cite other records. */
export function referenceFields(schema: z.ZodType): readonly ReferenceField[] {
  const known = fields.get(schema) ?? fieldsIn(schema, [])
  fields.set(schema, known)
  return known
}

const fields = new WeakMap<z.ZodType, readonly ReferenceField[]>()

function fieldsIn(schema: z.ZodType, above: readonly string[]): ReferenceField[] {
  return Object.entries(describeSchema(schema).shape ?? {}).flatMap(([name, inner]) => {
    const { shape, form } = describeSchema(inner)
    const path = [...above, name]
    if (shape !== undefined) return fieldsIn(inner, path)
    const target = form?.rule === 'id' ? kindReferencedBy(name) : undefined
    return target === undefined ? [] : [{ path, target }]
  })
}
