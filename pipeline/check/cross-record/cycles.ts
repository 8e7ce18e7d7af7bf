import { quoteId } from '../../problems/format-value.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { recordLocation } from '../../rdf/node.ts'
import type { NoteTaker } from './check-interface.ts'

/** A step from one address to those it names, and where that is said. */
export type ChainLink = {
  readonly from: string
  readonly to: readonly string[]
  readonly place: Place
  readonly path: Path
}

/** Notes what is broader than what, and what was replaced by what. */
export function openCycleNotes(): NoteTaker<readonly ChainLink[]> {
  const found: ChainLink[] = []
  return {
    add(described) {
      const { node } = described
      for (const word of ['broader', 'isReplacedBy'] as const) {
        if (node[word] === undefined) continue
        found.push({
          from: node['@id'],
          to: [node[word]].flat() as string[],
          ...recordLocation(described, word),
        })
      }
      return []
    },
    end: () => found,
  }
}

/** No topic is broader than itself, and no replaced thing leads back to itself, by however many steps. */
export function openCycleCheck() {
  const steps = new Map<string, ChainLink>()
  return {
    take(notes: readonly ChainLink[]): void {
      for (const step of notes) steps.set(step.from, step)
    },
    end(): Problem[] {
      const cleared = new Set<string>()
      return [...steps].flatMap(([start, { place, path }]): Problem[] => {
        const circle = cleared.has(start) ? undefined : walk(start, [])
        return circle === undefined ? [] : [violation('circle', place, path, circle.map(short).join(' → '))]

        function walk(address: string, trail: readonly string[]): readonly string[] | undefined {
          const again = trail.indexOf(address)
          if (again >= 0) {
            for (const each of trail) cleared.add(each) // told once, not once from each of its members
            return [...trail.slice(again), address]
          }
          if (cleared.has(address)) return undefined
          for (const next of steps.get(address)?.to ?? []) {
            const found = walk(next, [...trail, address])
            if (found !== undefined) return found
          }
          cleared.add(address)
          return undefined
        }
      })
    },
  }
}

function short(address: string): string {
  return quoteId(/([^/]+)\/#/.exec(address)?.[1] ?? address)
}
