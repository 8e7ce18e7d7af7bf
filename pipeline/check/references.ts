import { closest } from 'fastest-levenshtein'
import { kindAndId } from '../iri.ts'
import { quoted, type Rule, violation } from '../messages.ts'
import { fieldOf, type Node } from '../node.ts'
import type { Path, Place, Problem } from '../problem.ts'
import { properties, type Word } from '../terms.ts'
import type { Check, Notes, Refusals } from './check.ts'
import { openKeys } from './keys.ts'

/** What a batch describes and what it points to. */
export type References = {
  /** Addresses of things with a document, and a short name to recognise each by; capsules have none. */
  readonly things: readonly { readonly address: string; readonly name: string; readonly successor?: string }[]
  readonly pointers: ReadonlyMap<string, Pointer>
}

/** An address that is pointed to: how often, and the first places that do. */
type Pointer = { times: number; readonly places: { readonly record: number; readonly path: Path }[] }

/** How many places are kept of an address that may turn out to be nobody's. */
const MOST_PLACES = 4

/** Notes what a batch describes and what it points to under the base. */
export function noteReferences(base: string): Notes<References> {
  const things: { address: string; name: string; successor?: string }[] = []
  const pointers = new Map<string, Pointer>()
  const seen: string[] = [] // what the node in hand points to: what it says in two words is one mistake
  return {
    add({ node, at }, record) {
      seen.length = 0
      const { '@id': address, isReplacedBy: successor } = node
      if (at.length === 0)
        things.push({ address, name: nameOf(node), ...(typeof successor === 'string' && { successor }) })
      for (const word of POINTING) {
        const value = node[word]
        if (typeof value === 'string') point(value, record, at, word)
        else if (Array.isArray(value))
          value.forEach((each, index) => {
            point(each as string, record, at, word, value.length > 1 ? index : undefined)
          })
      }
      return []
    },
    end: () => ({ things, pointers }),
  }

  function point(address: string, record: number, at: Path, word: Word, index?: number): void {
    if (!address.startsWith(base) || seen.includes(address)) return
    seen.push(address)
    const known = pointers.get(address)
    if (known !== undefined) {
      if (known.times++ < MOST_PLACES) known.places.push({ record, path: pathOf(at, word, index) })
    } else if (kindAndId(base, address) !== undefined)
      // other pages of the same site are nobody's business here
      pointers.set(address, { times: 1, places: [{ record, path: pathOf(at, word, index) }] })
  }
}

/** Whatever is pointed to under the base is described, and has not been replaced by something else. */
export function references(base: string, refusals: Refusals): Check<References> {
  const described = openKeys()
  const names = new Map<string, string>() // of all but capsules beyond the first, to propose
  const successors = new Map<string, string>()
  const pending = new Map<string, { times: number; places: { place: Place; path: Path }[] }>()

  /** What is wrong with an address: the same wherever it is cited. */
  function faultOf(address: string): readonly [Rule, ...string[]] | undefined {
    const successor = successors.get(address)
    const { kind = '', id = address } = kindAndId(base, address) ?? {}
    if (successor !== undefined) return ['replaced-reference', quoted(id), quoted(idOf(successor))]
    if (described.get(address) !== undefined) return undefined
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

  return {
    take({ things, pointers }, { placeOf }) {
      for (const { address, name, successor } of things) {
        described.claim(address, 1)
        if (name !== '' || names.size < MOST_PROPOSED) names.set(address, name)
        if (successor !== undefined) successors.set(address, successor)
      }
      for (const [address, { times, places }] of pointers) {
        if (described.get(address) !== undefined && !successors.has(address)) continue
        const known = pending.get(address) ?? { times: 0, places: [] }
        known.times += times
        for (const { record, path } of places.slice(0, MOST_PLACES - known.places.length))
          known.places.push({ place: placeOf(record, path), path })
        pending.set(address, known)
      }
      return []
    },
    *end() {
      for (const [address, { times, places }] of pending) {
        const fault = faultOf(address)
        if (fault === undefined) continue
        const [rule, ...facts] = fault
        let problem: Problem | undefined
        for (let time = 0; time < times; time++) {
          const { place, path } = places[time] ?? {}
          if (place !== undefined && path !== undefined) problem = violation(rule, place, path, ...facts)
          if (problem !== undefined) yield problem
        }
      }
    },
  }
}

/** How many things without a name may be proposed in the place of one that is unknown. */
const MOST_PROPOSED = 10_000

/** Words that repeat what a participation, or the publication, says, or that name parts of the same record. */
const SILENT: readonly Word[] = [
  'contributor',
  'sdPublisher',
  'participation',
  'hasPart',
  'caption',
  'subjectOf',
]

/** Words that point to what has a record of its own. */
const POINTING = [...properties.values()]
  .filter(({ kind, word }) => kind === 'reference' && !SILENT.includes(word))
  .map(({ word }) => word)
  .sort((one, other) => Number(one === 'about') - Number(other === 'about')) // which repeats the other topics

function pathOf(at: Path, word: Word, index: number | undefined): Path {
  const path = [...at, fieldOf(word)]
  return index === undefined ? path : [...path, index]
}

/** A short name to recognise something by; capsules, of which there may be a million, are known by id alone. */
function nameOf(node: Node): string {
  if (node['@type']?.includes('VideoObject')) return ''
  return String(Object.values(node.name ?? {}).flat()[0] ?? '')
}
