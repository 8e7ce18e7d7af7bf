import { closest } from 'fastest-levenshtein'
import { kindAndId } from '../iri.ts'
import { quoted, type Rule, violation } from '../messages.ts'
import { fieldOf, type Node } from '../node.ts'
import type { Path, Place, Problem } from '../problem.ts'
import { findingOf } from '../shacl/gather.ts'
import type { Across, ClassAsked, Split } from '../shacl/split.ts'
import { type ClassName, classes, type Word, wordOf } from '../terms.ts'
import { resultOf } from './agreement.ts'
import type { Check, Notes, Refusals } from './check.ts'
import { openKeys } from './keys.ts'
import { problemOf } from './shapes.ts'

/** What a batch describes and what it cites. */
export type References = {
  /** Things with a document: what they are, and a short name to recognise each by, which capsules have not. */
  readonly things: readonly Thing[]
  /** By the number of what the shapes ask: the addresses that are cited. */
  readonly cited: readonly ReadonlyMap<string, Citation>[]
}

type Thing = {
  readonly address: string
  readonly name: string
  readonly types: string
  readonly successor?: string
}

/** How often an address is cited, and the first places that do. */
type Citation = {
  times: number
  readonly places: { readonly focus: string; readonly record: number; readonly path: Path }[]
}

/** How many places are kept of an address that may turn out to be nobody's. */
const MOST_PLACES = 4

/** Things that were described before, by address: what they are. */
export type Settled = ReadonlyMap<string, string>

/**
 * Notes what a batch describes and what it cites under the base, where the shapes ask what that is; what is settled
 * already is as it should be.
 */
export function noteReferences(base: string, across: Across, settled: Settled): Notes<References> {
  const things: Thing[] = []
  const cited = across.values.map(() => new Map<string, Citation>())
  const kindsOf = openKinds(across)
  const askedOf = openAsked(across)
  const seen: string[] = [] // what the node in hand cites: what it says in two words is one mistake
  return {
    add({ node, at }, record) {
      const { '@id': address, isReplacedBy: successor } = node
      if (at.length === 0) {
        const types = (node['@type'] ?? []).join(' ')
        things.push({
          address,
          name: nameOf(node),
          types,
          ...(typeof successor === 'string' && { successor }),
        })
      }
      seen.length = 0
      for (const { word, rule } of askedOf(node)) {
        const value = node[word]
        if (typeof value === 'string') cite(value, rule, address, record, at, word)
        else if (Array.isArray(value))
          for (let index = 0; index < value.length; index++)
            cite(value[index], rule, address, record, at, word, value.length > 1 ? index : undefined)
      }
      return []
    },
    end: () => ({ things, cited }),
  }

  function cite(
    address: string,
    rule: number,
    focus: string,
    record: number,
    at: Path,
    word: Word,
    index?: number,
  ): void {
    if (!address.startsWith(base) || seen.includes(address)) return
    seen.push(address)
    const types = settled.get(address)
    if (types !== undefined && kindsOf.isOf(kindsOf.numberOf(types), rule)) return
    const known = cited[rule]?.get(address)
    if (known === undefined)
      cited[rule]?.set(address, { times: 1, places: [{ focus, record, path: pathOf(at, word, index) }] })
    else if (known.times++ < MOST_PLACES) known.places.push({ focus, record, path: pathOf(at, word, index) })
  }
}

type Pending = {
  readonly rule: number
  readonly address: string
  times: number
  readonly places: { readonly focus: string; readonly place: Place; readonly path: Path }[]
}

/**
 * Whatever the shapes ask of what a node cites is so: it is described, as one of its kind, and has not been replaced by
 * something else.
 */
