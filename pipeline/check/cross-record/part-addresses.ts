/** The id of a part of a capsule (a participation, a chapter, a caption) in its address; undefined for other addresses. */
export function partIdOf(address: string): string | undefined {
  return /#(?:participation|chapter|caption)-(.+)$/.exec(address)?.[1]
}

/** Whether an address is that of a part of a capsule, which has no document of its own. */
export function isPartAddress(address: string): boolean {
  return partIdOf(address) !== undefined
}
