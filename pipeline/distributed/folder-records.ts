import { type ConsentGate, openConsentGate } from '../people/consent-gate.ts'
import { quoteId } from '../problems/format-value.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Kind } from '../rdf/addresses.ts'
import { fingerprintOf } from '../rdf/fingerprint.ts'
import { readRecords } from '../read/read-records.ts'
import type { KnownDocumentSorter } from './known-documents.ts'
import type { MergeContext } from './merge-context.ts'
import { openPartTraits, type PartTraits } from './part-traits.ts'
import { openClaimComments } from './record-claims.ts'
import { openRecordMapper } from './record-mapper.ts'
import { writtenDocuments } from './written-documents.ts'

/** What a data folder's own records decide for all parts: what is published of people, and which records are drafts. */
export type FolderFacts = {
  readonly gate: ConsentGate
  readonly drafts: readonly { readonly kind: Kind; readonly id: string }[]
  /** What the records tell of the data set. */
  readonly told: PartTraits
}

/** Reads the records of the data folder, passes their problems to `report`, and adds their documents to the sorter. */
export async function readFolderRecords(
  data: string,
  { setup, decisions, shapes, checkShapes }: MergeContext,
  sorter: KnownDocumentSorter,
  report: ProblemSink,
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
  const claimsOf = openClaimComments(address.base, shapes.crossNode)
  const traits = openPartTraits(setup.context)
  const keys = new Set<string>()
  for await (const record of readRecords(data, [], listener)) {
    decisions.add(record)
    const nodes = await mapRecord(record, gate)
    const id = 'replaced' in record ? record.replaced.id : record.value.id
    const key = `${record.kind} ${id}`
    if (keys.has(key) && nodes.length > 0)
      report(violation('duplicate-id', record.placeOf(['id']), ['id'], quoteId(id), data))
    keys.add(key)
    const origin = { place: record.placeOf([]), isOnePlace: true } as const
    for (const { node } of nodes) traits.add(node)
    const documents = writtenDocuments(nodes.map(({ node }) => node))
    const comments = claimsOf(nodes, documents)
    for (const [index, { key, text, lines }] of documents.entries()) {
      const bytes = Buffer.from(text)
      const claims = comments[index] ?? ''
      sorter.add({ key, bytes, lines, fingerprint: fingerprintOf(bytes), origin, claims })
    }
  }
  return { gate, drafts, told: traits.end() }
}
