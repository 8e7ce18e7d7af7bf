import { compareUtf8 } from '../../collections/byte-order.ts'
import { openPeriodicYield } from '../../collections/yield-every.ts'
import { parseAddress } from '../../rdf/addresses.ts'

/** What became of resources of a kind between two releases. */
export type ChangeCounts = {
  readonly before: number
  readonly after: number
  readonly added: number
  readonly modified: number
  readonly removed: number
}

/** A resource that is not what it was: its address below the base, and what became of it. */
export type Change = { readonly address: string; readonly change: 'added' | 'modified' | 'removed' }

/** What differs between two releases; lists are cut, numbers are not. */
export type Changes = {
  /** By kind of document; `participation` too. */
  readonly kinds: ReadonlyMap<string, ChangeCounts>
  readonly resources: readonly Change[]
  readonly triples: {
    readonly before: number
    readonly after: number
    readonly added: number
    readonly removed: number
    /** Of those removed, how many told of people who are no longer named. */
    readonly letGo: number
  }
  readonly addedTriples: readonly string[]
  readonly removedTriples: readonly string[]
}

/** How many resources, and how many triples, are listed. */
export const MAX_LISTED_RESOURCES = 1000
export const MAX_LISTED_TRIPLES = 10_000

/**
 * Compares two releases with one base IRI: their lines of canonical N-Triples, sorted by bytes, so that all lines
 * of a document stand together in both and one look at each is enough. `listen` hears of
 * every resource; triples about an address that is `unsaid`, or whose text `names` somebody who may not be, are counted and never written. How many of those that went
 * are about people who are `terminate` is counted apart.
 */
export async function compareReleases(
  before: Iterable<string>,
  after: Iterable<string>,
  base: string,
  {
    listen,
    unsaid,
    names,
    letGo,
  }: {
    readonly listen: (change: Change) => void
    readonly unsaid: ReadonlySet<string>
    readonly names: (line: string) => boolean
    readonly letGo: ReadonlySet<string>
  },
): Promise<Changes> {
  const kinds = new Map<string, { -readonly [K in keyof ChangeCounts]: ChangeCounts[K] }>()
  const resources: Change[] = []
  const triples = { before: 0, after: 0, added: 0, removed: 0, letGo: 0 }
  const addedTriples: string[] = []
  const removedTriples: string[] = []
  const documents = openGroups((line) => /^<([^#>]*)/.exec(line)?.[1] ?? '', settle)
  const parts = openGroups((line) => /^<([^>]*#participation-[^>]*)>/.exec(line)?.[1] ?? '', settle)
  const turn = openPeriodicYield()

  function settle(address: string, { isBefore, isAfter, isChanged }: Seen): void {
    const kind = address.includes('#') ? 'participation' : parseAddress(base, `${address}#thing`)?.kind
    if (kind === undefined) return
    const tally = kinds.get(kind) ?? { before: 0, after: 0, added: 0, modified: 0, removed: 0 }
    kinds.set(kind, tally)
    if (isBefore) tally.before++
    if (isAfter) tally.after++
    const change = !isBefore ? 'added' : !isAfter ? 'removed' : isChanged ? 'modified' : undefined
    if (change === undefined) return
    tally[change]++
    const told: Change = { address: address.slice(base.length), change }
    listen(told)
    if (resources.length < MAX_LISTED_RESOURCES) resources.push(told)
  }

  for (const { line, isBefore, isAfter } of merged(before, after)) {
    await turn()
    documents.add(line, isBefore, isAfter)
    parts.add(line, isBefore, isAfter)
    if (isBefore) triples.before++
    if (isAfter) triples.after++
    if (isBefore && isAfter) continue
    if (isBefore && isAbout(letGo, line)) triples.letGo++
    const [count, listed] = isAfter
      ? (['added', addedTriples] as const)
      : (['removed', removedTriples] as const)
    if (++triples[count] <= MAX_LISTED_TRIPLES && !isAbout(unsaid, line) && !names(line)) listed.push(line)
  }
  documents.end()
  parts.end()
  const sorted = new Map([...kinds].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { kinds: sorted, resources, triples, addedTriples, removedTriples }
}

/** The changes of a first release, of which only the counts are told. */
export function allNew(counts: ReadonlyMap<string, number>, triples: number): Changes {
  const tally = (after: number): ChangeCounts => ({ before: 0, after, added: after, modified: 0, removed: 0 })
  return {
    kinds: new Map(
      [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => [kind, tally(count)]),
    ),
    resources: [],
    triples: { before: 0, after: triples, added: triples, removed: 0, letGo: 0 },
    addedTriples: [],
    removedTriples: [],
  }
}

type Seen = { isBefore: boolean; isAfter: boolean; isChanged: boolean }

/** Follows lines that stand together under a key of their subjects; tells of each key once its lines have passed. */
function openGroups(keyOf: (line: string) => string, tell: (key: string, seen: Seen) => void) {
  let subject: string | undefined // of the line before, in its brackets
  let key = ''
  let seen: Seen = { isBefore: false, isAfter: false, isChanged: false }
  function end(): void {
    if (key !== '') tell(key, seen)
    seen = { isBefore: false, isAfter: false, isChanged: false }
  }
  return {
    add(line: string, isBefore: boolean, isAfter: boolean): void {
      if (subject === undefined || !line.startsWith(subject)) {
        subject = line.slice(0, line.indexOf('>') + 1)
        const next = keyOf(line)
        if (next !== key) end()
        key = next
      }
      seen.isBefore ||= isBefore
      seen.isAfter ||= isAfter
      seen.isChanged ||= isBefore !== isAfter
    },
    end,
  }
}

/** Whether a triple speaks of one of some addresses, or points to one. */
function isAbout(addresses: ReadonlySet<string>, line: string): boolean {
  const [, subject = '', object = ''] = /^<([^>]*)> <[^>]*> (?:<([^>]*)> \.$)?/.exec(line) ?? []
  return addresses.has(subject) || addresses.has(object)
}

/** The lines of two sorted files, each once, with where it stands. */
function* merged(
  before: Iterable<string>,
  after: Iterable<string>,
): Generator<{ readonly line: string; readonly isBefore: boolean; readonly isAfter: boolean }> {
  const [left, right] = [before[Symbol.iterator](), after[Symbol.iterator]()]
  let [a, b] = [left.next(), right.next()]
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : a.value === b.value ? 0 : compareUtf8(a.value, b.value)
    yield { line: order <= 0 ? a.value : b.value, isBefore: order <= 0, isAfter: order >= 0 }
    if (order <= 0) a = left.next()
    if (order >= 0) b = right.next()
  }
}
