import { type ConsentGate, openConsentGate } from '../people/consent-gate.ts'
import { quoteId } from '../problems/format-value.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { MappedNode } from '../rdf/node.ts'
import { readRecords } from '../read/read-records.ts'
import type { Setup } from '../release/setup.ts'
import { nodesAsText } from '../write/bytes/encoded-node.ts'
import { writeNtriples } from '../write/bytes/ntriples.ts'
import type { PartDecisions } from './part-decisions.ts'
import type { PartLine } from './part-lines.ts'
import { type CheckNodes, openRecordMapper } from './record-mapper.ts'

/** What a data folder says of people and drafts, once its own records were read. */
export type FolderFacts = { readonly gate: ConsentGate; isDraft(kind: string, id: string): boolean }

/** Reads a data folder's own records, tells what is wrong with each, and gives `take` the lines that say them. */
export async function readFolderRecords(
  data: string,
  ground: Setup,
  decisions: PartDecisions,
  { judge, report, take }: { judge: CheckNodes; report: ProblemSink; take(lines: readonly PartLine[]): void },
): Promise<FolderFacts> {
  const { address, publication } = ground.context
  const drafts = new Set<string>()
  const known = new Set<string>()
  const listener = {
    report,
    refuse: (kind?: string, id?: string, isDraft?: boolean) => void (isDraft && drafts.add(`${kind} ${id}`)),
  }
  const gate = openConsentGate(address, publication.people, ground.withdrawals, listener)
  const describedOf = openRecordMapper(ground, judge, report)
  for await (const record of readRecords(data, [], listener)) {
    decisions.add(record)
    const described = await describedOf(record, gate)
    const id = 'replaced' in record ? record.replaced.id : record.value.id
    const key = `${record.kind} ${id}`
    if (known.has(key) && described.length > 0)
      report(violation('duplicate-id', record.placeOf(['id']), ['id'], quoteId(id), data))
    known.add(key)
    const place = record.placeOf([])
    take(described.flatMap((each) => ntriplesLines(each).map((text) => ({ text, place }))))
  }
  return { gate, isDraft: (kind, id) => drafts.has(`${kind} ${id}`) }
}

/** What a node says, line by line. */
export function ntriplesLines({ node }: Pick<MappedNode, 'node'>): string[] {
  return nodesAsText(writeNtriples, [node]).split('\n').slice(0, -1)
}
