/**
 * A table of whole numbers below 2^32 by key, for as many keys as there are records: some 20 bytes a key, whatever its length. Two
 * keys with the same 64 bits of hash are taken for one, which among a million keys has a probability of one in thirty million.
 */
export type HashTable = {
  /** The number of a key that is there already; undefined for a new key, which gets `value`. */
  insertIfAbsent(key: string | KeyHash, value: number): number | undefined
  get(key: string | KeyHash): number | undefined
}

/** The two 32-bit halves of a key's hash, which may stand for the key. The second is never zero. */
export type KeyHash = readonly [high: number, low: number]

/** Opens an empty table. It consists of many small ones, of which one grows at a time, so that growing takes little memory. */
export function openHashTable(): HashTable {
  const spare: Uint32Array[] = []
  const tables = Array.from({ length: 1 << PARTS }, () => openTable(spare))
  const tableOf = (high: number): Table => tables[high >>> (32 - PARTS)] as Table
  return {
    insertIfAbsent(key, value) {
      const [high, low] = typeof key === 'string' ? hashKey(key) : key
      return tableOf(high).claim(high, low, value)
    },
    get(key) {
      const [high, low] = typeof key === 'string' ? hashKey(key) : key
      return tableOf(high).get(high, low)
    },
  }
}

/** How many bits of a hash tell in which table it is. */
const PARTS = 6

/** A table of numbers by hash. */
type Table = {
  claim(high: number, low: number, value: number): number | undefined
  get(high: number, low: number): number | undefined
}

/**
 * How many slots a block of memory has, in bits. A slot is three words: the halves of a hash, of which the second is zero where
 * the slot is free, and the number. Blocks are of one size and go from table to table, because pieces of many sizes were
 * measured to leave holes of a quarter of the memory.
 */
const BITS = 10
const SLOTS = 1 << BITS

function openTable(spare: Uint32Array[]): Table {
  let blocks: Uint32Array[] = []
  let size = 0

  return {
    claim(high, low, value) {
      if ((size + 1) * 4 > blocks.length * SLOTS * 3) grow()
      return put(high, low, value)
    },
    get(high, low) {
      if (size === 0) return undefined
      const slot = slotOf(high, low)
      const [block, word] = [blocks[slot >>> BITS] as Uint32Array, (slot & (SLOTS - 1)) * 3]
      return block[word + 1] === 0 ? undefined : block[word + 2]
    },
  }

  /** The slot of a hash: its own, or the free one in which it belongs. */
  function slotOf(high: number, low: number): number {
    const slots = blocks.length * SLOTS
    for (let slot = low % slots; ; slot = slot + 1 === slots ? 0 : slot + 1) {
      const block = blocks[slot >>> BITS] as Uint32Array
      const word = (slot & (SLOTS - 1)) * 3
      if (block[word + 1] === 0 || (block[word] === high && block[word + 1] === low)) return slot
    }
  }

  /** The number of a hash that is there already; a new one is given `value`. */
  function put(high: number, low: number, value: number): number | undefined {
    const slot = slotOf(high, low)
    const [block, word] = [blocks[slot >>> BITS] as Uint32Array, (slot & (SLOTS - 1)) * 3]
    if (block[word + 1] !== 0) return block[word + 2]
    block[word] = high
    block[word + 1] = low
    block[word + 2] = value
    size++
    return undefined
  }

  function grow(): void {
    const old = blocks
    const count = old.length + Math.ceil((old.length + 1) / 3)
    blocks = Array.from({ length: count }, () => spare.pop() ?? new Uint32Array(3 * SLOTS))
    size = 0
    for (const block of old) {
      for (let word = 0; word < block.length; word += 3)
        if (block[word + 1] !== 0)
          put(block[word] as number, block[word + 1] as number, block[word + 2] as number)
      spare.push(block.fill(0))
    }
  }
}

/** Two 32-bit hashes of a text: FNV-1a, and one whose bits are mixed at each step, which is never zero. */
export function hashKey(text: string): KeyHash {
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
