import { shortTitle } from '../problems/format-value.ts'
import type { Kind } from '../rdf/addresses.ts'
import type { RawValue } from './parse-yaml.ts'
import { isMapping } from './read-record.ts'

/** Adds to the places of a value the title of its record. */
export function withRecordTitle(kind: Kind, { value, placeOf }: RawValue): RawValue {
  const title = openRecordTitle(kind, value)
  return { value, placeOf: (path) => ({ ...placeOf(path), ...title() }) }
}

/** Memoises `recordTitle` of a value; it is computed when the first place asks. */
export function openRecordTitle(kind: Kind, value: unknown): () => { record?: string } {
  let title: { record?: string } | undefined // of most values no place is ever asked for
  return () => {
    title ??= recordTitle(kind, value)
    return title
  }
}

/** The part of a place that names its record: title or id; of a contributor the id alone. */
function recordTitle(kind: Kind, value: unknown): { record?: string } {
  const { id, name } = isMapping(value) ? value : {}
  const title =
    kind === 'contributor' ? id : [isMapping(name) ? Object.values(name) : name, id].flat().find(isText)
  return isText(title) ? { record: shortTitle(title) } : {}
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
