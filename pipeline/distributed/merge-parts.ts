import { join } from 'node:path'
import {
  activeAddresses,
  ledgerAddresses as addressesInLedger,
  openLedger,
} from '../check/cross-record/address-ledger.ts'
import { readRecordShapes } from '../check/shape-files.ts'
import { parseSplitShapes } from '../check/shape-validation.ts'
import { mapDatasetNodes } from '../map/dataset-nodes.ts'
import { unknownWithdrawals } from '../people/unknown-withdrawals.ts'
import type { Problem, Severity } from '../problems/problem.ts'
import { collectProblems } from '../problems/problem-collection.ts'
import { isExampleBase } from '../rdf/addresses.ts'
import { formatFingerprint, joinFingerprints } from '../rdf/fingerprint.ts'
import { nextReleaseMark } from '../rdf/release-version.ts'
import { fingerprintOfPublication } from '../release/guard/fingerprints.ts'
import { readLockIn } from '../release/guard/lock-file.ts'
import { readSetup } from '../release/setup.ts'
import { readFolderRecords } from './folder-records.ts'
import { openMergeChecks } from './merge-checks.ts'
import { findLeaksInTriples } from './merge-leaks.ts'
import { describedAddresses, fingerprintMergedLines, writeMergedFile } from './merge-result.ts'
import { openPartDecisions } from './part-decisions.ts'
import { openPart, openPartLineSorter, type PartLine } from './part-lines.ts'
import { openShapeCheck } from './shape-check.ts'
import { writeMergedLines } from './write-merged.ts'

/** What is asked of a merge: the files to join, beside what a data folder says itself. */
export type MergeOrder = {
  readonly data: string
  readonly base?: string | undefined
  /** The day of the release, and that on which it is made, as a build takes them. */
  readonly date?: string | undefined
  readonly today: string
  readonly files: readonly string[]
  /** A folder for what is being sorted, and for the result. */
  readonly scratch: string
}

/** What became of it. */
export type MergeOutcome = {
  /** The problems kept; there may be more than that. */
  readonly problems: readonly Problem[]
  readonly counts: Readonly<Record<Severity, number>>
  /** The file that holds the result, and its number of triples; nothing where something is violated. */
  readonly result?: { readonly file: string; readonly triples: number }
}

/** How many parts are read side by side; systems allow a thousand open files or so. */
const MOST_OPEN = 500

/**
 * Joins parts that `mapped` made with what the data folder says, checks what only all of them together can show, and gives the
 * same N-Triples as one build of all records. It takes no more memory for more of them, but for the keys of `openAcross`.
 */
export async function mergeParts({
  data,
  base,
  date,
  today,
  files,
  scratch,
}: MergeOrder): Promise<MergeOutcome> {
  const problems = collectProblems()
  const ground = await readSetup(data, base, problems.add)
  if (ground === undefined) return outcome()
  const { context, placeOf } = ground
  const { address, publication } = context
  const ledger = await openLedger(data)
  const isTrial = isExampleBase(publication.base)
  const lock = isTrial || base !== undefined ? undefined : await readLockIn(data, problems.add)
  const decisions = openPartDecisions(ground)
  const shapes = parseSplitShapes(await readRecordShapes())
  const judge = openShapeCheck(shapes)
  const sorting = openPartLineSorter(join(scratch, 'sorting'))
  const { gate, isDraft } = await readFolderRecords(data, ground, decisions, {
    judge,
    report: problems.add,
    take: sorting.add,
  })
  if (problems.count('violation') > 0) return outcome()

  const sources: AsyncGenerator<PartLine>[] = []
  for (const file of files) {
    const part = await openPart(file, sorting, sources.length < MOST_OPEN)
    if (part === undefined) continue
    if ('rule' in part) problems.add(part)
    else sources.push(part)
  }
  if (problems.count('violation') > 0) return outcome()

  const isUnsaid = (each: string): boolean => gate.unnamedAddresses().has(each)
  const elsewhere = { shapes, ledger: isTrial ? undefined : ledger, isDraft, isUnsaid }
  const across = openMergeChecks(address.base, elsewhere, join(scratch, 'ledger'))
  const body = join(scratch, 'body.nt')
  const judges = { address, decisions, judge, across, report: problems.add }
  const seen = await writeMergedLines(body, [sorting.lines(), ...sources], judges)
  const { nodes: rest } = await mapDatasetNodes(context, placeOf, {
    ...seen,
    withdrawals: ground.withdrawals,
    publishedAddresses: activeAddresses(ledger),
    async markOf(unmarked) {
      const data = await fingerprintMergedLines(body, unmarked)
      const fingerprint = joinFingerprints(data, fingerprintOfPublication(publication))
      return nextReleaseMark(formatFingerprint(fingerprint), { date, today }, lock?.mark)
    },
  })
  for (const each of await judge(rest)) problems.add(each)
  for (const each of rest) problems.add(...across.add(each))
  const result = await writeMergedFile(join(scratch, 'result'), body, rest, across.see)
  for (const each of await across.end(() => describedAddresses(result.file))) problems.add(each)
  const published: string[] = []
  if (ground.withdrawals.size > 0) {
    for (const each of addressesInLedger(ledger)) if (isOfPerson(each)) published.push(each)
    for await (const each of describedAddresses(result.file)) {
      const own = each.slice(address.base.length)
      if (isOfPerson(own)) published.push(own)
    }
  }
  for (const each of unknownWithdrawals(ground.withdrawals, [gate.decidedIds()], published))
    problems.add(each)
  if (problems.count('violation') > 0) return outcome()
  for (const each of await findLeaksInTriples(result.file, ground.roster, address.base)) problems.add(each)
  return problems.count('violation') > 0 ? outcome() : { ...outcome(), result }

  function outcome(): MergeOutcome {
    return { problems: problems.sorted(), counts: problems.counts() }
  }
}

function isOfPerson(address: string): boolean {
  return address.startsWith('contributor/')
}
