import { writeFileWith } from '../files/file-writer.ts'
import type { ProblemSink } from '../problems/problem.ts'
import type { Addresses } from '../rdf/addresses.ts'
import type { openMergeChecks } from './merge-checks.ts'
import type { PartDecisions } from './part-decisions.ts'
import { joinLines, type PartLine } from './part-lines.ts'
import type { CheckNodes } from './record-mapper.ts'
import { groupBySubject, openSubjectReader } from './subject-lines.ts'

/** What the publication says of all records: whether they name people. */
export type MergeSummary = { readonly namesPeople: boolean }

/** Who judges the lines on their way, and who hears of it. */
export type MergeCheckers = {
  readonly address: Addresses
  readonly decisions: PartDecisions
  readonly judge: CheckNodes
  readonly across: ReturnType<typeof openMergeChecks>
  readonly report: ProblemSink
}

/**
 * Writes the joined lines of all sources into a file and judges them on the way. What sources say of the publication itself, as
 * those that were joined before do, is left out, because it is said anew of all.
 */
export async function writeMergedLines(
  file: string,
  sources: readonly AsyncGenerator<PartLine>[],
  { address, decisions, judge, across, report }: MergeCheckers,
): Promise<MergeSummary> {
  const describedBy = openSubjectReader(judge, address.base, decisions, report)
  const own: readonly (string | undefined)[] = [address.dataset, address.contact, address.topics]
  let namesPeople = false
  await writeFileWith(file, async (body) => {
    for await (const subject of groupBySubject(joinLines(sources))) {
      if (own.includes(subject.address)) continue
      const described = await describedBy(subject)
      if (described === undefined) continue
      for (const each of across.add(described)) report(each)
      namesPeople ||= described.node['@type']?.includes('Person') ?? false
      for (const { text } of subject.lines) body.write(`${text}\n`)
    }
  })
  return { namesPeople }
}
