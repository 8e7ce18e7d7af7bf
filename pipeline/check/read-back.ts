import { join } from 'node:path'
import type { JsonLdDocument } from 'jsonld'
import n3 from 'n3'
import { readChunks, readLines } from '../files/read-stream.ts'
import type { SerializedNodes } from '../rdf/node.ts'
import { openTripleFingerprint, type Triple, type TripleFingerprint } from './triple-fingerprint.ts'

/** The length, in UTF-16 units, from which on the nodes of a JSON-LD file are parsed together. */
const JSONLD_RUN_LENGTH = 1 << 20

const FORMATS = { ntriples: 'N-Triples', turtle: 'Turtle' } as const

/** Reads three dumps back with independent parsers. Rejects unless all of them contain the same triples. */
export async function verifyDumps(
  folder: string,
  paths: { readonly turtle: string; readonly jsonld: string; readonly ntriples: string },
): Promise<void> {
  assertSameTriples([
    await fingerprintTriples(join(folder, paths.ntriples), 'N-Triples'),
    await fingerprintTriples(join(folder, paths.turtle), 'Turtle'),
    await fingerprintJsonld(join(folder, paths.jsonld)),
  ])
}

/** Reads three texts of the same nodes back with independent parsers. Rejects unless they contain the same triples. */
export async function verifyTexts(texts: SerializedNodes): Promise<void> {
  const fingerprints = {
    ntriples: openTripleFingerprint(),
    turtle: openTripleFingerprint(),
    jsonld: openTripleFingerprint(),
  }
  for (const format of ['ntriples', 'turtle'] as const)
    for (const quad of new n3.Parser({ format: FORMATS[format] }).parse(texts[format]))
      fingerprints[format].add(quad as unknown as Triple)
  for (const triple of await parseJsonld(texts.jsonld)) fingerprints.jsonld.add(triple)
  assertSameTriples(Object.values(fingerprints).map((fingerprint) => fingerprint.end()))
}

/** The fingerprint of a Turtle or N-Triples file, streamed through the `n3` parser. */
async function fingerprintTriples(file: string, format: 'Turtle' | 'N-Triples'): Promise<TripleFingerprint> {
  const fingerprint = openTripleFingerprint()
  const parser = new n3.StreamParser({ format })
  const parsed = new Promise<void>((resolve, reject) => {
    parser.on('data', (quad: Triple) => fingerprint.add(quad))
    parser.on('error', reject)
    parser.on('end', resolve)
  })
  const feed = async (): Promise<void> => {
    for await (const chunk of readChunks(file))
      if (!parser.write(Buffer.from(chunk))) await new Promise((resolve) => parser.once('drain', resolve))
    parser.end()
  }
  await Promise.all([feed(), parsed])
  return fingerprint.end()
}

/**
 * The fingerprint of a JSON-LD dump, which has one node a line. Runs of lines are parsed as documents of their own, between
 * the first and the last line of the file. Rejects a file that is not laid out like this.
 */
async function fingerprintJsonld(file: string): Promise<TripleFingerprint> {
  const fingerprint = openTripleFingerprint()
  let head: string | undefined
  let isEnded = false
  let nodes: string[] = []
  let length = 0
  const parseRun = async (): Promise<void> => {
    const text = `${head}\n${nodes.join('\n').replace(/,$/, '')}\n]}`
    for (const triple of await parseJsonld(text)) fingerprint.add(triple)
    nodes = []
    length = 0
  }
  for await (const line of readLines(file)) {
    const isLastNode = nodes.length > 0 && !nodes.at(-1)?.endsWith(',')
    if (head === undefined) head = line
    else if (line === ']}' && !isEnded) isEnded = true
    else if (isEnded || isLastNode)
      throw new Error(`${file}: unexpected line after the last node: ${line.slice(0, 80)}`)
    else {
      if (length >= JSONLD_RUN_LENGTH) await parseRun()
      nodes.push(line)
      length += line.length
    }
  }
  if (!isEnded || nodes.at(-1)?.endsWith(',')) throw new Error(`${file}: the file ends too early`)
  await parseRun()
  return fingerprint.end()
}

/** The triples of a JSON-LD text, as `jsonld` reads it in safe mode. */
async function parseJsonld(text: string): Promise<Triple[]> {
  const { default: jsonld } = await import('jsonld') // loaded by builds that are verified, and by no others
  // the published types lack `safe`, and the result of `toRDF` without a format
  const toRdf = jsonld.toRDF as unknown as (document: JsonLdDocument, options: object) => Promise<Triple[]>
  return toRdf(JSON.parse(text) as JsonLdDocument, { safe: true })
}

function assertSameTriples(fingerprints: readonly TripleFingerprint[]): void {
  const texts = fingerprints.map(({ triples, sum }) => `${triples} triples, ${sum}`)
  if (new Set(texts).size > 1)
    throw new Error(`the dumps do not contain the same triples: ${texts.join(' / ')}`)
}
