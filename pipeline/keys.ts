/**
 * Numbers (whole, below 2^32) by key, for as many keys as there are records: some 20 bytes a key, whatever its length. Two
 * keys are taken for one if 64 bits of hash are the same, which among a million has a chance of one in thirty million.
 */
export type Keys = {
  /** The number that a key was given first; nothing for a key that is new, which is given `value`. */
  claim(key: string | Hash, value: number): number | undefined
  get(key: string | Hash): number | undefined
}

/** The two halves of a key's hash, where the key itself is long and far away. */
export type Hash = readonly [high: number, low: number]

/** Opens an empty table: many small ones, of which one grows at a time, so that growing takes little memory. */
export function openKeys(): Keys {
  const tables = Array.from({ length: 1 << PARTS }, openTable)
  const tableOf = (key: string | Hash): Table => {
    const hash = typeof key === 'string' ? hashOf(key) : key
    const table = tables[hash[0] >>> (32 - PARTS)] as Table
    table.hash.set(hash)
    return table
  }
  return {
    claim: (key, value) => tableOf(key).claim(value),
    get: (key) => tableOf(key).get(),
  }
}

/** How many bits of a hash tell in which table it is. */
const PARTS = 6

/** A table of numbers by the hash that was put into `hash`. */
type Table = {
  readonly hash: Uint32Array
  claim(value: number): number | undefined
  get(): number | undefined
}

function openTable(): Table {
  let size = 0
  let slots = 16
  let hashes = new Uint32Array(slots * 2)
  let values = new Uint32Array(slots)
  const hash = new Uint32Array(2)

  return {
    hash,
    claim(value) {
      const slot = slotOf()
      if (isTaken(slot)) return values[slot]
      put(slot, value)
      if (++size * 4 > slots * 3) grow()
      return undefined
    },
    get() {
      const slot = slotOf()
      return isTaken(slot) ? values[slot] : undefined
    },
  }

  /** The slot of the key in `hash`: its own, or the free one in which it belongs. */
  function slotOf(): number {
    const [high = 0, low = 0] = hash
    let slot = low % slots
    while (isTaken(slot) && (hashes[slot * 2] !== high || hashes[slot * 2 + 1] !== low))
      slot = slot + 1 === slots ? 0 : slot + 1
    return slot
  }

  function isTaken(slot: number): boolean {
    return hashes[slot * 2 + 1] !== 0
  }

  function put(slot: number, value: number): void {
    hashes.set(hash, slot * 2)
    values[slot] = value
  }

  function grow(): void {
    const [oldHashes, oldValues] = [hashes, values]
    slots = Math.ceil(slots * 1.4)
    hashes = new Uint32Array(slots * 2)
    values = new Uint32Array(slots)
    for (let slot = 0; slot < oldValues.length; slot++) {
      hash[0] = oldHashes[slot * 2] as number
      hash[1] = oldHashes[slot * 2 + 1] as number
      if (hash[1] !== 0) put(slotOf(), oldValues[slot] as number)
    }
  }
}

/** Two 32-bit hashes of a text: FNV-1a, and one whose bits are mixed at each step, which is never zero. */
export function hashOf(text: string): Hash {
  let one = 0x811c9dc5
  let other = 0x9e3779b9
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ (unit + index), 0x85ebca6b)
    other ^= other >>> 13
  }
  return [(one ^ (one >>> 15)) >>> 0, other === 0 ? 1 : other >>> 0]
}
