import { join } from 'node:path'
import { compareUtf8 } from '../collections/byte-order.ts'
import { writeFileWith } from '../files/file-writer.ts'
import { readLines as linesIn } from '../files/read-stream.ts'
import type { Fingerprint } from '../rdf/fingerprint.ts'
import type { MappedNode } from '../rdf/node.ts'
import { openLineFingerprints } from '../release/guard/fingerprints.ts'
import { dumpPaths } from '../write/dump-files.ts'
import { ntriplesLines } from './folder-records.ts'
import { joinLines, numberedLines, type PartLine } from './part-lines.ts'
import { subjectOfLine } from './read-ntriples.ts'

/** A file of N-Triples, sorted by bytes, and how many it holds. */
export type MergedFile = { readonly file: string; readonly triples: number }

/** The fingerprint of the sorted lines of a file and those of further nodes. */
export async function fingerprintMergedLines(
  body: string,
  rest: readonly MappedNode[],
): Promise<Fingerprint> {
  const sum = openLineFingerprints()
  for await (const { text } of joinLines([numberedLines(body), sorted(rest)])) sum.add(text)
  return sum.end()
}

/** Writes the sorted lines of a file and those of further nodes to the path that they have in a release; tells of each address. */
export async function writeMergedFile(
  folder: string,
  body: string,
  rest: readonly MappedNode[],
  see: (address: string) => void,
): Promise<MergedFile> {
  const file = join(folder, 'public', dumpPaths.ntriples)
  let triples = 0
  let last: string | undefined
  await writeFileWith(file, async (sink) => {
    for await (const { text } of joinLines([numberedLines(body), sorted(rest)])) {
      sink.write(`${text}\n`)
      triples++
      const address = subjectOfLine(text)
      if (address !== undefined && address !== last) see(address)
      last = address
    }
  })
  return { file, triples }
}

/** The addresses that a file of sorted N-Triples describes, in order. */
export async function* describedAddresses(file: string): AsyncGenerator<string> {
  let last: string | undefined
  for await (const line of linesIn(file)) {
    const address = subjectOfLine(line)
    if (address !== undefined && address !== last) yield address
    last = address
  }
}

async function* sorted(described: readonly MappedNode[]): AsyncGenerator<PartLine> {
  const lines = described.flatMap((each) =>
    ntriplesLines(each).map((text): PartLine => ({ text, place: each.placeOf([]) })),
  )
  yield* lines.sort((a, b) => compareUtf8(a.text, b.text))
}
