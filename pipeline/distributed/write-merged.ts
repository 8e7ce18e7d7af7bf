import { writeFileWith } from '../files/file-writer.ts'
import { type DatasetTraits, openDatasetTraits } from '../map/derived-metadata.ts'
import type { ProblemSink } from '../problems/problem.ts'
import type { MergeChecks } from './merge-checks.ts'
import type { MergeContext } from './merge-context.ts'
import { joinLines, type PartLine } from './part-lines.ts'
import { groupBySubject, openSubjectReader } from './subject-lines.ts'

/** What the merged lines tell of all records. */
type MergeSummary = { readonly namesPeople: boolean; readonly traits: DatasetTraits }

/**
 * Writes the joined lines of all sources to a file and checks them on the way. Statements about the data set itself, as
 * merged files contain them, are left out: they are made anew for the whole.
 */
export async function writeMergedLines(
  file: string,
  sources: readonly AsyncGenerator<PartLine>[],
  context: MergeContext,
  checks: MergeChecks,
  report: ProblemSink,
): Promise<MergeSummary> {
  const { dataset, contact, topics } = context.setup.context.address
  const datasetAddresses: readonly (string | undefined)[] = [dataset, contact, topics]
  const readSubject = openSubjectReader(context, report)
  const traits = openDatasetTraits(context.setup.context)
  let namesPeople = false
  await writeFileWith(file, async (writer) => {
    for await (const subject of groupBySubject(joinLines(sources))) {
      if (datasetAddresses.includes(subject.address)) continue
      const mapped = await readSubject(subject)
      if (mapped === undefined) continue
      for (const problem of checks.add(mapped)) report(problem)
      traits.add(mapped.node)
      namesPeople ||= mapped.node['@type']?.includes('Person') ?? false
      for (const { text } of subject.lines) writer.write(`${text}\n`)
    }
  })
  return { namesPeople, traits: traits.end() }
}
