import type { Kind } from '../iri.ts'
import type { Described } from '../node.ts'
import type { Problem } from '../problem.ts'

/** A check that no shape can make: across the fields of a node, or across nodes, of which it keeps keys only. */
export type Check = {
  /** Takes in a node; says what is already wrong. */
  add(described: Described): Problem[]
  /** Says what is wrong once every node has been taken in. */
  end(): Problem[]
}

/** What could not be read, and is told already: nothing that depends on it is told again. */
export type Refusals = {
  /** Notes a record without which nothing can be said of an id; of a whole kind, or of all, if that is unknown. */
  add(kind?: Kind, id?: string, isDraft?: boolean): void
  has(kind: string, id: string): boolean
  /** Whether a record was left out because it is a draft. */
  isDraft(kind: string, id: string): boolean
}

/** The addresses that were published at some time, and the file that lists them. */
export type Ledger = { readonly file: string; readonly text: string }

/** Whether an address outlives its record, as those of things with a document and of participations do. */
export function isLasting(address: string): boolean {
  return /^[a-z]+\/[a-z0-9-]+\/#(?!chapter-|caption-)[a-z0-9-]+$/.test(address)
}

/** The entries of a ledger by address; by the whole line where it is not understood. */
export function readLedger({
  text,
}: Ledger): Map<string, { line: number; isRetired: boolean; isUnderstood: boolean }> {
  const entries = text.split(/\r?\n/).flatMap((written, index) => {
    const [address = '', mark, ...more] = written
      .replace(/#\s.*$|^#$/, '')
      .trim()
      .split(/\s+/)
    const isUnderstood = isLasting(address) && (mark === undefined || mark === 'retired') && more.length === 0
    const entry = { line: index + 1, isRetired: mark === 'retired', isUnderstood }
    return address === '' ? [] : [[isUnderstood ? address : written, entry] as const]
  })
  return new Map(entries)
}

/** The ledger with new addresses added, sorted; what stood in it stays as it was. */
export function withNew(ledger: string, addresses: readonly string[]): string {
  const lines = [...ledger.split('\n').filter((line) => line !== ''), ...addresses]
  const [comments, entries] = [
    lines.filter((line) => line.startsWith('#')),
    lines.filter((line) => !line.startsWith('#')),
  ]
  return [...comments, ...entries.sort()].map((line) => `${line}\n`).join('')
}
