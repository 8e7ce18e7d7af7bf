import { closest } from 'fastest-levenshtein'
import { parseAddress } from '../../rdf/addresses.ts'

/** How many ids are compared in a run to suggest what was meant: some seconds of work. */
const MAX_COMPARED_IDS = 20_000_000

/** How many things without a name are kept to be suggested: a publication may have a million capsules. */
const MAX_UNNAMED_THINGS = 10_000

/** The things that may be suggested where a reference names an unknown id. */
type ClosestIds = {
  /** Adds a thing; its name is empty if it has none. */
  add(address: string, name: string): void
  has(address: string): boolean
  /**
   * The most similar id of a kind, with its name; empty once a run has compared `MAX_COMPARED_IDS`; undefined if no thing of
   * this kind is known.
   */
  suggest(kind: string, id: string): string | undefined
}

/** Opens an empty collection of things under a base. */
export function openClosestIds(base: string): ClosestIds {
  const names = new Map<string, string>()
  let byKind: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined
  let compared = 0
  return {
    add(address, name) {
      if (name !== '' || names.size < MAX_UNNAMED_THINGS) names.set(address, name)
    },
    has: (address) => names.has(address),
    suggest(kind, id) {
      byKind ??= groupByKind()
      const known = byKind.get(kind)
      if (known === undefined) return undefined
      compared += known.size
      if (compared > MAX_COMPARED_IDS) return ''
      const suggestion = closest(id, [...known.keys()])
      const name = known.get(suggestion)
      return name ? `${suggestion} (${name})` : suggestion
    },
  }

  function groupByKind(): ReadonlyMap<string, ReadonlyMap<string, string>> {
    const kinds = new Map<string, Map<string, string>>()
    for (const [address, name] of names) {
      const { kind = '', id = '' } = parseAddress(base, address) ?? {}
      const ids = kinds.get(kind) ?? new Map<string, string>()
      if (!ids.has(id)) kinds.set(kind, ids.set(id, name))
    }
    return kinds
  }
}
