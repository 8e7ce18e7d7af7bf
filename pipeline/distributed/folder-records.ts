import { type ConsentGate, openConsentGate } from '../people/consent-gate.ts'
import { quoteId } from '../problems/format-value.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Kind } from '../rdf/addresses.ts'
import { readRecords } from '../read/read-records.ts'
import type { MergeContext } from './merge-context.ts'
import { ntriplesLines } from './ntriples-lines.ts'
import type { PartLine } from './part-lines.ts'
import { openRecordMapper } from './record-mapper.ts'

/** What a data folder's own records decide for all parts: what is published of people, and which records are drafts. */
export type FolderFacts = {
  readonly gate: ConsentGate
  readonly drafts: readonly { readonly kind: Kind; readonly id: string }[]
}

/** Reads the records of the data folder, passes their problems to `report`, and their N-Triples lines to `take`. */
export async function readFolderRecords(
  data: string,
  { setup, decisions, checkShapes }: MergeContext,
  { report, take }: { report: ProblemSink; take(lines: readonly PartLine[]): void },
): Promise<FolderFacts> {
  const { withdrawals, facts } = setup
  const { address, publication } = setup.context
  const drafts: { kind: Kind; id: string }[] = []
  const listener = {
    report,
    refuse(kind?: Kind, id?: string, isDraft = false): void {
      if (isDraft && kind !== undefined && id !== undefined) drafts.push({ kind, id })
    },
  }
  const gate = openConsentGate({ address, policy: publication.people, withdrawals, facts }, listener)
  const mapRecord = openRecordMapper(setup, checkShapes, report)
  const keys = new Set<string>()
  for await (const record of readRecords(data, [], listener)) {
    decisions.add(record)
    const nodes = await mapRecord(record, gate)
    const id = 'replaced' in record ? record.replaced.id : record.value.id
    const key = `${record.kind} ${id}`
    if (keys.has(key) && nodes.length > 0)
      report(violation('duplicate-id', record.placeOf(['id']), ['id'], quoteId(id), data))
    keys.add(key)
    const place = record.placeOf([])
    take(nodes.flatMap(({ node }) => ntriplesLines(node).map((text) => ({ text, place }))))
  }
  return { gate, drafts }
}
