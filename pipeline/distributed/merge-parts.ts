import { join } from 'node:path'
import type { Problem, Severity } from '../problems/problem.ts'
import { collectProblems } from '../problems/problem-collection.ts'
import { openClaimChecks, UndecidedClaimsError } from './claim-checks.ts'
import { readFolderRecords } from './folder-records.ts'
import { UnknownPartError } from './known-parts.ts'
import { openNodeChecks } from './merge-checks.ts'
import { readMergeContext } from './merge-context.ts'
import { findDatasetLeaks } from './merge-leaks.ts'
import { type MergedFile, writeMergedFile } from './merge-result.ts'
import { mapMergedDataset } from './merged-dataset.ts'
import { openPartSorters, openParts } from './part-lines.ts'
import { findUnknownWithdrawals } from './published-people.ts'
import { digestOfRules } from './rules-digest.ts'
import { writeMergedLines } from './write-merged.ts'

/** What to merge, where, and for which release. */
export type MergeOrder = {
  readonly data: string
  /** Replaces the base IRI of the publication. */
  readonly base?: string | undefined
  /** The day of the release, and the day of today, `2026-11-23`, as for a build. */
  readonly date?: string | undefined
  readonly today: string
  /** The parts: N-Triples files, sorted or not, packed with gzip or not. */
  readonly files: readonly string[]
  /** A folder for sorting and for the result. */
  readonly scratch: string
}

/** The outcome of a merge. */
export type MergeOutcome = {
  /** The problems that are kept; `counts` counts all of them. */
  readonly problems: readonly Problem[]
  readonly counts: Readonly<Record<Severity, number>>
  /** The merged file; undefined if a rule is violated. */
  readonly result?: MergedFile
}

/**
 * Joins the parts written by `mapPart` with the records of the data folder, checks what only the whole shows, and writes the
 * same bytes of N-Triples as one build of all records. Memory grows with the keys of the checks alone.
 */
export async function mergeParts(order: MergeOrder): Promise<MergeOutcome> {
  const distrusted = new Set<string>()
  let readsNodes = false
  for (let attempt = 0; ; attempt++)
    try {
      const scratch = join(order.scratch, `${attempt}`)
      return await mergeTrusting({ ...order, scratch }, { distrusted, readsNodes })
    } catch (error) {
      if (error instanceof UndecidedClaimsError && !readsNodes) readsNodes = true
      else if (error instanceof UnknownPartError && !distrusted.has(error.file))
        distrusted.add(error.file) // it is read line by line from the beginning
      else throw error
    }
}

/** What is not trusted in a merge. */
type Distrust = {
  /** Parts that turned out not to be as their marks say. */
  readonly distrusted: ReadonlySet<string>
  /** Whether the nodes of known documents are read, and not their claims alone. */
  readonly readsNodes: boolean
}

/**
 * Merges parts; throws `UnknownPartError` where one that is not `distrusted` turns out not to be as its mark says, and
 * `UndecidedClaimsError` where claims alone do not tell that all is well.
 */
async function mergeTrusting(order: MergeOrder, { distrusted, readsNodes }: Distrust): Promise<MergeOutcome> {
  const { data, files, scratch } = order
  const problems = collectProblems()
  const isRefused = (): boolean => problems.count('violation') > 0
  const outcome = (): MergeOutcome => ({ problems: problems.sorted(), counts: problems.counts() })

  const context = await readMergeContext(data, order.base, problems.add)
  if (context === undefined) return outcome()
  const { setup, shapes, checkShapes, ledger, isTrial } = context
  const { base } = setup.context.address
  const sorters = openPartSorters(join(scratch, 'sorting'))
  const folder = await readFolderRecords(data, context, sorters.known, problems.add)
  if (isRefused()) return outcome()
  const rules = digestOfRules(setup, context.decisions, context.turtle)
  const parts = await openParts(files, { sorters, rules, distrusted }, problems.add)
  if (isRefused()) return outcome()

  const checkContext = {
    context: setup.context,
    shapes,
    ledger: isTrial ? undefined : ledger,
    scratch: join(scratch, 'ledger'),
  }
  const checks =
    readsNodes || !parts.areKnown
      ? openNodeChecks(checkContext, folder)
      : openClaimChecks(checkContext, folder, parts.told)
  const summary = await writeMergedLines(join(scratch, 'body.nt'), parts, context, checks, problems.add)
  const { nodes } = await mapMergedDataset(order, context, summary, checks.traits())
  for (const problem of await checkShapes(nodes)) problems.add(problem)
  problems.add(...checks.addDataset(nodes))
  const result = await writeMergedFile(join(scratch, 'result'), summary.body, nodes)
  for await (const problem of checks.end()) problems.add(problem)
  problems.add(...(await findUnknownWithdrawals(context, folder.gate.decidedIds(), result.file)))
  if (isRefused()) return outcome()
  problems.add(...summary.leaks, ...findDatasetLeaks(nodes, setup.roster, base))
  return isRefused() ? outcome() : { ...outcome(), result }
}
