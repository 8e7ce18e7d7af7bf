import { shortTitle } from '../problems/format-value.ts'
import type { Kind } from '../rdf/addresses.ts'
import type { RawValue } from './parse-yaml.ts'
import { isMapping } from './read-record.ts'

/** A value whose places say of which record they are. */
export function withRecordTitle(kind: Kind, { value, placeOf }: RawValue): RawValue {
  const title = openRecordTitle(kind, value)
  return { value, placeOf: (path) => ({ ...placeOf(path), ...title() }) }
}

/** Gives what `recordTitle` finds in a value, which is looked for once, however many places ask. */
export function openRecordTitle(kind: Kind, value: unknown): () => { record?: string } {
  let title: { record?: string } | undefined // of most values no place is ever asked for
  return () => {
    title ??= recordTitle(kind, value)
    return title
  }
}

/** How a place names the record that stands there. */
export function recordTitle(kind: Kind, value: unknown): { record?: string } {
  const { id, name } = isMapping(value) ? value : {}
  const title =
    kind === 'contributor' ? id : [isMapping(name) ? Object.values(name) : name, id].flat().find(isText)
  return isText(title) ? { record: shortTitle(title) } : {}
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
