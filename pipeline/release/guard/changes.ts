import { withoutFunction } from '../../check/cross-record/part-addresses.ts'
import { compareUtf8 } from '../../collections/byte-order.ts'
import { openPeriodicYield } from '../../collections/yield-every.ts'
import { parseDocumentAddress } from '../../rdf/addresses.ts'

/** How many resources of a kind two releases have, and what changed between them. */
export type ChangeCounts = {
  readonly before: number
  readonly after: number
  readonly added: number
  readonly modified: number
  readonly removed: number
}

/** A resource that changed: its address below the base, and how. */
export type Change = { readonly address: string; readonly change: 'added' | 'modified' | 'removed' }

/** The differences between two releases; lists are cut, counts are not. */
export type Changes = {
  /** By kind of document, and `participation`. */
  readonly kinds: ReadonlyMap<string, ChangeCounts>
  readonly resources: readonly Change[]
  readonly triples: {
    readonly before: number
    readonly after: number
    readonly added: number
    readonly removed: number
    /** How many of the removed triples are about people who are not named any more. */
    readonly letGo: number
  }
  readonly addedTriples: readonly string[]
  readonly removedTriples: readonly string[]
}

/** The resources that are listed at most. */
const MAX_LISTED_RESOURCES = 1000

/** The added triples, and the removed ones, that are listed at most. */
const MAX_LISTED_TRIPLES = 10_000

/** What a comparison of releases leaves out of its lists, and who hears of it. */
export type ComparisonOptions = {
  readonly onChange: (change: Change) => void
  /** Addresses whose triples are counted and never listed. */
  readonly hidden: ReadonlySet<string>
  /** Whether a line names somebody who may not be named; such lines are counted and never listed. */
  readonly namesRestricted: (line: string) => boolean
  /** Addresses of people who are not named any more, whose removed triples are counted apart. */
  readonly unnamed: ReadonlySet<string>
}

/**
 * Compares two releases under one base IRI by their lines of canonical N-Triples, sorted by bytes: all lines of a document stand
 * together in both, so that one pass without memory is enough.
 */
export async function compareReleases(
  before: Iterable<string>,
  after: Iterable<string>,
  base: string,
  { onChange, hidden, namesRestricted, unnamed }: ComparisonOptions,
): Promise<Changes> {
  const kinds = new Map<string, { -readonly [K in keyof ChangeCounts]: ChangeCounts[K] }>()
  const resources: Change[] = []
  const triples = { before: 0, after: 0, added: 0, removed: 0, letGo: 0 }
  const addedTriples: string[] = []
  const removedTriples: string[] = []
  const documents = openGroups((line) => /^<([^#>]*)/.exec(line)?.[1] ?? '', settle)
  const parts = openGroups((line) => /^<([^>]*#participation-[^>]*)>/.exec(line)?.[1] ?? '', settle)
  const changedByFunction = new Set<string>() // participations, whose lines come after those of their functions
  const turn = openPeriodicYield()

  function settle(address: string, { isBefore, isAfter, ...presence }: Presence): void {
    const isChanged = changedByFunction.delete(address) || presence.isChanged
    const kind = address.includes('#') ? 'participation' : parseDocumentAddress(base, address)?.kind
    if (kind === undefined) return
    const tally = kinds.get(kind) ?? { before: 0, after: 0, added: 0, modified: 0, removed: 0 }
    kinds.set(kind, tally)
    if (isBefore) tally.before++
    if (isAfter) tally.after++
    const change = !isBefore ? 'added' : !isAfter ? 'removed' : isChanged ? 'modified' : undefined
    if (change === undefined) return
    tally[change]++
    const changed: Change = { address: address.slice(base.length), change }
    onChange(changed)
    if (resources.length < MAX_LISTED_RESOURCES) resources.push(changed)
  }

  for (const { line, isBefore, isAfter } of mergeLines(before, after)) {
    await turn()
    documents.add(line, isBefore, isAfter)
    parts.add(line, isBefore, isAfter)
    if (isBefore) triples.before++
    if (isAfter) triples.after++
    if (isBefore && isAfter) continue
    const [, subject = ''] = /^<([^>]*#function-[^>]*)>/.exec(line) ?? []
    if (subject !== '') changedByFunction.add(withoutFunction(subject))
    if (isBefore && isAbout(unnamed, line)) triples.letGo++
    const [count, listed] = isAfter
      ? (['added', addedTriples] as const)
      : (['removed', removedTriples] as const)
    if (++triples[count] <= MAX_LISTED_TRIPLES && !isAbout(hidden, line) && !namesRestricted(line))
      listed.push(line)
  }
  documents.end()
  parts.end()
  const sorted = new Map([...kinds].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { kinds: sorted, resources, triples, addedTriples, removedTriples }
}

/** The changes of a first release that is too large to be listed: its counts. */
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

type Presence = { isBefore: boolean; isAfter: boolean; isChanged: boolean }

/** Groups lines that stand together under a key of their subjects; calls `onEnd` once all lines of a key have passed. */
function openGroups(keyOf: (line: string) => string, onEnd: (key: string, presence: Presence) => void) {
  let subject: string | undefined // of the line before, in its brackets
  let key = ''
  let presence: Presence = { isBefore: false, isAfter: false, isChanged: false }
  function end(): void {
    if (key !== '') onEnd(key, presence)
    presence = { isBefore: false, isAfter: false, isChanged: false }
  }
  return {
    add(line: string, isBefore: boolean, isAfter: boolean): void {
      if (subject === undefined || !line.startsWith(subject)) {
        subject = line.slice(0, line.indexOf('>') + 1)
        const next = keyOf(line)
        if (next !== key) end()
        key = next
      }
      presence.isBefore ||= isBefore
      presence.isAfter ||= isAfter
      presence.isChanged ||= isBefore !== isAfter
    },
    end,
  }
}

/** Whether the subject or the object of a triple is one of some addresses, a function in one of these participations, or a person's document. */
function isAbout(addresses: ReadonlySet<string>, line: string): boolean {
  const [, subject = '', object = ''] = /^<([^>]*)> <[^>]*> (?:<([^>]*)> \.$)?/.exec(line) ?? []
  const described = subject.replace(/\/contributor\/[^/]+\/$/, '$&#person')
  return addresses.has(withoutFunction(described)) || addresses.has(withoutFunction(object))
}

/** The lines of two sorted files, each once, with the files that have it. */
function* mergeLines(
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
