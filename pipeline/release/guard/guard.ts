import { join } from 'node:path'
import type { Ledger } from '../../check/cross-record/address-ledger.ts'
import { isWithheldAddress } from '../../check/cross-record/part-addresses.ts'
import { fileSize } from '../../files/file-facts.ts'
import { readLinesSync } from '../../files/sync-file-reader.ts'
import type { ReleaseMark } from '../../rdf/release-version.ts'
import { dumpPaths } from '../../write/dump-files.ts'
import { allNew, type Changes, compareReleases } from './changes.ts'
import type { GuardedRelease } from './changes-report.ts'
import type { GuardContext } from './guard-context.ts'
import { lockOf } from './lock-file.ts'
import { fallenCounts, openVanished, releasedPeople, unusedAllowances } from './loss.ts'
import { openPreviousRelease, type PreviousRelease } from './previous-release.ts'
import { issuedDay, type Lock } from './publication-lock.ts'

/** A release whose dumps are written, and what it is compared with. */
export type GuardInput = {
  readonly ledger: Ledger
  /** The lock of the release before; `undefined` if there is none. */
  readonly lock: Lock | undefined
  /** The N-Triples to compare with; `undefined` if there are none. */
  readonly previous: string | undefined
  /** Whether `previous` was named in the build order; otherwise it is compared only if it is of the same publication. */
  readonly isNamed: boolean
  /** The folder of the new release, and a folder to sort in. */
  readonly folder: string
  readonly workFolder: string
  /** The addresses of people whom the data do not name, and of their parts: their triples are counted and never listed. */
  readonly unnamed: ReadonlySet<string>
  /** Whether a line names somebody who may not be named; such lines are counted and never listed. */
  readonly namesRestricted: (line: string) => boolean
  /** How many things of each kind the new release describes, and in how many triples. */
  readonly counts: ReadonlyMap<string, number>
  readonly triples: number
  readonly mark: ReleaseMark
  /** The share by which a count may fall, from 0 to 1. */
  readonly lossShare: number
}

/** The triples of a first release that are listed as new; of a larger one only the counts are reported. */
const MAX_TRIPLES_LISTED_AS_NEW = 50_000

/**
 * Compares a release with the one before, and reports what would be lost: resources that vanished without being retired, counts
 * that fell, and names that were accepted in vain.
 */
export async function guardRelease(context: GuardContext, input: GuardInput): Promise<GuardedRelease> {
  const { address, placeOf, accepted, report } = context
  const previous = await openComparison(context, input)
  const { changes, lost, unnamed } = await compareWith(previous, context, input)
  await previous?.forget()
  const counts = new Map([...changes.kinds].map(([kind, { after }]): [string, number] => [kind, after]))
  counts.set('triples', changes.triples.after)
  const issued = input.lock?.issued ?? issuedDay(input.lock, input.mark.version)
  const lock = lockOf(context, counts, { mark: input.mark, issued })
  if (input.lock !== undefined) for (const name of lockDifferences(input.lock, lock)) lost.add(name)

  const excused = countByKind(previous ? unnamed : everUnnamed(input, address.base))
  const allTriples = excused.size > 0 ? Number.POSITIVE_INFINITY : 0
  excused.set('triples', previous ? changes.triples.letGo : allTriples)
  const pairs = [...countsBefore(changes, previous !== undefined, input.lock)].map(
    ([name, count]) => [name, count - (excused.get(name) ?? 0), counts.get(name) ?? 0] as const,
  )
  for (const [name, before, after] of pairs) if (after < before) lost.add(name)
  report(...fallenCounts(pairs, { accepted, share: input.lossShare }, placeOf([])))
  report(...unusedAllowances(accepted, lost, placeOf([])))
  return { changes, comparedWith: previous?.file, lock }
}

/** What a comparison found: names of `accepted` that were lost, and addresses that vanished because nobody is named there any more. */
type Comparison = { readonly changes: Changes; readonly lost: Set<string>; readonly unnamed: string[] }

async function compareWith(
  previous: PreviousRelease | undefined,
  { address, placeOf, accepted, report }: GuardContext,
  input: GuardInput,
): Promise<Comparison> {
  const lost = new Set<string>()
  const unnamed: string[] = []
  if (previous === undefined && input.triples > MAX_TRIPLES_LISTED_AS_NEW)
    return { changes: allNew(input.counts, input.triples), lost, unnamed }
  const isUnnamed = (path: string): boolean =>
    isWithheldAddress(path) ||
    input.unnamed.has(address.base + path) ||
    input.unnamed.has(`${address.base}${path}#person`)
  const vanished = openVanished(input.ledger, accepted, isUnnamed, placeOf([]))
  const released = releasedPeople(input.ledger, accepted).map((path) => address.base + path)
  const after = readLinesSync(join(input.folder, dumpPaths.ntriples))
  const changes = await compareReleases(previous?.lines ?? [], after, address.base, {
    onChange({ address, change }) {
      if (change !== 'removed') return
      if (accepted.has(address)) lost.add(address)
      if (isUnnamed(address)) unnamed.push(address)
      report(...vanished(address))
    },
    hidden: new Set([...input.unnamed, ...released]),
    namesRestricted: input.namesRestricted,
    unnamed: input.unnamed,
  })
  return { changes, lost, unnamed }
}

/** Opens the release to compare with, unless it stands under the address of another publication or of an example. */
async function openComparison(
  { address, report }: GuardContext,
  input: GuardInput,
): Promise<PreviousRelease | undefined> {
  if (input.previous === undefined) return undefined
  const previous = await openPreviousRelease(input.previous, address.base, join(input.workFolder, 'previous'))
  if ('problem' in previous) {
    report(previous.problem)
    return undefined
  }
  if (input.isNamed || [address.base, input.lock?.base].includes(previous.base)) return previous
  await previous.forget()
  return undefined
}

/** The path of the N-Triples of the release in the result folder `out`; `undefined` if there is none. */
export async function publishedDump(out: string): Promise<string | undefined> {
  const file = join(out, 'public', dumpPaths.ntriples)
  return fileSize(file).then(
    () => file,
    () => undefined,
  )
}

/** The counts of the release before, by name: from the comparison, or else from the lock. */
function countsBefore(
  changes: Changes,
  isCompared: boolean,
  lock: Lock | undefined,
): Iterable<readonly [string, number]> {
  if (!isCompared) return lock?.counts ?? []
  return [
    ...[...changes.kinds].map(([kind, tally]) => [kind, tally.before] as const),
    ['triples', changes.triples.before] as const,
  ]
}

/** How many of some addresses there are, by kind; those of people who are no longer named are no loss. */
function countByKind(paths: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const name = path.includes('#participation-') ? 'participation' : path.replace(/\/.*/, '')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** The addresses of people who were ever named and are not any more: at least those who vanished since the lock was written. */
function everUnnamed({ ledger, unnamed }: GuardInput, base: string): string[] {
  const addresses = new Set<string>()
  for (const { address } of ledger.entries()) if (unnamed.has(base + address)) addresses.add(address)
  return [...addresses]
}

/** The names under which the differences of two locks can be accepted. */
function lockDifferences(old: Lock, now: Lock): string[] {
  return [
    ...(old.identifier === now.identifier ? [] : ['identifier']),
    ...(old.base === now.base ? [] : ['base']),
    ...old.downloads.filter((url) => !now.downloads.includes(url)),
  ]
}
