/** An id as lists to choose from show it, behind the name of its record: `Ada Une (c-4k9p)`. */
export function labelledId(id: string, name: string): string {
  return id === '' || name === '' ? id : `${name} (${id})`
}

/** The name and the id of a text that may be a name with an id behind it; `undefined` where it is none. */
export function splitLabelledId(text: string): { readonly name: string; readonly id: string } | undefined {
  const [, name, id] = /^(.*\S) \(([a-z0-9-]{1,64})\)$/s.exec(text) ?? []
  return name === undefined || id === undefined ? undefined : { name, id }
}
