import { join } from 'node:path'
import { compareUtf8 } from '../../collections/byte-order.ts'
import { openPeriodicYield } from '../../collections/yield-every.ts'
import { remove } from '../../files/disk.ts'
import { openLineSorter } from '../../files/sort-lines.ts'
import { readLinesSync, readUnpacked, writeFileWith } from '../../files/stream.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'

/** A release to compare with: its lines, sorted and under the base IRI of the new one, and the base it had. */
export type PreviousRelease = {
  readonly file: string
  readonly base: string
  readonly lines: Iterable<string>
  /** Removes what was unpacked or sorted, which may name who is no longer named. */
  forget(): Promise<void>
}

/**
 * Opens the N-Triples of an earlier release. What is packed is unpacked into the folder `scratch`; lines that are not sorted, or
 * that stand under another base IRI, are sorted there. A problem where the file is not such a release.
 */
export async function openPreviousRelease(
  file: string,
  base: string,
  scratch: string,
): Promise<PreviousRelease | { readonly problem: Problem }> {
  const forget = (): Promise<void> => remove(scratch)
  const plain = await unpacked(file, join(scratch, 'unpacked.nt'))
  const seen = plain === undefined ? { problem: notOne(file, 1, 'gzip ?') } : await survey(plain, file)
  if ('problem' in seen) {
    await forget()
    return seen
  }
  if (seen.base === base && seen.isSorted) return { file, base, lines: readLinesSync(seen.plain), forget }
  const lines = await sortedUnder(base, seen.base, seen.plain, join(scratch, 'sorting'))
  return { file, base: seen.base, lines, forget }
}

/** Whether a file holds the N-Triples of a whole release, as a build writes them and a merge of parts does. */
export async function isRelease(file: string): Promise<boolean> {
  return !('problem' in (await survey(file, file)))
}

/** The path of a file as it is, or of what was packed in it; nothing where that cannot be unpacked. */
async function unpacked(file: string, path: string): Promise<string | undefined> {
  if (!file.endsWith('.gz')) return file
  try {
    await writeFileWith(path, async (sink) => {
      for await (const bytes of readUnpacked(file)) sink.write(bytes)
    })
    return path
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!/^Z_/.test(code)) throw error
    return undefined
  }
}

type Surveyed = { readonly plain: string; readonly base: string; readonly isSorted: boolean }

/** The base IRI of a release, from its data set's address, and whether its lines are sorted; problems are of `file`. */
async function survey(plain: string, file: string): Promise<Surveyed | { readonly problem: Problem }> {
  let base: string | undefined
  let isSorted = true
  let last = ''
  let count = 0
  const turn = openPeriodicYield()
  for (const line of readLinesSync(plain)) {
    if (!(/^<[^<>"\s]+> <[^<>"\s]+> ./.test(line) && line.endsWith(' .')))
      return { problem: notOne(file, count + 1, 'N-Triples ?') }
    base ??= DATASET.exec(line)?.[1]
    isSorted &&= compareUtf8(last, line) < 0
    last = line
    count++
    await turn()
  }
  return base === undefined
    ? { problem: notOne(file, Math.max(count, 1), 'schema:Dataset ?') }
    : { plain, base, isSorted }
}

function notOne(file: string, line: number, reason: string): Problem {
  return violation('previous-file', { file, line, column: 1 }, [], reason)
}

const DATASET =
  /^<([^#>]+)#dataset> <http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#type> <http:\/\/schema\.org\/Dataset> \.$/

/** A line with its subject and object under another base IRI, where they are of the publication's own. */
function moved(line: string, old: string, base: string): string {
  return line.replace(/^<([^>]*)>|<([^>]*)>(?= \.$)/g, (whole, subject?: string, object?: string) => {
    const address = subject ?? object ?? ''
    const isOwn = address.startsWith(old) && (address.includes('#') || address === old)
    return isOwn ? `<${base}${address.slice(old.length)}>` : whole
  })
}

async function sortedUnder(
  base: string,
  old: string,
  file: string,
  scratch: string,
): Promise<Iterable<string>> {
  const sorted = openLineSorter(scratch)
  const turn = openPeriodicYield()
  for (const line of readLinesSync(file)) {
    sorted.add([moved(line, old, base)])
    await turn()
  }
  return sorted.merged()
}
