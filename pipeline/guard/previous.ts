import { join } from 'node:path'
import { violation } from '../messages.ts'
import type { Problem } from '../problem.ts'
import { sortLines } from '../sorted.ts'
import { linesOf } from '../stream.ts'

/** A release to compare with: its lines, sorted and under the base IRI of the new one, and the base it had. */
export type Previous = { readonly file: string; readonly base: string; readonly lines: AsyncIterable<string> }

/**
 * Opens the N-Triples of an earlier release. Lines that are not sorted, or that stand under another base IRI, are
 * sorted on disk, in the folder `scratch`. A problem where the file is not such a release.
 */
export async function openPrevious(
  file: string,
  base: string,
  scratch: string,
): Promise<Previous | { readonly problem: Problem }> {
  const seen = await survey(file)
  if ('problem' in seen) return seen
  if (seen.base === base && seen.isSorted) return { file, base, lines: linesOf(file) }
  return { file, base: seen.base, lines: sortedUnder(base, seen.base, file, scratch) }
}

/** The base IRI of a release, from its data set's address, and whether its lines are sorted. */
async function survey(
  file: string,
): Promise<{ readonly base: string; readonly isSorted: boolean } | { readonly problem: Problem }> {
  let base: string | undefined
  let isSorted = true
  let last = ''
  let count = 0
  const wrong = (reason: string): { problem: Problem } => ({
    problem: violation('previous-file', { file, line: Math.max(count, 1), column: 1 }, [], reason),
  })
  try {
    for await (const line of linesOf(file)) {
      count++
      if (!/^<[^<>"\s]+> <[^<>"\s]+> .+ \.$/s.test(line)) return wrong('N-Triples ?')
      base ??= DATASET.exec(line)?.[1]
      isSorted &&= Buffer.compare(Buffer.from(last), Buffer.from(line)) < 0
      last = line
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!/^Z_/.test(code)) throw error
    return wrong('gzip ?')
  }
  return base === undefined ? wrong('schema:Dataset ?') : { base, isSorted }
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

async function* sortedUnder(
  base: string,
  old: string,
  file: string,
  scratch: string,
): AsyncGenerator<string> {
  const sorted = sortLines(join(scratch, 'previous'))
  for await (const line of linesOf(file)) sorted.add([moved(line, old, base)])
  yield* await sorted.merged()
}
