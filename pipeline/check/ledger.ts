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
