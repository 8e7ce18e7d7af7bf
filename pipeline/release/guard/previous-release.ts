import { join } from 'node:path'
import { compareUtf8 } from '../../collections/byte-order.ts'
import { openPeriodicYield } from '../../collections/yield-every.ts'
import { writeFileWith } from '../../files/file-writer.ts'
import { openLineSorter } from '../../files/line-sorter.ts'
import { readUnpacked } from '../../files/read-stream.ts'
import { remove } from '../../files/remove-file.ts'
import { readLinesSync } from '../../files/sync-file-reader.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { parseDocumentAddress } from '../../rdf/addresses.ts'

/** An earlier release: its lines, sorted and under the base IRI of the new one, and the base IRI that it had. */
export type PreviousRelease = {
  readonly file: string
  readonly base: string
  readonly lines: Iterable<string>
  /** Removes what was unpacked or sorted: it may name people who are not named any more. */
  forget(): Promise<void>
}

/**
 * Opens the N-Triples of an earlier release, which may be packed (`.gz`). Lines that are not sorted, or that stand under another
 * base IRI, are sorted in `workFolder`. Returns a problem if the file is no such release.
 */
export async function openPreviousRelease(
  file: string,
  base: string,
  workFolder: string,
): Promise<PreviousRelease | { readonly problem: Problem }> {
  const forget = (): Promise<void> => remove(workFolder)
  const plain = await unpack(file, join(workFolder, 'unpacked.nt'))
  const found = plain === undefined ? { problem: notRelease(file, 1, 'gzip ?') } : await inspect(plain, file)
  if ('problem' in found) {
    await forget()
    return found
  }
  if (found.base === base && found.isSorted) return { file, base, lines: readLinesSync(found.plain), forget }
  const lines = await sortedUnder(base, found.base, found.plain, join(workFolder, 'sorting'))
  return { file, base: found.base, lines, forget }
}

/** Whether a file holds the N-Triples of a whole release, as a build and a merge of parts write them. */
export async function isRelease(file: string): Promise<boolean> {
  return !('problem' in (await inspect(file, file)))
}

/** The path of a file, or of what was unpacked from it; `undefined` if it cannot be unpacked. */
async function unpack(file: string, path: string): Promise<string | undefined> {
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

type InspectedDump = { readonly plain: string; readonly base: string; readonly isSorted: boolean }

/** The base IRI of a release, from its data set's address, and whether its lines are sorted; problems are of `file`. */
async function inspect(plain: string, file: string): Promise<InspectedDump | { readonly problem: Problem }> {
  let base: string | undefined
  let isSorted = true
  let last = ''
  let count = 0
  const turn = openPeriodicYield()
  for (const line of readLinesSync(plain)) {
    if (!(/^<[^<>"\s]+> <[^<>"\s]+> ./.test(line) && line.endsWith(' .')))
      return { problem: notRelease(file, count + 1, 'N-Triples ?') }
    base ??= DATASET.exec(line)?.[1]
    isSorted &&= compareUtf8(last, line) < 0
    last = line
    count++
    await turn()
  }
  return base === undefined
    ? { problem: notRelease(file, Math.max(count, 1), 'schema:Dataset ?') }
    : { plain, base, isSorted }
}

function notRelease(file: string, line: number, reason: string): Problem {
  return violation('previous-file', { file, line, column: 1 }, [], reason)
}

const DATASET =
  /^<([^#>]+)#dataset> <http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#type> <http:\/\/schema\.org\/Dataset> \.$/

/** A line with its subject and object under another base IRI, if they are of the publication. */
function rebase(line: string, old: string, base: string): string {
  return line.replace(/^<([^>]*)>|<([^>]*)>(?= \.$)/g, (whole, subject?: string, object?: string) => {
    const address = subject ?? object ?? ''
    const isDocument = address === old || parseDocumentAddress(old, address) !== undefined
    const isOwn = address.startsWith(old) && (address.includes('#') || isDocument)
    return isOwn ? `<${base}${address.slice(old.length)}>` : whole
  })
}

async function sortedUnder(
  base: string,
  old: string,
  file: string,
  workFolder: string,
): Promise<Iterable<string>> {
  const sorted = openLineSorter(workFolder)
  const turn = openPeriodicYield()
  for (const line of readLinesSync(file)) {
    sorted.add([rebase(line, old, base)])
    await turn()
  }
  return sorted.merged()
}
