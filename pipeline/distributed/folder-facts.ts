import { type Gate, openGate } from '../people/consent-gate.ts'
import { quoted, violation } from '../problems/messages.ts'
import type { Report } from '../problems/problem.ts'
import type { Described } from '../rdf/node.ts'
import { readRecords } from '../read/records.ts'
import type { Ground } from '../release/setup.ts'
import { asText } from '../write/bytes/encoded-node.ts'
import { writeNtriples } from '../write/bytes/ntriples.ts'
import { type Judge, openOne } from './merge-subject.ts'
import type { Decisions } from './part-decisions.ts'
import type { Line } from './part-lines.ts'

/** What a data folder says of people and drafts, once its own records were read. */
export type Own = { readonly gate: Gate; isDraft(kind: string, id: string): boolean }

/** Reads a data folder's own records, tells what is wrong with each, and gives `take` the lines that say them. */
export async function readOwn(
  data: string,
  ground: Ground,
  decisions: Decisions,
  { judge, report, take }: { judge: Judge; report: Report; take(lines: readonly Line[]): void },
): Promise<Own> {
  const { address, publication } = ground.edition
  const drafts = new Set<string>()
  const known = new Set<string>()
  const listener = {
    report,
    refuse: (kind?: string, id?: string, isDraft?: boolean) => void (isDraft && drafts.add(`${kind} ${id}`)),
  }
  const gate = openGate(address, publication.people, ground.withdrawals, listener)
  const describedOf = openOne(ground, judge, report)
  for await (const record of readRecords(data, [], listener)) {
    decisions.add(record)
    const described = await describedOf(record, gate)
    const id = 'replaced' in record ? record.replaced.id : record.value.id
    const key = `${record.kind} ${id}`
    if (known.has(key) && described.length > 0)
      report(violation('duplicate-id', record.placeOf(['id']), ['id'], quoted(id), data))
    known.add(key)
    const place = record.placeOf([])
    take(described.flatMap((each) => linesOf(each).map((text) => ({ text, place }))))
  }
  return { gate, isDraft: (kind, id) => drafts.has(`${kind} ${id}`) }
}

/** What a node says, line by line. */
export function linesOf({ node }: Pick<Described, 'node'>): string[] {
  return asText(writeNtriples, [node]).split('\n').slice(0, -1)
}
