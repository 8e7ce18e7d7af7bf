import { type BufferPool, PooledBuffer } from '../collections/buffer-pool.ts'
import type { DocumentBlocks } from '../files/block-sorter.ts'
import { documentAddress } from '../rdf/document.ts'
import type { EncodedNode } from './bytes/encoded-node.ts'

/** The N-Triples of one document within the bytes of a batch: the prefix of all their subjects, start and end in bytes. */
export type BlockSpan = { readonly key: string; readonly start: number; readonly end: number }

/** Nodes by the prefix of their addresses: the address of their document with a number sign. */
export function groupByDocument(nodes: readonly EncodedNode[]): ReadonlyMap<string, readonly EncodedNode[]> {
  const documents = new Map<string, EncodedNode[]>()
  let key = ''
  for (const encoded of nodes) {
    const address = encoded.node['@id']
    if (key === '' || !address.startsWith(key)) key = `${documentAddress(address)}#`
    const group = documents.get(key)
    if (group === undefined) documents.set(key, [encoded])
    else group.push(encoded)
  }
  return documents
}

/** The blocks of a batch sorted by key; bytes that have to be moved are copied into memory of the pool. */
export function sortedBlocks(spans: BlockSpan[], bytes: Uint8Array, pool: BufferPool): DocumentBlocks {
  const isSorted = spans.every(({ key }, index) => index === 0 || (spans[index - 1]?.key ?? '') < key)
  if (isSorted) return { keys: spans.map(({ key }) => key), ends: spans.map(({ end }) => end), bytes }
  spans.sort((a, b) => (a.key < b.key ? -1 : 1))
  const copy = new PooledBuffer(pool)
  const ends = spans.map(({ start, end }) => {
    copy.append(bytes.subarray(start, end))
    return copy.length
  })
  pool.push(bytes.buffer as SharedArrayBuffer)
  return { keys: spans.map(({ key }) => key), ends, bytes: copy.take() }
}
