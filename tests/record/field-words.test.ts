import { expect, it } from 'vitest'
import type { z } from 'zod'
import { fieldWords } from '../../pipeline/record/field-words.ts'
import { publicationSchema } from '../../pipeline/record/publication-schema.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'

it('every field that can be typed is explained, in both languages', () => {
  const fields = Object.entries({ ...recordSchemas, publication: publicationSchema }).flatMap(
    ([group, schema]) => fieldsOf(group, schema as unknown as z.ZodType),
  )
  expect(fields.length).toBeGreaterThan(100)
  expect(fields).toContainEqual(['participation', 'credit'])
  for (const [group, field] of fields)
    for (const language of ['fr', 'en'] as const) {
      const [heading = '', help = ''] = fieldWords(group, field)?.[language] ?? []
      expect([heading.length > 1, help.length > 8], `${group}.${field} ${language}`).toEqual([true, true])
    }
})

/** Every field of a schema and of the groups in it, with the name of its group. */
function fieldsOf(group: string, schema: z.ZodType): [string, string][] {
  const { def } = schema as unknown as { def: { [part: string]: unknown } }
  if (def.shape !== undefined)
    return Object.entries(def.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => [
      [group, name] as [string, string],
      ...fieldsOf(name, inner),
    ])
  const inner = [def.innerType, def.element, def.out].find((part) => part !== undefined)
  return inner === undefined ? [] : fieldsOf(group, inner as z.ZodType)
}
