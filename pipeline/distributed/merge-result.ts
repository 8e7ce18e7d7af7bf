import { join } from 'node:path'
import { compareUtf8 } from '../collections/byte-order.ts'
import { writeFileWith } from '../files/file-writer.ts'
import { readLines } from '../files/read-stream.ts'
import type { Fingerprint } from '../rdf/fingerprint.ts'
import type { MappedNode } from '../rdf/node.ts'
import { openLineFingerprints } from '../release/guard/fingerprints.ts'
import { dumpPaths } from '../write/dump-files.ts'
import { ntriplesLines } from './ntriples-lines.ts'
import { joinLines, numberedLines, type PartLine } from './part-lines.ts'
import { subjectOfLine } from './read-ntriples.ts'

/** A file of N-Triples, sorted by bytes, and its number of triples. */
export type MergedFile = { readonly file: string; readonly triples: number }

/** The fingerprint of the sorted lines of a file together with those of further nodes. */
export async function fingerprintMergedLines(
  body: string,
  nodes: readonly MappedNode[],
): Promise<Fingerprint> {
  const fingerprints = openLineFingerprints()
  for await (const { text } of joinLines([numberedLines(body), sortedLines(nodes)])) fingerprints.add(text)
  return fingerprints.end()
}

/** Writes the sorted lines of a file together with those of further nodes, to their path in a release below `folder`. */
export async function writeMergedFile(
  folder: string,
  body: string,
  nodes: readonly MappedNode[],
): Promise<MergedFile> {
  const file = join(folder, 'public', dumpPaths.ntriples)
  let triples = 0
  await writeFileWith(file, async (writer) => {
    for await (const { text } of joinLines([numberedLines(body), sortedLines(nodes)])) {
      writer.write(`${text}\n`)
      triples++
    }
  })
  return { file, triples }
}

/** The addresses that a file of sorted N-Triples describes, in order. */
export async function* describedAddresses(file: string): AsyncGenerator<string> {
  let last: string | undefined
  for await (const line of readLines(file)) {
    const address = subjectOfLine(line)
    if (address !== undefined && address !== last) yield address
    last = address
  }
}

async function* sortedLines(nodes: readonly MappedNode[]): AsyncGenerator<PartLine> {
  const lines = nodes.flatMap(({ node, placeOf }) =>
    ntriplesLines(node).map((text): PartLine => ({ text, place: placeOf([]) })),
  )
  yield* lines.sort((a, b) => compareUtf8(a.text, b.text))
}
