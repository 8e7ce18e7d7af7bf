/** The number of values up to which a list is searched sooner than a Set. */
const FEW = 32

/** A set of texts that is filled and cleared again and again. `add` gives whether a value is new since `clear`. */
export type SeenSet = { clear(): void; add(value: string): boolean }

/** Opens an empty set. It is a list while it has few values, as most resources do. */
export function openSeenSet(): SeenSet {
  const few: string[] = []
  let many: Set<string> | undefined
  return {
    clear() {
      few.length = 0
      many = undefined
    },
    add(value) {
      if (few.length < FEW) {
        if (few.includes(value)) return false
        few.push(value)
        return true
      }
      many ??= new Set(few)
      if (many.has(value)) return false
      many.add(value)
      return true
    },
  }
}
