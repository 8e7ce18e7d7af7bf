import { closest } from 'fastest-levenshtein'
import { kindAndId } from '../iri.ts'
import { quoted, type Rule, violation } from '../messages.ts'
import { type Described, type Node, origin, references as pointed, statements } from '../node.ts'
import type { Path, Place } from '../problem.ts'
import type { Check, Refusals } from './check.ts'

/** Whatever is pointed to under the base is described, and has not been replaced by something else. */
export function references(base: string, refusals: Refusals): Check {
  const described = new Map<string, string>() // address to name
  const successors = new Map<string, string>()
  const pending = new Map<string, { place: Place; path: Path }[]>()

  /** What is wrong with an address: the same wherever it is cited. */
  function faultOf(address: string): readonly [Rule, ...string[]] | undefined {
    const successor = successors.get(address)
    const { kind = '', id = address } = kindAndId(base, address) ?? {}
    if (successor !== undefined) return ['replaced-reference', quoted(id), quoted(idOf(successor))]
    if (described.has(address)) return undefined
    if (refusals.isDraft(kind, id)) return ['draft-reference', quoted(id)]
    if (refusals.has(kind, id)) return undefined
    const near = nearestTo(kind, id)
    if (near === '') return ['no-records', kind, kind === 'series' ? 'series.yaml' : `${kind}s.yaml`]
    return ['unknown-reference', kind, quoted(id), near]
  }

  function nearestTo(kind: string, id: string): string {
    const ids = [...described.keys()].flatMap((address) => {
      const found = kindAndId(base, address)
      return found?.kind === kind && !/#(participation|chapter|caption)-/.test(address) ? [found.id] : []
    })
    if (ids.length === 0) return ''
    const near = closest(id, ids)
    const name = [...described].find(([address]) => address.startsWith(`${base}${kind}/${near}/`))?.[1]
    return name ? `${near} (${name})` : near
  }

  function idOf(address: string): string {
    return kindAndId(base, address)?.id ?? address
  }

  return {
    add(each) {
      const { node } = each
      described.set(node['@id'], nameOf(node))
      if (typeof node.isReplacedBy === 'string') successors.set(node['@id'], node.isReplacedBy)
      for (const { address, from } of pointers(each, base)) {
        if (described.has(address) && !successors.has(address)) continue
        const list = pending.get(address) ?? []
        pending.set(address, [...list, from()])
      }
      return []
    },
    end: () =>
      [...pending].flatMap(([address, places]) => {
        const fault = faultOf(address)
        if (fault === undefined) return []
        const [rule, ...facts] = fault
        return places.map(({ place, path }) => violation(rule, place, path, ...facts))
      }),
  }
}

/** The addresses under the base that a node points to, each once, with the record's field that says so. */
function pointers(
  described: Described,
  base: string,
): { address: string; from: () => { path: Path; place: Place } }[] {
  const seen = new Set<string>()
  return statements(described.node).flatMap(([property, value]) => {
    if (DERIVED.includes(property.word)) return []
    return pointed(property, value).flatMap((address, index) => {
      // other pages of the same site are nobody's business here
      if (kindAndId(base, address) === undefined || seen.has(address)) return []
      seen.add(address)
      return [
        { address, from: () => origin(described, property.word, Array.isArray(value) ? index : undefined) },
      ]
    })
  })
}

/** Words that repeat what a participation, or the publication, says. */
const DERIVED = ['contributor', 'sdPublisher']

/** A short name to recognise something by; capsules, of which there may be a million, are known by id alone. */
function nameOf(node: Node): string {
  if (node['@type']?.includes('VideoObject')) return ''
  return String(Object.values(node.name ?? {}).flat()[0] ?? '')
}
