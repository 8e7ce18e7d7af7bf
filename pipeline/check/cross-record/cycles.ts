import { quoteIds } from '../../problems/format-value.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { recordLocation } from '../../rdf/node.ts'
import type { NoteTaker } from './check-interface.ts'

/** A link from one address to the broader topics, the whole or the successor that its record names. */
export type ChainLink = {
  readonly from: string
  readonly to: readonly string[]
  readonly place: Place
  readonly path: Path
}

/** The properties that lead from a thing to another of its kind. */
const CHAINS = ['broader', 'parentOrganization', 'isReplacedBy'] as const

/** Notes which topics are broader than others, which organisations and series are parts of others, and which things were replaced by others. */
export function openCycleNotes(): NoteTaker<readonly ChainLink[]> {
  const links: ChainLink[] = []
  return {
    add(mapped) {
      const { node } = mapped
      const isSeries = node['@type']?.includes('CreativeWorkSeries') // of capsules, which are many, none leads to another
      for (const property of [...CHAINS, ...(isSeries ? (['isPartOf'] as const) : [])]) {
        const value = node[property]
        if (value !== undefined)
          links.push({
            from: node['@id'],
            to: [value].flat() as string[],
            ...recordLocation(mapped, property),
          })
      }
      return []
    },
    end: () => links,
  }
}

/** Checks that no topic is broader than itself, no organisation or series part of itself, and no successor leads back, by any number of links. */
export function openCycleCheck() {
  const links = new Map<string, ChainLink>()
  return {
    take(notes: readonly ChainLink[]): void {
      for (const link of notes) links.set(link.from, link)
    },
    end(): Problem[] {
      const visited = new Set<string>()
      return [...links].flatMap(([start, { place, path }]): Problem[] => {
        const cycle = findCycle(start, [], visited)
        if (cycle === undefined) return []
        return [violation('circle', place, path, quoteIds(cycle.map(shortAddress), ' → '))]
      })
    },
  }

  /** The cycle that a walk from an address runs into; each cycle is found once, whichever member comes first. */
  function findCycle(
    address: string,
    trail: readonly string[],
    visited: Set<string>,
  ): readonly string[] | undefined {
    const start = trail.indexOf(address)
    if (start >= 0) {
      for (const member of trail) visited.add(member)
      return [...trail.slice(start), address]
    }
    if (visited.has(address)) return undefined
    for (const next of links.get(address)?.to ?? []) {
      const cycle = findCycle(next, [...trail, address], visited)
      if (cycle !== undefined) return cycle
    }
    visited.add(address)
    return undefined
  }
}

function shortAddress(address: string): string {
  return /([^/]+)\/#/.exec(address)?.[1] ?? address
}