export function references(
  base: string,
  refusals: Refusals,
  { within, across }: Split,
): Check<References> & { settled(): Settled } {
  const kindsOf = openKinds(across)
  const described = openKeys() // the number of what each thing is
  const names = new Map<string, string>() // of all but capsules beyond the first, to propose
  const successors = new Map<string, string>()
  const pending = new Map<string, Pending>()
  let settled = new Map<string, string>() // since it was last asked for

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

  function isAsAsked(address: string, rule: number): boolean {
    const kind = described.get(address)
    return kind !== undefined && kindsOf.isOf(kind, rule)
  }

  return {
    take({ things, cited }, { placeOf }) {
      for (const { address, name, types, successor } of things) {
        described.claim(address, kindsOf.numberOf(types))
        if (name !== '' || names.size < MOST_PROPOSED) names.set(address, name)
        if (successor !== undefined) successors.set(address, successor)
        else if (name !== '') settled.set(address, types)
      }
      for (const [rule, addresses] of cited.entries())
        for (const [address, { times, places }] of addresses) {
          if (isAsAsked(address, rule) && !successors.has(address)) continue
          const key = `${rule} ${address}`
          const known = pending.get(key) ?? { rule, address, times: 0, places: [] }
          known.times += times
          for (const { focus, record, path } of places.slice(0, MOST_PLACES - known.places.length))
            known.places.push({ focus, place: placeOf(record, path), path })
          pending.set(key, known)
        }
      return []
    },
    settled() {
      const news = settled
      settled = new Map()
      return news
    },
    *end() {
      for (const each of pending.values()) {
        let problem: Problem | undefined
        for (let time = 0; time < each.times; time++) {
          problem = problemAt(each, time) ?? problem
          if (problem !== undefined) yield problem
        }
      }
    },
  }

  /** What is wrong with what is cited at one of the places that are kept. */
  function problemAt({ rule, address, places }: Pending, time: number): Problem | undefined {
    const { focus, place, path } = places[time] ?? {}
    const isReplaced = successors.has(address)
    if (focus === undefined || place === undefined || path === undefined) return undefined
    if (isAsAsked(address, rule) && !isReplaced) return undefined
    if (described.get(address) !== undefined && !isReplaced) {
      const finding = findingOf(across.values[rule] as ClassAsked, focus, address)
      return problemOf(resultOf(finding, within), () => ({ place, path }))
    }
    const fault = faultOf(address)
    if (fault === undefined) return undefined
    const [broken, ...facts] = fault
    return violation(broken, place, path, ...facts)
  }
}

/** How many things without a name may be proposed in the place of one that is unknown. */
const MOST_PROPOSED = 10_000

/**
 * Words that repeat what a participation, or the publication, says, and those that point to parts of the same record, which
 * are described with it.
 */
const ELSEWHERE = ['contributor', 'sdPublisher', 'participation', 'hasPart', 'caption']

/** What shapes ask of the words of a node: each word with the number of what is asked. */
function openAsked({ values, above }: Across) {
  const asked = values.flatMap(({ predicate, targets }, rule) => {
    const word = wordOf(predicate) as Word | undefined
    return word === undefined || ELSEWHERE.includes(word) ? [] : [{ word, rule, targets }]
  })
  asked.sort((one, other) => Number(one.word === 'about') - Number(other.word === 'about')) // which repeats other topics
  const bySubject = asked.filter(({ targets }) => targets.subjectsOf.length > 0)
  const known = new Map<string, typeof asked>()
  return (node: Node): typeof asked => {
    const types = (node['@type'] ?? []).join(' ')
    let due = known.get(types)
    if (due === undefined) {
      const all = withAbove(
        (node['@type'] ?? []).map((name) => classes.get(name) ?? name),
        above,
      )
      due = asked.filter(({ targets }) => targets.classes.some((type) => all.has(type)))
      known.set(types, due)
    }
    const more = bySubject.filter(({ word, targets }) => isSubject(node, word, targets.subjectsOf))
    return more.length === 0 ? due : [...due, ...more.filter((each) => !due.includes(each))]
  }
}

/** Whether a node says a word, and one of the predicates that make it a target. */
function isSubject(node: Node, word: Word, subjectsOf: readonly string[]): boolean {
  return (
    node[word] !== undefined && subjectsOf.some((predicate) => node[wordOf(predicate) as Word] !== undefined)
  )
}

/** What things are, by number, and whether that is what is asked. */
function openKinds({ values, above }: Across) {
  const numbers = new Map<string, number>()
  const sets: ReadonlySet<string>[] = []
  return {
    numberOf(types: string): number {
      const known = numbers.get(types)
      if (known !== undefined) return known
      const names = types.split(' ') as ClassName[]
      numbers.set(types, sets.length)
      return (
        sets.push(
          withAbove(
            names.map((name) => classes.get(name) ?? name),
            above,
          ),
        ) - 1
      )
    },
    isOf: (number: number, rule: number): boolean =>
      values[rule]?.classes.some((type) => sets[number]?.has(type)) ?? false,
  }
}

/** Classes and all classes above them. */
function withAbove(types: readonly string[], above: Across['above']): Set<string> {
  const all = new Set(types)
  for (const each of all)
    for (const higher of Object.hasOwn(above, each) ? (above[each] ?? []) : []) all.add(higher)
  return all
}

function pathOf(at: Path, word: Word, index: number | undefined): Path {
  const path = [...at, fieldOf(word)]
  return index === undefined ? path : [...path, index]
}

/** A short name to recognise something by; capsules, of which there may be a million, are known by id alone. */
function nameOf(node: Node): string {
  if (node['@type']?.includes('VideoObject')) return ''
  return String(Object.values(node.name ?? {}).flat()[0] ?? '')
}
