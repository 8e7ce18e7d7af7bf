import { withFile } from '../files/stream.ts'
import type { Report } from '../problems/problem.ts'
import type { Addresses } from '../rdf/addresses.ts'
import type { openAcross } from './merge-checks.ts'
import type { Judge } from './merge-subject.ts'
import type { Decisions } from './part-decisions.ts'
import { joined, type Line } from './part-lines.ts'
import { openSubjects, subjectsIn } from './subject-lines.ts'

/** What the publication says of all records: whether they name people. */
export type Seen = { readonly namesPeople: boolean }

/** Who judges the lines on their way, and who hears of it. */
export type Judges = {
  readonly address: Addresses
  readonly decisions: Decisions
  readonly judge: Judge
  readonly across: ReturnType<typeof openAcross>
  readonly report: Report
}

/**
 * Writes the joined lines of all sources into a file and judges them on the way. What sources say of the publication itself, as
 * those that were joined before do, is left out, because it is said anew of all.
 */
export async function writeBody(
  file: string,
  sources: readonly AsyncGenerator<Line>[],
  { address, decisions, judge, across, report }: Judges,
): Promise<Seen> {
  const describedBy = openSubjects(judge, address.base, decisions, report)
  const own: readonly (string | undefined)[] = [address.dataset, address.contact, address.topics]
  let namesPeople = false
  await withFile(file, async (body) => {
    for await (const subject of subjectsIn(joined(sources))) {
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
