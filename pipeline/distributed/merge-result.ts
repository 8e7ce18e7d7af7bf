import { join } from 'node:path'
import { compareUtf8 } from '../collections/byte-order.ts'
import { type FileWriter, writeFileWith } from '../files/file-writer.ts'
import { readLines, streamChunks } from '../files/read-stream.ts'
import { type Fingerprint, fingerprintOf, joinFingerprints } from '../rdf/fingerprint.ts'
import type { MappedNode } from '../rdf/node.ts'
import { dumpPaths } from '../write/dump-files.ts'
import { documentKey, type MergedBody } from './merged-body.ts'
import { ntriplesLines } from './ntriples-lines.ts'
import { subjectOfLine } from './read-ntriples.ts'

/** A file of N-Triples, sorted by bytes, and its number of triples. */
export type MergedFile = { readonly file: string; readonly triples: number }

/** The fingerprint of a body together with further nodes, those of the data set. */
export function fingerprintMerged(body: MergedBody, nodes: readonly MappedNode[]): Fingerprint {
  let { fingerprint } = body
  for (const { lines } of filledGaps(body, nodes))
    if (lines.length > 0) fingerprint = joinFingerprints(fingerprint, fingerprintOf(textOf(lines)))
  return fingerprint
}

/** Writes a body together with further nodes, those of the data set, to its path in a release below `folder`; `comments` come first. */
export async function writeMergedFile(
  folder: string,
  body: MergedBody,
  nodes: readonly MappedNode[],
  comments: readonly string[] = [],
): Promise<MergedFile> {
  const file = join(folder, 'public', dumpPaths.ntriples)
  let triples = body.lines
  await writeFileWith(file, async (writer) => {
    writer.write(textOf(comments))
    let written = 0
    for (const { offset, lines } of filledGaps(body, nodes)) {
      await copyRange(body.file, written, offset, writer)
      written = offset
      writer.write(textOf(lines))
      triples += lines.length
    }
    await copyRange(body.file, written, body.bytes, writer)
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

/** The gaps of a body with all lines that belong there, sorted, each once. Throws where nodes belong to no gap. */
function filledGaps(body: MergedBody, nodes: readonly MappedNode[]) {
  const linesByKey = new Map<string, string[]>(body.gaps.map(({ key, lines }) => [key, [...lines]]))
  for (const { node } of nodes) {
    const lines = linesByKey.get(documentKey(node['@id']))
    if (lines === undefined)
      throw new Error(`the data set has a node in an unexpected document: ${node['@id']}`)
    lines.push(...ntriplesLines(node))
  }
  return body.gaps.map(({ key, offset }) => {
    const lines = new Set(linesByKey.get(key))
    return { offset, lines: [...lines].sort(compareUtf8) }
  })
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

/** How many bytes are copied at once. */
const COPY_BYTES = 1 << 20

async function copyRange(path: string, start: number, end: number, writer: FileWriter): Promise<void> {
  if (start === end) return
  for await (const chunk of streamChunks(path, { highWaterMark: COPY_BYTES, start, end: end - 1 }))
    writer.write(chunk)
}
