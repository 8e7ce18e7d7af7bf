import { Bytes, type Spare } from '../collections/buffer-pool.ts'
import type { Blocks } from '../files/sort-blocks.ts'
import { documentOf } from '../rdf/document.ts'
import { type Fingerprint, fingerprintOf, joinFingerprints, NO_DOCUMENT } from '../rdf/fingerprint.ts'
import type { SaidNode, Texts } from '../rdf/node.ts'
import { Scratch } from './bytes/byte-writer.ts'
import { type Encoded, encode } from './bytes/encoded-node.ts'
import { jsonldFoot, jsonldHead, writeJsonld } from './bytes/jsonld.ts'
import { writeNtriples } from './bytes/ntriples.ts'
import { turtleHead, writeTurtle } from './bytes/turtle.ts'

/** What a batch adds to each dump, ready to be written. */
export type DumpPart = {
  readonly turtle: Uint8Array
  readonly topics: Uint8Array
  /** Nodes a line, a comma after each but the last. */
  readonly jsonld: Uint8Array
  readonly ntriples: Blocks
  readonly triples: number
  /** The fingerprint of the documents, as their N-Triples say them. */
  readonly fingerprint: Fingerprint
  /** What was written of some records, to be read back. */
  readonly shown: readonly Texts[]
}

/** The memory that a part stands in, which is spare once the part is written. */
export function memoryOf({ turtle, topics, jsonld, ntriples }: DumpPart): Spare {
  const bytes = [turtle, topics, jsonld, ntriples.bytes].filter(({ length }) => length > 0)
  return bytes.map(({ buffer }) => buffer as SharedArrayBuffer)
}

/** Opens what makes parts of dumps, in memory that is spare. */
export function openParts(spare: Spare) {
  const [turtle, topics, jsonld, ntriples] = [
    new Bytes(spare),
    new Bytes(spare),
    new Bytes(spare),
    new Bytes(spare),
  ]
  const scratch = new Scratch()
  let blocks: { key: string; start: number; end: number }[] = []
  let triples = 0
  let fingerprint = NO_DOCUMENT
  let shown: Texts[] = []

  return {
    /** Adds what is said of one record, of all of whose documents every node is among these; to be read back if it is `shown`. */
    add(nodes: readonly SaidNode[], isShown = false): void {
      const encoded = encode(scratch, nodes)
      const starts = { turtle: turtle.length, jsonld: jsonld.length, ntriples: ntriples.length }
      writeTurtle(scratch, encoded)
      turtle.append(scratch.made())
      if (encoded.some(isTopic)) {
        writeTurtle(scratch, encoded.filter(isTopic))
        topics.append(scratch.made())
      }
      if (jsonld.length > 0) jsonld.append(NEXT)
      writeJsonld(scratch, encoded)
      jsonld.append(scratch.made())
      for (const [key, its] of byDocument(encoded)) {
        const start = ntriples.length
        triples += writeNtriples(scratch, its)
        const lines = scratch.made()
        ntriples.append(lines)
        fingerprint = joinFingerprints(fingerprint, fingerprintOf(lines))
        blocks.push({ key, start, end: ntriples.length })
      }
      if (isShown) shown.push(textsFrom(starts))
    },
    /** The parts of the batch. */
    end(): DumpPart {
      const part = {
        turtle: turtle.take(),
        topics: topics.take(),
        jsonld: jsonld.take(),
        ntriples: sorted(blocks, ntriples.take(), spare),
        triples,
        fingerprint,
        shown,
      }
      blocks = []
      triples = 0
      fingerprint = NO_DOCUMENT
      shown = []
      return part
    },
  }

  /** What was written from some positions on. */
  function textsFrom(starts: Readonly<Record<keyof Texts, number>>): Texts {
    return {
      turtle: turtleHead() + turtle.textFrom(starts.turtle),
      jsonld: `${jsonldHead()}\n${jsonld.textFrom(starts.jsonld).replace(/^,\n/, '')}\n${jsonldFoot()}`,
      ntriples: ntriples.textFrom(starts.ntriples),
    }
  }
}

const NEXT = Buffer.from(',\n')

/** Nodes by what their lines begin with: the document's address, and the hash. */
function byDocument(nodes: readonly Encoded[]): ReadonlyMap<string, readonly Encoded[]> {
  const documents = new Map<string, Encoded[]>()
  let key = ''
  for (const each of nodes) {
    const address = each.node['@id']
    if (key === '' || !address.startsWith(key)) key = `${documentOf(address)}#`
    const known = documents.get(key)
    if (known === undefined) documents.set(key, [each])
    else known.push(each)
  }
  return documents
}

function sorted(
  blocks: { key: string; start: number; end: number }[],
  bytes: Uint8Array,
  spare: Spare,
): Blocks {
  const isSorted = blocks.every(({ key }, index) => index === 0 || (blocks[index - 1]?.key ?? '') < key)
  if (isSorted) return { keys: blocks.map(({ key }) => key), ends: blocks.map(({ end }) => end), bytes }
  blocks.sort((a, b) => (a.key < b.key ? -1 : 1))
  const copy = new Bytes(spare)
  const ends = blocks.map(({ start, end }) => {
    copy.append(bytes.subarray(start, end))
    return copy.length
  })
  spare.push(bytes.buffer as SharedArrayBuffer)
  return { keys: blocks.map(({ key }) => key), ends, bytes: copy.take() }
}

function isTopic({ node }: Encoded): boolean {
  return (node['@type'] ?? []).some((name) => name === 'Concept' || name === 'ConceptScheme')
}
