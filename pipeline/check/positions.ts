import { violation } from '../messages.ts'
import { origin } from '../node.ts'
import type { Check } from './check.ts'

/** No two capsules of a series have the same position. */
export function positions(): Check {
  const taken = new Map<string, string>()
  return {
    add(described) {
      const { node } = described
      if (node.position === undefined || typeof node.isPartOf !== 'string') return []
      const key = `${node.position} ${node.isPartOf}`
      const { path, place } = origin(described, 'position')
      const other = taken.get(key)
      if (other !== undefined) return [violation('position-taken', place, path, `${node.position}`, other)]
      taken.set(key, `${place.file}:${place.line}`)
      return []
    },
    end: () => [],
  }
}
