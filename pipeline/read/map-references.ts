import type { Kind } from '../rdf/addresses.ts'
import type { ReferenceField } from '../record/reference-fields.ts'
import { isMapping } from './read-record.ts'

/** What stands in the place of a typed reference to a record of a kind: one value, or several where a list may stand. */
export type ReferenceReading = (typed: string, target: Kind) => unknown

/** A value with each text in a reference field replaced by what it means; the same value where nothing is replaced. */
export function mapReferences(
  value: unknown,
  fields: readonly ReferenceField[],
  read: ReferenceReading,
): unknown {
  return fields.reduce((outer, { path, target }) => mapAt(outer, path, target, read), value)
}

function mapAt(value: unknown, path: readonly string[], target: Kind, read: ReferenceReading): unknown {
  if (Array.isArray(value)) {
    const meanings = value.map((item: unknown) => mapAt(item, path, target, read))
    if (meanings.every((item, index) => item === value[index])) return value
    return meanings.flatMap((item, index) => (typeof value[index] === 'string' ? item : [item]))
  }
  const [field, ...rest] = path
  if (field === undefined) return typeof value === 'string' ? read(value, target) : value
  if (!isMapping(value) || !Object.hasOwn(value, field)) return value
  const inner = mapAt(value[field], rest, target, read)
  return inner === value[field] ? value : { ...value, [field]: inner }
}
