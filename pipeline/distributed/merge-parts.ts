import { join } from 'node:path'
import { ledgerAddresses } from '../check/cross-record/address-ledger.ts'
import { unknownWithdrawals } from '../people/unknown-withdrawals.ts'
import type { Problem, Severity } from '../problems/problem.ts'
import { collectProblems } from '../problems/problem-collection.ts'
import { readFolderRecords } from './folder-records.ts'
import { openMergeChecks } from './merge-checks.ts'
import { type MergeContext, readMergeContext } from './merge-context.ts'
import { findLeaksInTriples } from './merge-leaks.ts'
import { describedAddresses, type MergedFile, writeMergedFile } from './merge-result.ts'
import { mapMergedDataset } from './merged-dataset.ts'
import { openPartLineSorter, openParts } from './part-lines.ts'
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
  const { data, files, scratch } = order
  const problems = collectProblems()
  const isRefused = (): boolean => problems.count('violation') > 0
  const outcome = (): MergeOutcome => ({ problems: problems.sorted(), counts: problems.counts() })

  const context = await readMergeContext(data, order.base, problems.add)
  if (context === undefined) return outcome()
  const { setup, shapes, checkShapes, ledger, isTrial } = context
  const { base } = setup.context.address
  const sorter = openPartLineSorter(join(scratch, 'sorting'))
  const folder = await readFolderRecords(data, context, { report: problems.add, take: sorter.add })
  if (isRefused()) return outcome()
  const parts = await openParts(files, sorter, problems.add)
  if (isRefused()) return outcome()

  const checks = openMergeChecks(
    { base, shapes, ledger: isTrial ? undefined : ledger, scratch: join(scratch, 'ledger') },
    folder,
  )
  const body = join(scratch, 'body.nt')
  const lines = [sorter.lines(), ...parts]
  const summary = await writeMergedLines(body, lines, context, checks, problems.add)
  const { nodes } = await mapMergedDataset(order, context, { body, ...summary })
  for (const problem of await checkShapes(nodes)) problems.add(problem)
  for (const node of nodes) problems.add(...checks.add(node))
  const result = await writeMergedFile(join(scratch, 'result'), body, nodes)
  for await (const problem of checks.end()) problems.add(problem)
  const published = await publishedPeople(context, result.file)
  for (const problem of unknownWithdrawals(setup.withdrawals, [folder.gate.decidedIds()], published))
    problems.add(problem)
  if (isRefused()) return outcome()
  for (const problem of await findLeaksInTriples(result.file, setup.roster, base)) problems.add(problem)
  return isRefused() ? outcome() : { ...outcome(), result }
}

/** The addresses of people, relative to the base, that were published before or are in the merged file. */
async function publishedPeople({ setup, ledger }: MergeContext, file: string): Promise<string[]> {
  if (setup.withdrawals.size === 0) return []
  const isOfPerson = (address: string): boolean => address.startsWith('contributor/')
  const people: string[] = []
  for (const address of ledgerAddresses(ledger)) if (isOfPerson(address)) people.push(address)
  for await (const iri of describedAddresses(file)) {
    const address = iri.slice(setup.context.address.base.length)
    if (isOfPerson(address)) people.push(address)
  }
  return people
}
