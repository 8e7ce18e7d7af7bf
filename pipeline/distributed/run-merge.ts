import { type MergeOrder, type MergeOutcome, mergeParts } from './merge-parts.ts'
import { writeOwnLines } from './own-lines.ts'

export type { MergeOrder } from './merge-parts.ts'

/** Merges parts; with `marks`, from their ends alone, the lines that no part has. */
export function runMerge(order: MergeOrder, marks: boolean): Promise<MergeOutcome> {
  return marks ? writeOwnLines(order) : mergeParts(order)
}
