import type { z } from 'zod'
import { type Kind, kinds } from '../../rdf/addresses.ts'
import { publicationSchema } from '../../record/publication-schema.ts'
import { recordSchemas, replacedSchema } from '../../record/record-schemas.ts'
import { type ReferenceField, referenceFields } from '../../record/reference-fields.ts'
import { describeSchema } from '../../record/schema-description.ts'

/** What is edited: a kind of record, or the description of the publication. */
export type EditedKind = Kind | 'publication'

/** The fields of what is edited. */
export type RecordGroup = {
  readonly kind: EditedKind
  readonly shape: Readonly<Record<string, z.ZodType>>
  /** The fields that cite records. */
  readonly references: readonly ReferenceField[]
}

/** The fields of a kind, or those of a record that gave way to another one. */
export function recordGroup(kind: EditedKind, isReplaced = false): RecordGroup {
  const schema = isReplaced && kind !== 'publication' ? replacedSchema : schemaOf(kind)
  return {
    kind,
    shape: describeSchema(schema).shape ?? {},
    references: isReplaced ? [] : referenceFields(schema),
  }
}

/** What a word of an address names; undefined where it names nothing that is edited. */
export function findEditedKind(word: string | null): EditedKind | undefined {
  return [...kinds, 'publication' as const].find((kind) => kind === word)
}

function schemaOf(kind: EditedKind): z.ZodType {
  return (kind === 'publication' ? publicationSchema : recordSchemas[kind]) as z.ZodType
}
