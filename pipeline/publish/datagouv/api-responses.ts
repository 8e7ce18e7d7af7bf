import { z } from 'zod'
import { PublishRefusedError } from '../publish-refused-error.ts'
import { publishRefusals } from '../refusal-messages.ts'

/** An optional value of an answer, for which the portal may also write null. */
function optional<T extends z.ZodType>(type: T) {
  return type.nullish().transform((value) => value ?? undefined)
}

const text = z.string()
const extras = optional(z.record(z.string(), z.unknown()))

/** A file of a data set as the portal has it: of its API, what is read here. */
export const resourceSchema = z.looseObject({
  id: text,
  title: optional(text),
  description: optional(text),
  type: optional(text),
  schema: optional(z.looseObject({ url: optional(text) })),
  checksum: optional(z.looseObject({ type: text, value: text })),
  extras,
})

/** A contact as the portal has it. */
export const contactSchema = z.looseObject({
  id: text,
  name: optional(text),
  email: optional(text),
  contact_form: optional(text),
  role: optional(text),
})

/** A data set as the portal has it: of its API, what is read here. */
export const dataSetSchema = z.looseObject({
  id: text,
  title: text,
  private: optional(z.boolean()),
  page: optional(text),
  tags: optional(z.array(text)),
  extras,
  contact_points: optional(z.array(contactSchema)),
  resources: z.array(resourceSchema),
})

/** A page of a list of data sets, or the whole list. */
export const dataSetListSchema = z.union([
  z.array(dataSetSchema).transform((data) => ({ data, next_page: undefined })),
  z.looseObject({ data: z.array(dataSetSchema), next_page: optional(text) }),
])

/** The types of what the portal answers. */
export type PortalDataSet = z.infer<typeof dataSetSchema>
export type PortalResource = z.infer<typeof resourceSchema>
export type PortalDataSetList = z.infer<typeof dataSetListSchema>

/** The value that a text of JSON says; nothing for an empty text. Throws `Refused` for any other text. */
export function parseJsonResponse(answer: string, what: string): unknown {
  if (answer === '') return undefined
  try {
    return JSON.parse(answer)
  } catch {
    throw new PublishRefusedError(publishRefusals.odd(what, answer.slice(0, 60)))
  }
}

/** An answer in the form that it has to have. Throws `Refused` with the field that has another. */
export function validateResponse<T extends z.ZodType>(form: T, answer: unknown, what: string): z.output<T> {
  const read = form.safeParse(answer)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new PublishRefusedError(
    publishRefusals.odd(what, issue?.path.join('.') || (JSON.stringify(answer) ?? '').slice(0, 60)),
  )
}
