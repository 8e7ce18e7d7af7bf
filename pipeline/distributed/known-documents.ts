import { type BlockSorter, openBlockSorter } from '../files/block-sorter.ts'
import type { Place } from '../problems/problem.ts'
import { type Fingerprint, formatFingerprint } from '../rdf/fingerprint.ts'

/** The lines of a document that `map` judged, or that this run mapped: known, and sorted. */
export type KnownDocument = {
  readonly key: string
  readonly bytes: Buffer
  readonly lines: number
  readonly fingerprint: Fingerprint
  readonly origin: BlockOrigin
  /** The comment with its claims; empty where they are unknown. */
  readonly claims: string
}

/** Where the lines of a document stand: the first at a place of a file and the others below it, or all in one place. */
export type BlockOrigin = { readonly place: Place; readonly isOnePlace?: true }

/** The place of a line, by its index in the document. */
export function placeOfLine({ place, isOnePlace }: BlockOrigin, index: number): Place {
  return isOnePlace ? place : { ...place, line: place.line + index }
}

/** A sorter of known documents by key, on disk. */
export type KnownDocumentSorter = {
  add(document: KnownDocument): void
  /** Leaves out what was added of a file. */
  discard(file: string): void
  /** The documents in the order of their keys; the bytes of each are overwritten once the next is asked for. */
  sorted(): AsyncGenerator<KnownDocument>
}

/** The size of a run on disk. A run is in memory while it is sorted. */
const RUN_BYTES = 1 << 25

/** Opens a sorter that keeps its documents in the folder `scratch`. */
export function openKnownDocumentSorter(scratch: string): KnownDocumentSorter {
  const sorter: BlockSorter = openBlockSorter(scratch, RUN_BYTES)
  const discarded = new Set<string>()
  return {
    add({ key, bytes, lines, fingerprint, origin, claims }) {
      const facts: BlockFacts = [lines, formatFingerprint(fingerprint), origin]
      // a tab sorts before whatever follows a key in a longer one, and JSON has none
      const keys = [`${key}\t${JSON.stringify(facts)}\t${claims}`]
      sorter.add({ keys, ends: [bytes.length], bytes })
    },
    discard: (file) => void discarded.add(file),
    async *sorted() {
      for await (const { key: all, bytes } of sorter.mergedBlocks()) {
        const [keyEnd, factsEnd] = [all.indexOf('\t'), all.lastIndexOf('\t')]
        const [lines, digits, origin] = JSON.parse(all.slice(keyEnd + 1, factsEnd)) as BlockFacts
        if (discarded.has(origin.place.file)) continue
        yield {
          key: all.slice(0, keyEnd),
          bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
          lines,
          fingerprint: BigInt(`0x${digits}`),
          origin,
          claims: all.slice(factsEnd + 1),
        }
      }
    },
  }
}

/** What is kept of a document beside its key, its bytes and its claims: its number of lines, its fingerprint, and where it stands. */
type BlockFacts = readonly [lines: number, fingerprint: string, origin: BlockOrigin]
