import { type BufferPool, PooledBuffer } from '../collections/buffer-pool.ts'
import type { DocumentBlocks } from '../files/sort-blocks.ts'
import { documentAddress } from '../rdf/document.ts'
import { EMPTY_FINGERPRINT, type Fingerprint, fingerprintOf, joinFingerprints } from '../rdf/fingerprint.ts'
import type { NodeStatements, SerializedNodes } from '../rdf/node.ts'
import { ByteWriter } from './bytes/byte-writer.ts'
import { type EncodedNode, encodeNodes } from './bytes/encoded-node.ts'
import { jsonldFoot, jsonldHead, writeJsonld } from './bytes/jsonld.ts'
import { writeNtriples } from './bytes/ntriples.ts'
import { turtleHead, writeTurtle } from './bytes/turtle.ts'

/** What a batch adds to each dump, ready to be written. */
export type DumpPart = {
  readonly turtle: Uint8Array
  readonly topics: Uint8Array
  /** Nodes a line, a comma after each but the last. */
  readonly jsonld: Uint8Array
  readonly ntriples: DocumentBlocks
  readonly triples: number
  /** The fingerprint of the documents, as their N-Triples say them. */
  readonly fingerprint: Fingerprint
  /** What was written of some records, to be read back. */
  readonly shown: readonly SerializedNodes[]
}

/** The memory that a part stands in, which is spare once the part is written. */
export function dumpBuffers({ turtle, topics, jsonld, ntriples }: DumpPart): BufferPool {
  const bytes = [turtle, topics, jsonld, ntriples.bytes].filter(({ length }) => length > 0)
  return bytes.map(({ buffer }) => buffer as SharedArrayBuffer)
}

/** Opens what makes parts of dumps, in memory that is spare. */
export function openDumpEncoder(spare: BufferPool) {
  const [turtle, topics, jsonld, ntriples] = [
    new PooledBuffer(spare),
    new PooledBuffer(spare),
    new PooledBuffer(spare),
    new PooledBuffer(spare),
  ]
  const scratch = new ByteWriter()
  let blocks: { key: string; start: number; end: number }[] = []
  let triples = 0
  let fingerprint = EMPTY_FINGERPRINT
  let shown: SerializedNodes[] = []

  return {
    /** Adds what is said of one record, of all of whose documents every node is among these; to be read back if it is `shown`. */
    add(nodes: readonly NodeStatements[], isShown = false): void {
      const encoded = encodeNodes(scratch, nodes)
      const starts = { turtle: turtle.length, jsonld: jsonld.length, ntriples: ntriples.length }
      writeTurtle(scratch, encoded)
      turtle.append(scratch.takeWritten())
      if (encoded.some(isTopic)) {
        writeTurtle(scratch, encoded.filter(isTopic))
        topics.append(scratch.takeWritten())
      }
      if (jsonld.length > 0) jsonld.append(NEXT)
      writeJsonld(scratch, encoded)
      jsonld.append(scratch.takeWritten())
      for (const [key, its] of byDocument(encoded)) {
        const start = ntriples.length
        triples += writeNtriples(scratch, its)
        const lines = scratch.takeWritten()
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
      fingerprint = EMPTY_FINGERPRINT
      shown = []
      return part
    },
  }

  /** What was written from some positions on. */
  function textsFrom(starts: Readonly<Record<keyof SerializedNodes, number>>): SerializedNodes {
    return {
      turtle: turtleHead() + turtle.textFrom(starts.turtle),
      jsonld: `${jsonldHead()}\n${jsonld.textFrom(starts.jsonld).replace(/^,\n/, '')}\n${jsonldFoot()}`,
      ntriples: ntriples.textFrom(starts.ntriples),
    }
  }
}

const NEXT = Buffer.from(',\n')

/** Nodes by what their lines begin with: the document's address, and the hash. */
function byDocument(nodes: readonly EncodedNode[]): ReadonlyMap<string, readonly EncodedNode[]> {
  const documents = new Map<string, EncodedNode[]>()
  let key = ''
  for (const each of nodes) {
    const address = each.node['@id']
    if (key === '' || !address.startsWith(key)) key = `${documentAddress(address)}#`
    const known = documents.get(key)
    if (known === undefined) documents.set(key, [each])
    else known.push(each)
  }
  return documents
}

function sorted(
  blocks: { key: string; start: number; end: number }[],
  bytes: Uint8Array,
  spare: BufferPool,
): DocumentBlocks {
  const isSorted = blocks.every(({ key }, index) => index === 0 || (blocks[index - 1]?.key ?? '') < key)
  if (isSorted) return { keys: blocks.map(({ key }) => key), ends: blocks.map(({ end }) => end), bytes }
  blocks.sort((a, b) => (a.key < b.key ? -1 : 1))
  const copy = new PooledBuffer(spare)
  const ends = blocks.map(({ start, end }) => {
    copy.append(bytes.subarray(start, end))
    return copy.length
  })
  spare.push(bytes.buffer as SharedArrayBuffer)
  return { keys: blocks.map(({ key }) => key), ends, bytes: copy.take() }
}

function isTopic({ node }: EncodedNode): boolean {
  return (node['@type'] ?? []).some((name) => name === 'Concept' || name === 'ConceptScheme')
}
