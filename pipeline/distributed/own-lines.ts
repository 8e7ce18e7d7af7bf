import { join } from 'node:path'
import { collectProblems } from '../problems/problem-collection.ts'
import { joinFingerprints } from '../rdf/fingerprint.ts'
import { readFolderRecords } from './folder-records.ts'
import { readMergeContext } from './merge-context.ts'
import type { MergeOrder, MergeOutcome } from './merge-parts.ts'
import { writeMergedFile } from './merge-result.ts'
import { mapMergedDataset } from './merged-dataset.ts'
import { openOwnClaims } from './own-claims.ts'
import { readPartEnds } from './part-ends.ts'
import { openPartSorters } from './part-lines.ts'
import { openPartTraits } from './part-traits.ts'
import { digestOfRules } from './rules-digest.ts'
import { writeMergedLines } from './write-merged.ts'

/**
 * Writes the lines that a release has beside those of its parts, for whoever joins the parts otherwise: the records of the data folder,
 * and the data set in the version that follows from all lines. `files` have the last two lines of each part. What takes the lines of
 * several parts is not checked, nor whether a document is in two of them. With `hasClaims`, what is described here makes its claims in comments.
 */
export async function writeOwnLines(order: MergeOrder, hasClaims: boolean): Promise<MergeOutcome> {
  const { data, files, scratch } = order
  const problems = collectProblems()
  const outcome = (): MergeOutcome => ({ problems: problems.sorted(), counts: problems.counts() })
  const context = await readMergeContext(data, order.base, problems.add)
  if (context === undefined) return outcome()
  const sorters = openPartSorters(join(scratch, 'sorting'))
  await readFolderRecords(data, context, sorters.known, problems.add)
  const rules = digestOfRules(context.setup, context.decisions, context.turtle)
  const { mark, told } = await readPartEnds(files, rules, problems.add)
  if (problems.count('violation') > 0 || mark === undefined) return outcome()

  const parts = { known: [sorters.known.sorted()], lines: [] }
  const claims = openOwnClaims(context.setup.context.address.base, context.shapes.crossNode)
  const own = await writeMergedLines(join(scratch, 'body.nt'), parts, context, claims, problems.add)
  const traits = openPartTraits(context.setup.context)
  for (const each of [...told, own]) traits.take(each)
  const fingerprint = joinFingerprints(own.body.fingerprint, mark.fingerprint)
  const summary = { ...own, body: { ...own.body, fingerprint }, ...traits.end() }
  const { nodes } = await mapMergedDataset(order, context, summary)
  for (const node of nodes) claims.add(node)
  const comments = hasClaims ? claims.lines : []
  return { ...outcome(), result: await writeMergedFile(join(scratch, 'result'), own.body, nodes, comments) }
}
