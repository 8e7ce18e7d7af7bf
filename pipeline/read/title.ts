import type { Kind } from '../iri.ts'
import { shortTitle } from '../messages.ts'
import { isMapping } from './record.ts'
import type { Raw } from './yaml.ts'

/** A value whose places say of which record they are. */
export function titled(kind: Kind, { value, placeOf }: Raw): Raw {
  const { id, name } = isMapping(value) ? value : {}
  const title =
    kind === 'contributor' ? id : [isMapping(name) ? Object.values(name) : name, id].flat().find(isText)
  const record = isText(title) ? shortTitle(title) : ''
  return { value, placeOf: (path) => ({ ...placeOf(path), ...(record !== '' && { record }) }) }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
