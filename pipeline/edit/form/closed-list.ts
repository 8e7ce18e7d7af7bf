import type { z } from 'zod'
import { describeSchema } from '../../record/schema-description.ts'

/** The most values of a closed list that are shown to be ticked; of longer ones, names are typed and proposed. */
const MAX_TICKED_VALUES = 12

/** The values of a field of which several can be ticked; undefined for any other field. */
export function tickedValues(schema: z.ZodType): readonly string[] | undefined {
  const { isSeveral, form } = describeSchema(schema)
  const { values } = form ?? {}
  return isSeveral && values !== undefined && values.length <= MAX_TICKED_VALUES ? values : undefined
}
