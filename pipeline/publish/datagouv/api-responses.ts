import { z } from 'zod'
import { jsonText } from '../../problems/format-value.ts'
import { RefusedError } from '../../requests/refused-error.ts'
import { withoutMarkup } from '../../requests/response-body.ts'
import { publishRefusals } from '../refusal-messages.ts'

/** An optional value, for which the portal may also write null. */
function optional<T extends z.ZodType>(type: T) {
  return type.nullish().transform((value) => value ?? undefined)
}

const text = z.string()

/** An id, which stands in addresses of the API. */
const id = z.string().regex(/^[\w-]{1,128}$/)
const extras = optional(z.record(z.string(), z.unknown()))

/** A file of a data set: the fields of the API that this program reads. */
export const resourceSchema = z.looseObject({
  id,
  title: optional(text),
  description: optional(text),
  type: optional(text),
  schema: optional(z.looseObject({ url: optional(text) })),
  checksum: optional(z.looseObject({ type: text, value: text })),
  extras,
})

/** A contact: the fields of the API that this program reads. */
export const contactSchema = z.looseObject({
  id,
  name: optional(text),
  email: optional(text),
  contact_form: optional(text),
  role: optional(text),
})

/** A data set: the fields of the API that this program reads. */
export const dataSetSchema = z.looseObject({
  id,
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

/** The types of the portal's responses. */
export type PortalDataSet = z.infer<typeof dataSetSchema>
export type PortalResource = z.infer<typeof resourceSchema>
export type PortalDataSetList = z.infer<typeof dataSetListSchema>

/** The list of a data set's files, as the portal answers when it has ordered them. */
export const orderedSchema = z.array(z.looseObject({ id }))

/** The value of a JSON text, `undefined` for an empty one. Throws `RefusedError` for text that is no JSON. */
export function parseJsonResponse(response: string, subject: string): unknown {
  if (response === '') return undefined
  try {
    return JSON.parse(response)
  } catch {
    throw new RefusedError(publishRefusals.unexpectedResponse(subject, withoutMarkup(response)))
  }
}

/** A response checked against a schema. Throws `RefusedError` with the path of the first field that differs. */
export function validateResponse<T extends z.ZodType>(
  schema: T,
  response: unknown,
  subject: string,
): z.output<T> {
  const result = schema.safeParse(response)
  if (result.success) return result.data
  const path = result.error.issues[0]?.path.join('.') ?? ''
  const details = path !== '' ? path : response === undefined ? '' : withoutMarkup(jsonText(response))
  throw new RefusedError(publishRefusals.unexpectedResponse(subject, details))
}
