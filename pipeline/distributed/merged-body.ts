import { compareUtf16 } from '../collections/byte-order.ts'
import { writeFileWith } from '../files/file-writer.ts'
import { EMPTY_FINGERPRINT, type Fingerprint, joinFingerprints } from '../rdf/fingerprint.ts'
import type { Setup } from '../release/setup.ts'

/** The sorted lines of all records in a file, without documents that the data set adds to. */
export type MergedBody = {
  readonly file: string
  readonly bytes: number
  readonly lines: number
  readonly fingerprint: Fingerprint
  /** Where documents of the data set belong, in order. */
  readonly gaps: readonly BodyGap[]
}

/** The place of a document of the data set in a body. */
export type BodyGap = {
  readonly key: string
  /** The offset in the body before which the document belongs. */
  readonly offset: number
  /** What the records say in this document. */
  readonly lines: readonly string[]
}

/** What takes the documents of a body, in the order of their keys. */
export type BodyWriter = { add(document: BodyDocument): void }

/** The lines of a document, sorted. */
type BodyDocument = {
  readonly key: string
  readonly bytes: Uint8Array
  readonly lines: number
  readonly fingerprint: Fingerprint
}

/** Writes a body to a file; `write` gives the documents. `keys` are those of the data set, see `datasetKeys`. */
export async function writeBody(
  file: string,
  keys: readonly string[],
  write: (body: BodyWriter) => Promise<void>,
): Promise<MergedBody> {
  const gaps: { key: string; offset: number; lines: string[] }[] = []
  let [bytes, lines] = [0, 0]
  let fingerprint = EMPTY_FINGERPRINT
  const openGaps = (before: string | undefined): void => {
    for (let key = keys[gaps.length]; key !== undefined; key = keys[gaps.length]) {
      if (before !== undefined && compareUtf16(before, key) < 0) return
      gaps.push({ key, offset: bytes, lines: [] })
    }
  }
  await writeFileWith(file, async (writer) => {
    await write({
      add(document) {
        openGaps(document.key)
        const gap = gaps.at(-1)
        if (gap?.key === document.key) {
          gap.lines.push(...Buffer.from(document.bytes).toString().split('\n').slice(0, -1))
          return
        }
        writer.write(document.bytes)
        bytes += document.bytes.length
        lines += document.lines
        fingerprint = joinFingerprints(fingerprint, document.fingerprint)
      },
    })
    openGaps(undefined)
  })
  return { file, bytes, lines, fingerprint, gaps }
}

/** The keys of the documents to which the data set may add: its own, and those of people who withdrew; sorted. */
export function datasetKeys({ context: { address }, withdrawals }: Setup): string[] {
  const people = [...withdrawals.keys()].map((id) => address.document('contributor', id))
  const keys = [address.dataset, address.topics, ...people].map(documentKey)
  return [...new Set(keys)].sort(compareUtf16)
}

/** The address of the document that has a key, relative to the base where it is under it. */
export function documentOfKey(key: string, base: string): string {
  const address = Buffer.from(key, 'latin1').toString().slice(1)
  return address.startsWith(base) ? address.slice(base.length) : address
}

/** The key of the document of an address: what its lines begin with, a character a byte. */
export function documentKey(address: string): string {
  return Buffer.from(`<${address.replace(/#.*/s, '')}`).toString('latin1')
}
