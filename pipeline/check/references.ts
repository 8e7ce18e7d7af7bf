import { closest } from 'fastest-levenshtein'
import { kindAndId } from '../iri.ts'
import { quoted, type Rule, violation } from '../messages.ts'
import type { Node } from '../node.ts'
import type { Problem } from '../problem.ts'
import type { Split } from '../shacl/split.ts'
import { resultOf } from './agreement.ts'
import type { Check, Refusals } from './check.ts'
import { type Cited, openCited } from './cited.ts'
import { problemOf } from './shapes.ts'

/**
 * Whatever the shapes ask of what a node cites is so: it is described, as one of its kind, and has not been replaced by
 * something else.
 */
export function references(base: string, refusals: Refusals, { within, across }: Split): Check {
  const names = new Map<string, string>() // by address
  const successors = new Map<string, string>()
  const cited = openCited(across)

  /** What is wrong with an address: the same wherever it is cited. */
  function faultOf(address: string): readonly [Rule, ...string[]] | undefined {
    const successor = successors.get(address)
    const { kind = '', id = address } = kindAndId(base, address) ?? {}
    if (successor !== undefined) return ['replaced-reference', quoted(id), quoted(idOf(successor))]
    if (refusals.isDraft(kind, id)) return ['draft-reference', quoted(id)]
    if (refusals.has(kind, id)) return undefined
    const near = nearestTo(kind, id)
    if (near === '') return ['no-records', kind, kind === 'series' ? 'series.yaml' : `${kind}s.yaml`]
    return ['unknown-reference', kind, quoted(id), near]
  }

  function nearestTo(kind: string, id: string): string {
    const ids = [...names.keys()].flatMap((address) => {
      const found = kindAndId(base, address)
      return found?.kind === kind ? [found.id] : []
    })
    if (ids.length === 0) return ''
    const near = closest(id, ids)
    const name = [...names].find(([address]) => address.startsWith(`${base}${kind}/${near}/`))?.[1]
    return name ? `${near} (${name})` : near
  }

  function idOf(address: string): string {
    return kindAndId(base, address)?.id ?? address
  }

  function problemsOf({ finding, note }: Cited): Problem[] {
    const address = finding.value?.text ?? ''
    const isKnown = names.has(address) && !successors.has(address)
    if (isKnown || kindAndId(base, address) === undefined)
      return [problemOf(resultOf(finding, within), () => note)]
    const fault = faultOf(address)
    if (fault === undefined) return []
    const [rule, ...facts] = fault
    return [violation(rule, note.place, note.path, ...facts)]
  }

  return {
    add(each) {
      const { node, at } = each
      if (at.length === 0) names.set(node['@id'], nameOf(node))
      if (typeof node.isReplacedBy === 'string') successors.set(node['@id'], node.isReplacedBy)
      cited.add(each)
      return []
    },
    end: () => cited.end().flatMap((each) => Array(each.times).fill(problemsOf(each)).flat()),
  }
}

/** A short name to recognise something by; capsules, of which there may be a million, are known by id alone. */
function nameOf(node: Node): string {
  if (node['@type']?.includes('VideoObject')) return ''
  return String(Object.values(node.name ?? {}).flat()[0] ?? '')
}
