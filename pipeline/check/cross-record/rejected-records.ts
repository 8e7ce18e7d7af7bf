import type { RejectedRecords } from './check-interface.ts'

/** Opens the list of records that cannot be used; what depends on them is not reported again. */
export function openRejectedRecords(): RejectedRecords {
  const refused = new Set<string>()
  const drafts = new Set<string>()
  const key = (kind?: string, id?: string): string => `${kind ?? '*'} ${id ?? '*'}`
  return {
    add(kind, id, isDraft = false) {
      refused.add(key(kind, id))
      if (isDraft) drafts.add(key(kind, id))
    },
    has: (kind, id) => [key(), key(kind), key(kind, id)].some((each) => refused.has(each)),
    isDraft: (kind, id) => drafts.has(key(kind, id)),
  }
}
