import { join } from 'node:path'
import { distributions } from './catalog/distributions.ts'
import { identifierOf } from './catalog/offer.ts'
import type { Ledger } from './check/check.ts'
import { bytesOf, linesOf, ownPath, replaceFile, sizeOf, writeText } from './disk.ts'
import { type Changes, compare } from './guard/changes.ts'
import { type Lock, type LockFile, lockProblems, lockText, readLock } from './guard/lock.ts'
import { fallen, openVanished, unneeded } from './guard/loss.ts'
import { changesPage } from './guard/page.ts'
import { openPrevious } from './guard/previous.ts'
import type { Addresses } from './iri.ts'
import type { Language, Problem } from './problem.ts'
import type { PlaceOf, Publication } from './record.ts'
import { dumpPaths } from './write/dumps.ts'

/** What stands guard over a release. */
export type Watch = {
  readonly publication: Publication
  readonly address: Addresses
  readonly placeOf: PlaceOf
  readonly ledger: Ledger
  /** The committed lock, if there is one; nothing where the base IRI is not the lasting one. */
  readonly lock: LockFile | undefined
  /** N-Triples of the release to compare with, if any. */
  readonly previous: string | undefined
  /** The folder of the new release, and one for what is being sorted. */
  readonly folder: string
  readonly scratch: string
  readonly accepted: readonly string[]
  /** The share by which a count may fall. */
  readonly share: number
  /** Hears of each problem as it is found. */
  readonly report: (...problems: readonly Problem[]) => void
}

/** What the guard saw. */
export type Watched = {
  readonly changes: Changes
  /** The file that was compared with; nothing if there was none. */
  readonly comparedWith: string | undefined
  /** The lock as the new release makes it. */
  readonly lock: Lock
}

/** Compares a release with the one before and with the lock: what would be lost or known anew stops it. */
export async function guard(watch: Watch): Promise<Watched> {
  const { address, placeOf, ledger, folder, report } = watch
  const allowance = { accepted: new Set(watch.accepted), share: watch.share }
  const lost = new Set<string>()
  const previous = watch.previous && (await openPrevious(watch.previous, address.base, watch.scratch))
  const opened = typeof previous === 'object' && 'lines' in previous ? previous : undefined
  if (typeof previous === 'object' && 'problem' in previous) report(previous.problem)
  const vanished = openVanished(ledger, allowance, placeOf([]))
  const after = linesOf(join(folder, dumpPaths.ntriples))
  const changes = await compare(opened?.lines ?? nothing(), after, address.base, (change) => {
    if (change.change !== 'removed') return
    if (allowance.accepted.has(change.address)) lost.add(change.address)
    report(...vanished(change.address))
  })
  const counts = new Map([...changes.kinds].map(([kind, tally]): [string, number] => [kind, tally.after]))
  counts.set('triples', changes.triples.after)
  const lock = {
    identifier: identifierOf(watch),
    base: address.base,
    downloads: distributions.map(({ path }) => address.base + path),
    counts,
  }
  const locked = watch.lock && readLock(watch.lock)
  const known = locked !== undefined && 'lock' in locked ? locked.lock : undefined
  if (locked !== undefined && 'problems' in locked) report(...locked.problems)
  if (known !== undefined && watch.lock !== undefined) {
    for (const name of differences(known, lock)) lost.add(name)
    report(...lockProblems(known, lock, allowance.accepted, placeOf, watch.lock.file))
  }
  const pairs = [...before(changes, opened !== undefined, known)].map(
    ([name, count]) => [name, count, counts.get(name) ?? 0] as const,
  )
  for (const [name, old, now] of pairs) if (now < old) lost.add(name)
  report(...fallen(pairs, allowance, placeOf([])), ...unneeded(allowance.accepted, lost, placeOf([])))
  return { changes, comparedWith: opened?.file, lock }
}

/** The lock in a data folder, if it is there. */
export async function lockIn(data: string): Promise<LockFile | undefined> {
  const file = lockPath(data)
  const bytes = await bytesOf(file)
  return bytes && { file, text: String(bytes) }
}

/** Writes the lock that a release leaves in a data folder. */
export async function writeLock(data: string, { lock }: Watched): Promise<void> {
  await replaceFile(lockPath(data), lockText(lock))
}

/** The N-Triples of the release that stands in a folder, if there is one. */
export async function standingDump(out: string): Promise<string | undefined> {
  const file = join(out, 'public', dumpPaths.ntriples)
  return sizeOf(file).then(
    () => file,
    () => undefined,
  )
}

/** Writes what changed, for machines and for people. */
export async function writeChanges(
  report: string,
  { changes, comparedWith }: Watched,
  language: Language,
): Promise<void> {
  const { kinds, ...rest } = changes
  const told = { comparedWith: comparedWith ?? null, kinds: Object.fromEntries(kinds), ...rest }
  await writeText(join(report, 'changes.json'), `${JSON.stringify(told, null, 2)}\n`)
  const styles = await Promise.all(
    ['colors.css', 'style.css'].map((name) => bytesOf(ownPath(`pipeline/site/${name}`))),
  )
  const page = changesPage(changes, comparedWith, language, styles.map(String).join(''))
  await writeText(join(report, 'changes.html'), page)
}

function lockPath(data: string): string {
  return join(data, 'publication.lock')
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

/** The names under which a change of the lock may be accepted. */
function differences(old: Lock, now: Lock): string[] {
  return [
    ...(old.identifier === now.identifier ? [] : ['identifier']),
    ...(old.base === now.base ? [] : ['base']),
    ...old.downloads.filter((url) => !now.downloads.includes(url)),
  ]
}

async function* nothing(): AsyncGenerator<string> {}
