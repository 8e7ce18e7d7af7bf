import { join } from 'node:path'
import { byBytes } from '../collections/byte-order.ts'
import { linesOf as linesIn, withFile } from '../files/stream.ts'
import type { Fingerprint } from '../rdf/fingerprint.ts'
import type { Described } from '../rdf/node.ts'
import { openLines } from '../release/guard/fingerprints.ts'
import { dumpPaths } from '../write/dump-files.ts'
import { linesOf } from './folder-facts.ts'
import { subjectOf } from './node-statements.ts'
import { joined, type Line, numbered } from './part-lines.ts'

/** A file of N-Triples, sorted by bytes, and how many it holds. */
export type Result = { readonly file: string; readonly triples: number }

/** The fingerprint of the sorted lines of a file and those of further nodes. */
export async function fingerprintOfResult(body: string, rest: readonly Described[]): Promise<Fingerprint> {
  const sum = openLines()
  for await (const { text } of joined([numbered(body), sorted(rest)])) sum.add(text)
  return sum.end()
}

/** Writes the sorted lines of a file and those of further nodes to the path that they have in a release; tells of each address. */
export async function writeResult(
  folder: string,
  body: string,
  rest: readonly Described[],
  see: (address: string) => void,
): Promise<Result> {
  const file = join(folder, 'public', dumpPaths.ntriples)
  let triples = 0
  let last: string | undefined
  await withFile(file, async (sink) => {
    for await (const { text } of joined([numbered(body), sorted(rest)])) {
      sink.write(`${text}\n`)
      triples++
      const address = subjectOf(text)
      if (address !== undefined && address !== last) see(address)
      last = address
    }
  })
  return { file, triples }
}

/** The addresses that a file of sorted N-Triples describes, in order. */
export async function* addressesIn(file: string): AsyncGenerator<string> {
  let last: string | undefined
  for await (const line of linesIn(file)) {
    const address = subjectOf(line)
    if (address !== undefined && address !== last) yield address
    last = address
  }
}

async function* sorted(described: readonly Described[]): AsyncGenerator<Line> {
  const lines = described.flatMap((each) =>
    linesOf(each).map((text): Line => ({ text, place: each.placeOf([]) })),
  )
  yield* lines.sort((a, b) => byBytes(a.text, b.text))
}
