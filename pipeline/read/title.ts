import type { Kind } from '../iri.ts'
import { shortTitle } from '../messages.ts'
import { isMapping } from './record.ts'
import type { Raw } from './yaml.ts'

/** A value whose places say of which record they are. */
export function titled(kind: Kind, { value, placeOf }: Raw): Raw {
  return { value, placeOf: (path) => ({ ...placeOf(path), ...titleOf(kind, value) }) }
}

/** How a place names the record that stands there. */
export function titleOf(kind: Kind, value: unknown): { record?: string } {
  const { id, name } = isMapping(value) ? value : {}
  const title =
    kind === 'contributor' ? id : [isMapping(name) ? Object.values(name) : name, id].flat().find(isText)
  return isText(title) ? { record: shortTitle(title) } : {}
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
