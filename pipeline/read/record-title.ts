import { shortTitle } from '../problems/messages.ts'
import type { Kind } from '../rdf/addresses.ts'
import { isMapping } from './record.ts'
import type { Raw } from './yaml.ts'

/** A value whose places say of which record they are. */
export function titled(kind: Kind, { value, placeOf }: Raw): Raw {
  const title = openTitle(kind, value)
  return { value, placeOf: (path) => ({ ...placeOf(path), ...title() }) }
}

/** Gives what `titleOf` finds in a value, which is looked for once, however many places ask. */
export function openTitle(kind: Kind, value: unknown): () => { record?: string } {
  let title: { record?: string } | undefined // of most values no place is ever asked for
  return () => {
    title ??= titleOf(kind, value)
    return title
  }
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
