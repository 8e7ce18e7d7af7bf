import { quoted, violation } from '../messages.ts'
import { origin } from '../node.ts'
import type { Path, Place, Problem } from '../problem.ts'
import type { Check } from './check.ts'

/** No topic is broader than itself, and no replaced thing leads back to itself, by however many steps. */
export function circles(): Check {
  const steps = new Map<string, { to: readonly string[]; place: Place; path: Path }>()
  return {
    add(described) {
      const { node } = described
      for (const word of ['broader', 'isReplacedBy'] as const) {
        const to = [node[word] ?? []].flat() as string[]
        if (to.length > 0) steps.set(node['@id'], { to, ...origin(described, word) })
      }
      return []
    },
    end() {
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
  return quoted(/([^/]+)\/#/.exec(address)?.[1] ?? address)
}
