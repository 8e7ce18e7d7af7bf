import { type BufferPool, PooledBuffer } from '../collections/buffer-pool.ts'
import type { DocumentBlocks } from '../files/block-sorter.ts'
import { EMPTY_FINGERPRINT, type Fingerprint, fingerprintOf, joinFingerprints } from '../rdf/fingerprint.ts'
import type { NodeStatements, SerializedNodes } from '../rdf/node.ts'
import { ByteWriter } from './bytes/byte-writer.ts'
import { type EncodedNode, encodeNodes } from './bytes/encoded-node.ts'
import { jsonldFoot, jsonldHead, writeJsonld } from './bytes/jsonld.ts'
import { writeNtriples } from './bytes/ntriples.ts'
import { turtleHead, writeTurtle } from './bytes/turtle.ts'
import { type BlockSpan, groupByDocument, sortedBlocks } from './document-blocks.ts'

/** The bytes (UTF-8) that a batch adds to each dump. */
export type DumpPart = {
  readonly turtle: Uint8Array
  /** The topics in Turtle, a second time, and which of them head the list, which in the dump would make one node grow with them. */
  readonly topics: Uint8Array
  /** One node per line, with a comma after each but the last. */
  readonly jsonld: Uint8Array
  readonly ntriples: DocumentBlocks
  /** The number of triples. */
  readonly triples: number
  /** The fingerprint of the N-Triples of the documents. */
  readonly fingerprint: Fingerprint
  /** The three serializations of sampled records, to be read back by other parsers. */
  readonly samples: readonly SerializedNodes[]
}

/** The memory of a part, to be returned to the pool once the part is written. */
export function dumpBuffers({ turtle, topics, jsonld, ntriples }: DumpPart): BufferPool {
  const bytes = [turtle, topics, jsonld, ntriples.bytes].filter(({ length }) => length > 0)
  return bytes.map(({ buffer }) => buffer as SharedArrayBuffer)
}

const NEXT_NODE = Buffer.from(',\n')

/** An encoder of batches: adds records one by one, then hands out the part of the batch and starts the next one. */
export class DumpEncoder {
  private readonly pool: BufferPool
  private readonly writer = new ByteWriter()
  private readonly turtle: PooledBuffer
  private readonly topics: PooledBuffer
  private readonly jsonld: PooledBuffer
  private readonly ntriples: PooledBuffer
  private blocks: BlockSpan[] = []
  private triples = 0
  private fingerprint = EMPTY_FINGERPRINT
  private samples: SerializedNodes[] = []

  constructor(pool: BufferPool) {
    this.pool = pool
    this.turtle = new PooledBuffer(pool)
    this.topics = new PooledBuffer(pool)
    this.jsonld = new PooledBuffer(pool)
    this.ntriples = new PooledBuffer(pool)
  }

  /** Adds one record's nodes, which must hold every node of each of its documents; `isSample` has them read back. */
  add(nodes: readonly NodeStatements[], isSample = false): void {
    const encoded = encodeNodes(this.writer, nodes)
    const starts = [this.turtle.length, this.jsonld.length, this.ntriples.length] as const
    writeTurtle(this.writer, encoded)
    this.turtle.append(this.writer.takeWritten())
    if (encoded.some(isTopic)) {
      writeTurtle(this.writer, encoded.filter(isTopic))
      this.topics.append(this.writer.takeWritten())
      this.topics.append(topConceptLines(nodes))
    }
    if (this.jsonld.length > 0) this.jsonld.append(NEXT_NODE)
    writeJsonld(this.writer, encoded)
    this.jsonld.append(this.writer.takeWritten())
    for (const [key, document] of groupByDocument(encoded)) this.addBlock(key, document)
    if (isSample) this.samples.push(this.serializedFrom(...starts))
  }

  /** Hands out the part of the batch. */
  end(): DumpPart {
    const part = {
      turtle: this.turtle.take(),
      topics: this.topics.take(),
      jsonld: this.jsonld.take(),
      ntriples: sortedBlocks(this.blocks, this.ntriples.take(), this.pool),
      triples: this.triples,
      fingerprint: this.fingerprint,
      samples: this.samples,
    }
    this.blocks = []
    this.triples = 0
    this.fingerprint = EMPTY_FINGERPRINT
    this.samples = []
    return part
  }

  private addBlock(key: string, document: readonly EncodedNode[]): void {
    const start = this.ntriples.length
    this.triples += writeNtriples(this.writer, document)
    const lines = this.writer.takeWritten()
    this.ntriples.append(lines)
    this.fingerprint = joinFingerprints(this.fingerprint, fingerprintOf(lines))
    this.blocks.push({ key, start, end: this.ntriples.length })
  }

  /** Three whole documents of all that was written from these positions on. */
  private serializedFrom(turtleStart: number, jsonldStart: number, ntriplesStart: number): SerializedNodes {
    const jsonld = this.jsonld.textFrom(jsonldStart).replace(/^,\n/, '')
    return {
      turtle: turtleHead() + this.turtle.textFrom(turtleStart),
      jsonld: `${jsonldHead()}\n${jsonld}\n${jsonldFoot()}`,
      ntriples: this.ntriples.textFrom(ntriplesStart),
    }
  }
}

function isTopic({ node }: EncodedNode): boolean {
  return (node['@type'] ?? []).some(
    (name) => name === 'Concept' || name === 'ConceptScheme' || name === 'Collection',
  )
}

/** The inverse of `topConceptOf` in Turtle, which readers of thesauri look for. */
function topConceptLines(nodes: readonly NodeStatements[]): Uint8Array {
  const lines = nodes.flatMap(({ node: { '@id': address, topConceptOf } }) =>
    topConceptOf === undefined ? [] : [`\n<${topConceptOf}>\n    skos:hasTopConcept <${address}> .\n`],
  )
  return Buffer.from(lines.join(''))
}
