import { readCheckedRecordShapes } from '../check/checked-shapes.ts'
import { type Ledger, openLedger } from '../check/cross-record/address-ledger.ts'
import { parseSplitShapes } from '../check/parse-shapes.ts'
import type { SplitShapes } from '../check/shacl/cross-node-constraints.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { isExampleBase } from '../rdf/addresses.ts'
import { readLockIn } from '../release/guard/lock-file.ts'
import type { Lock } from '../release/guard/publication-lock.ts'
import { readSetup, type Setup } from '../release/setup.ts'
import { openPartDecisions, type PartDecisions } from './part-decisions.ts'
import type { CheckNodes } from './record-mapper.ts'
import { openShapeCheck } from './shape-check.ts'

/** The inputs of a merge other than the parts. */
export type MergeContext = {
  readonly setup: Setup
  readonly decisions: PartDecisions
  /** The shapes of records, in Turtle. */
  readonly turtle: readonly string[]
  readonly shapes: SplitShapes
  readonly checkShapes: CheckNodes
  readonly ledger: Ledger
  /** Whether the base is an example address, under which nothing counts as published. */
  readonly isTrial: boolean
  /** Whether the merged file is the next release of the publication, of which the lock tells. */
  readonly isLasting: boolean
  /** The lock of the release before, where there is one. */
  readonly lock: Lock | undefined
}

/** Reads them from a data folder; `base` replaces that of the publication. Undefined if the publication or the shapes cannot be used. */
export async function readMergeContext(
  data: string,
  base: string | undefined,
  report: ProblemSink,
): Promise<MergeContext | undefined> {
  const setup = await readSetup(data, base, report)
  const checked = await readCheckedRecordShapes(report)
  if (setup === undefined || checked === undefined) return undefined
  const ledger = await openLedger(data)
  const isTrial = isExampleBase(setup.context.publication.base)
  const isLasting = base === undefined && !isTrial
  const shapes = parseSplitShapes(checked)
  return {
    setup,
    decisions: openPartDecisions(setup),
    turtle: checked,
    shapes,
    checkShapes: openShapeCheck(shapes),
    ledger,
    isTrial,
    isLasting,
    lock: isLasting ? await readLockIn(data, report) : undefined,
  }
}
