import { type BlockSorter, openBlockSorter } from '../files/block-sorter.ts'
import type { Place } from '../problems/problem.ts'
import { type Fingerprint, formatFingerprint } from '../rdf/fingerprint.ts'
import type { DocumentBlock } from './block-reader.ts'

/** The lines of a document that `map` judged, or that this run mapped: known, and sorted. */
export type KnownDocument = {
  readonly key: string
  readonly bytes: Buffer
  readonly fingerprint: Fingerprint
  readonly origin: BlockOrigin
}

/** Where the lines of a document stand: the first at a place of a file and the others below it, or all in one place. */
export type BlockOrigin = { readonly place: Place; readonly isOnePlace?: true }

/** The place of a line, by its index in the document. */
export function placeOfLine({ place, isOnePlace }: BlockOrigin, index: number): Place {
  return isOnePlace ? place : { ...place, line: place.line + index }
}

/** A sorter of known documents by key, on disk. */
export type KnownDocumentSorter = {
  add(block: Pick<DocumentBlock, 'key' | 'bytes'>, fingerprint: Fingerprint, origin: BlockOrigin): void
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
    add: ({ key, bytes }, fingerprint, origin) =>
      sorter.add({
        // a tab sorts before whatever follows a key in a longer one
        keys: [`${key}\t${formatFingerprint(fingerprint)}${JSON.stringify(origin)}`],
        ends: [bytes.length],
        bytes,
      }),
    discard: (file) => void discarded.add(file),
    async *sorted() {
      for await (const { key: all, bytes } of sorter.mergedBlocks()) {
        const end = all.indexOf('\t')
        const [key, digits] = [all.slice(0, end), all.slice(end + 1, end + 1 + FINGERPRINT_DIGITS)]
        const origin = JSON.parse(all.slice(end + 1 + FINGERPRINT_DIGITS)) as BlockOrigin
        if (discarded.has(origin.place.file)) continue
        const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        yield { key, bytes: buffer, fingerprint: BigInt(`0x${digits}`), origin }
      }
    },
  }
}

const FINGERPRINT_DIGITS = 64
