/** How many values a list finds sooner than a set does. */
const FEW = 32

/** What tells of some values, one by one, whether each is there for the first time since it was cleared. */
export type SeenSet = { clear(): void; add(value: string): boolean }

/** Opens what tells of the values of one resource after the other; most have few. */
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
