import type { Kind } from '../../rdf/addresses.ts'

/** Records that were read and left out, with a problem: no further problem is reported of what depends on them. */
export type RejectedRecords = {
  /** Adds a record by kind and id; without an id, all of that kind; without a kind, all records. */
  add(kind?: Kind, id?: string, isDraft?: boolean): void
  has(kind: string, id: string): boolean
  /** Whether a record was left out because it is a draft. */
  isDraft(kind: string, id: string): boolean
}

/** Opens an empty set of rejected records. */
export function openRejectedRecords(): RejectedRecords {
  const rejected = new Set<string>()
  const drafts = new Set<string>()
  const key = (kind?: string, id?: string): string => `${kind ?? '*'} ${id ?? '*'}`
  return {
    add(kind, id, isDraft = false) {
      rejected.add(key(kind, id))
      if (isDraft) drafts.add(key(kind, id))
    },
    has: (kind, id) => [key(), key(kind), key(kind, id)].some((pattern) => rejected.has(pattern)),
    isDraft: (kind, id) => drafts.has(key(kind, id)),
  }
}
