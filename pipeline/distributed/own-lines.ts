import { join } from 'node:path'
import { collectProblems } from '../problems/problem-collection.ts'
import { joinFingerprints } from '../rdf/fingerprint.ts'
import { readFolderRecords } from './folder-records.ts'
import type { KnownDocument } from './known-documents.ts'
import { readMergeContext } from './merge-context.ts'
import type { MergeOrder, MergeOutcome } from './merge-parts.ts'
import { writeMergedFile } from './merge-result.ts'
import { mapMergedDataset } from './merged-dataset.ts'
import { readPartEnds } from './part-ends.ts'
import { openPartSorters } from './part-lines.ts'
import { openPartTraits } from './part-traits.ts'
import { formatDocumentClaims, openRecordClaims } from './record-claims.ts'
import { digestOfRules } from './rules-digest.ts'
import { writeMergedLines } from './write-merged.ts'

/**
 * Writes the lines that a release has beside those of its parts, for whoever joins the parts otherwise: the records of the data folder,
 * and the data set in the version that follows from all lines. `files` have the last two lines of each part. What takes the lines of
 * several parts is not checked, nor whether a document is in two of them: the claims of what is described here come first, in comments.
 */
export async function writeOwnLines(order: MergeOrder): Promise<MergeOutcome> {
  const { data, files, scratch } = order
  const problems = collectProblems()
  const outcome = (): MergeOutcome => ({ problems: problems.sorted(), counts: problems.counts() })
  const context = await readMergeContext(data, order.base, problems.add)
  if (context === undefined) return outcome()
  const sorters = openPartSorters(join(scratch, 'sorting'))
  const folder = await readFolderRecords(data, context, sorters.known, problems.add)
  const rules = digestOfRules(context.setup, context.decisions, context.turtle)
  const { mark, told } = await readPartEnds(files, rules, problems.add)
  if (problems.count('violation') > 0 || mark === undefined) return outcome()

  const parts = { known: [sorters.known.sorted()], lines: [] }
  const claims: string[] = []
  const keepClaims = {
    add: () => [],
    addKnown(document: KnownDocument): readonly never[] {
      claims.push(document.claims)
      return []
    },
  }
  const { body } = await writeMergedLines(join(scratch, 'body.nt'), parts, context, keepClaims, problems.add)
  const traits = openPartTraits(context.setup.context)
  for (const each of [...told, folder.told]) traits.take(each)
  const fingerprint = joinFingerprints(body.fingerprint, mark.fingerprint)
  const whole = { body: { ...body, fingerprint } }
  const { nodes } = await mapMergedDataset(order, context, whole, traits.end())
  const claimsOf = openRecordClaims(context.setup.context.address.base, context.shapes.crossNode)
  claims.push(formatDocumentClaims({ of: '', ...claimsOf(nodes) }))
  return { ...outcome(), result: await writeMergedFile(join(scratch, 'result'), body, nodes, claims) }
}
