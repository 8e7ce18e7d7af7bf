import { quoted, violation } from '../messages.ts'
import type { Place, Problem } from '../problem.ts'
import type { Check } from './across.ts'

/** No topic is broader than itself, and no replaced thing leads back to itself, by however many steps. */
export function circles(): Check {
  const broader = new Map<string, { to: readonly string[]; place: Place; field: string }>()
  return {
    add({ node, placeOf }) {
      for (const [word, field] of [
        ['broader', 'broader'],
        ['isReplacedBy', 'replacedBy'],
      ] as const) {
        const to = [node[word] ?? []].flat() as string[]
        if (to.length > 0) broader.set(node['@id'], { to, place: placeOf([field]), field })
      }
      return []
    },
    end() {
      const cleared = new Set<string>()
      return [...broader].flatMap(([start, { place, field }]): Problem[] => {
        const circle = cleared.has(start) ? undefined : walk(start, [])
        return circle === undefined
          ? []
          : [violation('circle', place, [field], circle.map(short).join(' → '))]

        function walk(address: string, trail: readonly string[]): readonly string[] | undefined {
          const again = trail.indexOf(address)
          if (again >= 0) {
            for (const each of trail) cleared.add(each) // told once, not once from each of its members
            return [...trail.slice(again), address]
          }
          if (cleared.has(address)) return undefined
          for (const next of broader.get(address)?.to ?? []) {
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
