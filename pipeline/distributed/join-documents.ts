import { compareUtf8, compareUtf16 } from '../collections/byte-order.ts'
import { mergeSorted } from '../collections/merge-sorted.ts'
import { type KnownDocument, placeOfLine } from './known-documents.ts'
import { type JoinedLine, joinLines, type PartLine } from './part-lines.ts'

/** The lines of a document that has to be read. */
export type JoinedLines = { readonly key: string; readonly lines: readonly JoinedLine[] }

/**
 * The lines of all sources, document by document: known where every source that has it knows it and has the same bytes. Of one that
 * several sources have, the claims are left out, since each of these sources has counted it for the data set.
 */
export async function* joinDocuments(
  known: readonly AsyncGenerator<KnownDocument>[],
  unknown: readonly AsyncGenerator<PartLine>[],
): AsyncGenerator<KnownDocument | JoinedLines> {
  const documents = mergeSorted(known, (a, b) => compareUtf16(a.key, b.key))
  const groups = groupByDocument(mergeSorted(unknown, (a, b) => compareUtf8(a.text, b.text)))
  try {
    let document = await documents.next()
    let group = await groups.next()
    while (!document.done || !group.done) {
      const order = document.done ? 1 : group.done ? -1 : compareUtf16(document.value.key, group.value.key)
      const lines = order < 0 || group.done ? [] : group.value.lines
      if (order >= 0) group = await groups.next()
      if (order > 0 || document.done) {
        yield { key: keyOfLine(lines[0]?.text ?? ''), lines: await joinedLines([lines]) }
        continue
      }
      const first: KnownDocument = { ...document.value, bytes: copyOf(document.value.bytes) }
      const copies = [first] // as far as they differ
      let isShared = false
      for (;;) {
        document = await documents.next()
        if (document.done || document.value.key !== first.key) break
        isShared = true
        if (!document.value.bytes.equals(first.bytes))
          copies.push({ ...document.value, bytes: Buffer.from(document.value.bytes) })
      }
      if (copies.length === 1 && lines.length === 0) yield isShared ? { ...first, claims: '' } : first
      else yield { key: first.key, lines: await joinedLines([...copies.map(linesOf), lines]) }
    }
  } finally {
    await documents.return(undefined)
    await groups.return(undefined)
  }
}

let copy = Buffer.alloc(0)

/** A copy of bytes, which is overwritten by the next one. */
function copyOf(bytes: Buffer): Buffer {
  if (copy.length < bytes.length) copy = Buffer.allocUnsafeSlow(2 * bytes.length)
  copy.fill(bytes, 0, bytes.length) // `set` copies shared memory byte by byte
  return copy.subarray(0, bytes.length)
}

/** What the line of a document begins with, up to the `#` or the `>` of its subject, a character a byte. */
function keyOfLine(line: string): string {
  const key = /^[^#>]*/.exec(line)?.[0] ?? ''
  return Buffer.from(key).toString('latin1')
}

async function* groupByDocument(
  lines: AsyncIterable<PartLine>,
): AsyncGenerator<{ readonly key: string; readonly lines: readonly PartLine[] }> {
  let key = ''
  let group: PartLine[] = []
  for await (const line of lines) {
    const next = keyOfLine(line.text)
    if (next !== key && group.length > 0) {
      yield { key, lines: group }
      group = []
    }
    key = next
    group.push(line)
  }
  if (group.length > 0) yield { key, lines: group }
}

/** The lines of a known document with their places. */
function linesOf({ bytes, origin }: KnownDocument): PartLine[] {
  const lines = bytes.toString().split('\n').slice(0, -1)
  return lines.map((text, index) => ({ text, place: placeOfLine(origin, index) }))
}

async function joinedLines(sources: readonly (readonly PartLine[])[]): Promise<JoinedLine[]> {
  const joined: JoinedLine[] = []
  for await (const line of joinLines(sources.map((lines) => lines.values()))) joined.push(line)
  return joined
}
