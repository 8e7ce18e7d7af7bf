import { type MergeOrder, type MergeOutcome, mergeParts } from './merge-parts.ts'
import { writeOwnLines } from './own-lines.ts'

export type { MergeOrder } from './merge-parts.ts'

/** What a merge gives: all lines, or with `marks` only those that no part has. */
export type MergeWays = { readonly marks?: boolean | undefined }

/** Merges parts, or with `marks` the ends of parts. */
export function runMerge(order: MergeOrder, { marks = false }: MergeWays): Promise<MergeOutcome> {
  return marks ? writeOwnLines(order) : mergeParts(order)
}
