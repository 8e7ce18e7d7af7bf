import { join } from 'node:path'
import type { Ledger } from '../../check/cross-record/address-ledger.ts'
import { fileSize } from '../../files/disk.ts'
import { readLinesSync } from '../../files/stream.ts'
import type { ReleaseMark } from '../../rdf/release-version.ts'
import { dumpPaths } from '../../write/dump-files.ts'
import { allNew, type Change, type Changes, compareReleases } from './changes.ts'
import type { GuardedRelease } from './changes-report.ts'
import type { GuardContext } from './guard-context.ts'
import { lockOf } from './lock-file.ts'
import { fallenCounts, isLossAccepted, openVanished, unusedAllowances } from './loss.ts'
import { openPreviousRelease, type PreviousRelease } from './previous-release.ts'
import type { Lock } from './publication-lock.ts'

/** A release, and what it is compared with. */
export type GuardInput = {
  readonly ledger: Ledger
  /** The lock that the release before left, if it is known. */
  readonly lock: Lock | undefined
  /** N-Triples of the release to compare with, if any. */
  readonly previous: string | undefined
  /** Whether somebody named it; one that just stands there is compared only if it is of the same publication. */
  readonly isNamed: boolean
  /** The folder of the new release, and one for what is being sorted. */
  readonly folder: string
  readonly scratch: string
  /** Addresses whose triples are counted and never written. */
  readonly unsaid: ReadonlySet<string>
  /** Whether a line names somebody who may not be named; such lines are counted and never written. */
  readonly names: (line: string) => boolean
  /** How many things of each kind the new release describes, and in how many triples. */
  readonly counts: ReadonlyMap<string, number>
  readonly triples: number
  readonly mark: ReleaseMark
  /** The share by which a count may fall. */
  readonly share: number
}

/** How many triples of a first release are listed as new; of a larger one only the counts are told. */
const MOST_LISTED = 50_000

/** Compares a release with the one before: what would be lost stops it until it is named. */
export async function guardRelease(post: GuardContext, watch: GuardInput): Promise<GuardedRelease> {
  const { address, placeOf, accepted, report } = post
  const lost = new Set<string>()
  const letGo: string[] = []
  const isUnsaid = (path: string): boolean =>
    watch.unsaid.has(address.base + path) || watch.unsaid.has(`${address.base}${path}#person`)
  const opened = await previousOf(post, watch)
  const vanished = openVanished(watch.ledger, accepted, isUnsaid, placeOf([]))
  const after = readLinesSync(join(watch.folder, dumpPaths.ntriples))
  const listen = ({ address, change }: Change): void => {
    if (change !== 'removed') return
    if (accepted.has(address)) lost.add(address)
    if (isUnsaid(address)) letGo.push(address)
    report(...vanished(address))
  }
  const gone = isLossAccepted(watch.ledger, accepted).map((path) => address.base + path)
  const unsaid = new Set([...watch.unsaid, ...gone])
  const lines = opened?.lines ?? []
  const isListed = opened !== undefined || watch.triples <= MOST_LISTED
  const changes = isListed
    ? await compareReleases(lines, after, address.base, {
        listen,
        unsaid,
        names: watch.names,
        letGo: watch.unsaid,
      })
    : allNew(watch.counts, watch.triples)
  await opened?.forget()
  const counts = new Map([...changes.kinds].map(([kind, tally]): [string, number] => [kind, tally.after]))
  counts.set('triples', changes.triples.after)
  const lock = lockOf(post, counts, watch.mark)
  if (watch.lock !== undefined) for (const name of differences(watch.lock, lock)) lost.add(name)
  const excused = opened ? counted(letGo) : counted(unsaidBefore(watch, address.base))
  excused.set('triples', opened ? changes.triples.letGo : excused.size > 0 ? Number.POSITIVE_INFINITY : 0)
  const pairs = [...before(changes, opened !== undefined, watch.lock)].map(
    ([name, count]) => [name, count - (excused.get(name) ?? 0), counts.get(name) ?? 0] as const,
  )

  for (const [name, old, now] of pairs) if (now < old) lost.add(name)
  report(...fallenCounts(pairs, { accepted, share: watch.share }, placeOf([])))
  report(...unusedAllowances(accepted, lost, placeOf([])))
  return { changes, comparedWith: opened?.file, lock }
}

/** The release to compare with; none that stands under the address of another publication, or of an example. */
async function previousOf(
  { address, report }: GuardContext,
  watch: GuardInput,
): Promise<PreviousRelease | undefined> {
  if (watch.previous === undefined) return undefined
  const previous = await openPreviousRelease(watch.previous, address.base, join(watch.scratch, 'previous'))
  if ('problem' in previous) {
    report(previous.problem)
    return undefined
  }
  if (watch.isNamed || [address.base, watch.lock?.base].includes(previous.base)) return previous
  await previous.forget()
  return undefined
}

/** The N-Triples of the release that stands in a folder, if there is one. */
export async function publishedDump(out: string): Promise<string | undefined> {
  const file = join(out, 'public', dumpPaths.ntriples)
  return fileSize(file).then(
    () => file,
    () => undefined,
  )
}

/** How many there were before, by name: from the release compared with, or else from the lock. */
function before(
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

/** What went because people are no longer named is no loss: how many of these addresses there are, by name. */
function counted(paths: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const name = path.includes('#participation-') ? 'participation' : path.replace(/\/.*/, '')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** People who are no longer named, of all who ever were: at most so many went since the release that only the lock tells of. */
function unsaidBefore({ ledger, unsaid }: GuardInput, base: string): string[] {
  const gone = new Set<string>()
  for (const { address } of ledger.entries()) if (unsaid.has(base + address)) gone.add(address)
  return [...gone]
}

/** The names under which a change of the lock may be accepted. */
function differences(old: Lock, now: Lock): string[] {
  return [
    ...(old.identifier === now.identifier ? [] : ['identifier']),
    ...(old.base === now.base ? [] : ['base']),
    ...old.downloads.filter((url) => !now.downloads.includes(url)),
  ]
}
