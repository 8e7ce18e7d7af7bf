import { contentRefusals } from '../content/content-refusals.ts'
import type { ContentFile } from '../content/import-content.ts'
import { UnreadableContentError } from '../content/unreadable-content-error.ts'

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The value that a file of JSON holds. Throws `UnreadableContentError` for a broken one. */
export async function readJson(file: ContentFile): Promise<unknown> {
  const text = await file.text()
  try {
    return JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 120) : ''
    throw new UnreadableContentError(contentRefusals.json(file.path, detail.replaceAll(/\s+/g, ' ')))
  }
}

/** Whether a value is an object of JSON. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; none where a value is no list. */
export function jsonObjects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

/** The text of a field, if it has one. */
export function textField(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
