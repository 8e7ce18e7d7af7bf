import { join } from 'node:path'
import { addressesIn as addressesInLedger, openLedger, standing } from '../check/address-ledger.ts'
import { ownShapes } from '../check/shape-files.ts'
import { splitOf } from '../check/shape-validation.ts'
import { describeRest } from '../map/dataset-nodes.ts'
import { unknownWithdrawals } from '../people/unknown-withdrawals.ts'
import { collectProblems, type Problem, type Severity } from '../problems/problem.ts'
import { isExample } from '../rdf/addresses.ts'
import { fingerprintText, joinFingerprints } from '../rdf/fingerprint.ts'
import { nextMark } from '../rdf/release-version.ts'
import { fingerprintOfOffer } from '../release/guard/fingerprints.ts'
import { lockIn } from '../release/guard/guard.ts'
import { openGround } from '../release/setup.ts'
import { readOwn } from './folder-facts.ts'
import { openAcross } from './merge-checks.ts'
import { leaksInTriples } from './merge-leaks.ts'
import { addressesIn, fingerprintOfResult, writeResult } from './merge-result.ts'
import { openJudge } from './open-judge.ts'
import { openDecisions } from './part-decisions.ts'
import { type Line, openPart, openSorting } from './part-lines.ts'
import { writeBody } from './write-merged.ts'

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
export type Merging = {
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
export async function merge({ data, base, date, today, files, scratch }: MergeOrder): Promise<Merging> {
  const problems = collectProblems()
  const ground = await openGround(data, base, problems.add)
  if (ground === undefined) return outcome()
  const { edition, placeOf } = ground
  const { address, publication } = edition
  const ledger = await openLedger(data)
  const isTrial = isExample(publication.base)
  const lock = isTrial || base !== undefined ? undefined : await lockIn(data, problems.add)
  const decisions = openDecisions(ground)
  const shapes = splitOf(await ownShapes())
  const judge = openJudge(shapes)
  const sorting = openSorting(join(scratch, 'sorting'))
  const { gate, isDraft } = await readOwn(data, ground, decisions, {
    judge,
    report: problems.add,
    take: sorting.add,
  })
  if (problems.count('violation') > 0) return outcome()

  const sources: AsyncGenerator<Line>[] = []
  for (const file of files) {
    const part = await openPart(file, sorting, sources.length < MOST_OPEN)
    if (part === undefined) continue
    if ('rule' in part) problems.add(part)
    else sources.push(part)
  }
  if (problems.count('violation') > 0) return outcome()

  const isUnsaid = (each: string): boolean => gate.unsaid().has(each)
  const elsewhere = { shapes, ledger: isTrial ? undefined : ledger, isDraft, isUnsaid }
  const across = openAcross(address.base, elsewhere, join(scratch, 'ledger'))
  const body = join(scratch, 'body.nt')
  const judges = { address, decisions, judge, across, report: problems.add }
  const seen = await writeBody(body, [sorting.lines(), ...sources], judges)
  const { described: rest } = await describeRest(edition, placeOf, {
    ...seen,
    withdrawals: ground.withdrawals,
    published: standing(ledger),
    async markOf(unmarked) {
      const data = await fingerprintOfResult(body, unmarked)
      const fingerprint = joinFingerprints(data, fingerprintOfOffer(publication))
      return nextMark(fingerprintText(fingerprint), { date, today }, lock?.mark)
    },
  })
  for (const each of await judge(rest)) problems.add(each)
  for (const each of rest) problems.add(...across.add(each))
  const result = await writeResult(join(scratch, 'result'), body, rest, across.see)
  for (const each of await across.end(() => addressesIn(result.file))) problems.add(each)
  const published: string[] = []
  if (ground.withdrawals.size > 0) {
    for (const each of addressesInLedger(ledger)) if (isOfPerson(each)) published.push(each)
    for await (const each of addressesIn(result.file)) {
      const own = each.slice(address.base.length)
      if (isOfPerson(own)) published.push(own)
    }
  }
  for (const each of unknownWithdrawals(ground.withdrawals, [gate.decided()], published)) problems.add(each)
  if (problems.count('violation') > 0) return outcome()
  for (const each of await leaksInTriples(result.file, ground.roster, address.base)) problems.add(each)
  return problems.count('violation') > 0 ? outcome() : { ...outcome(), result }

  function outcome(): Merging {
    return { problems: problems.sorted(), counts: problems.counts() }
  }
}

function isOfPerson(address: string): boolean {
  return address.startsWith('contributor/')
}
