/** The id of a part of a capsule (a participation, a function, a chapter, a caption, a file) in its address; undefined for other addresses. */
export function partIdOf(address: string): string | undefined {
  return /#(?:participation|function|chapter|caption|file)-(.+)$/.exec(address)?.[1]
}

/** Whether an address is that of a part of a capsule, which has no document of its own. */
export function isPartAddress(address: string): boolean {
  return partIdOf(address) !== undefined
}

/** Whether an address is that of one of those who are counted and not described: it is a number, which nobody keeps. */
export function isWithheldAddress(address: string): boolean {
  return /#participation-withheld\.\d+$/.test(address)
}

/** The address of the participation that a function belongs to; other addresses as they are. */
export function withoutFunction(address: string): string {
  return address.replace(/#function-([^.]+).*$/, '#participation-$1')
}
