import { hashKey } from './hash-table.ts'

/**
 * A set of keys as their 64-bit hashes, in memory that threads share: two 32-bit words a slot, of which the second is zero where the
 * slot is free. Two keys with equal hashes are taken for one.
 */
export type SharedKeys = Uint32Array

/** The set without keys. */
export const NO_KEYS: SharedKeys = new Uint32Array(2)

/** A builder of a set of keys. */
export class SharedKeysBuilder {
  #hashes = new Uint32Array(2 << 8)
  #size = 0

  add(key: string): void {
    if (this.#size === this.#hashes.length) {
      const larger = new Uint32Array(this.#hashes.length * 2)
      larger.set(this.#hashes)
      this.#hashes = larger
    }
    this.#hashes.set(hashKey(key), this.#size)
    this.#size += 2
  }

  /** The set of the keys added so far. */
  build(): SharedKeys {
    const count = 1 << Math.ceil(Math.log2(Math.max(2, this.#size)))
    const keys = new Uint32Array(new SharedArrayBuffer(count * 8))
    for (let entry = 0; entry < this.#size; entry += 2) {
      const [high, low] = [this.#hashes[entry] as number, this.#hashes[entry + 1] as number]
      const slot = slotOf(keys, high, low)
      keys[slot] = high
      keys[slot + 1] = low
    }
    return keys
  }
}

/** Whether a set has a key. */
export function hasKey(keys: SharedKeys, key: string): boolean {
  const [high, low] = hashKey(key)
  return keys[slotOf(keys, high, low) + 1] !== 0
}

/** The first word of the slot of a hash: its own, or the free one in which it belongs. */
function slotOf(keys: SharedKeys, high: number, low: number): number {
  const mask = keys.length / 2 - 1
  for (let slot = high & mask; ; slot = (slot + 1) & mask) {
    const second = keys[slot * 2 + 1]
    if (second === 0 || (keys[slot * 2] === high && second === low)) return slot * 2
  }
}
