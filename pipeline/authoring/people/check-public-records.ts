import { rightsOf } from '../../people/rights.ts'
import type { Problem, ProblemSink } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { RawRecord } from '../../read/ndjson-records.ts'
import { readPublication } from '../../read/read-publication.ts'
import { isMapping, readRecord } from '../../read/read-record.ts'
import { readRawRecords } from '../../read/read-records.ts'
import { readWithdrawals } from '../../read/withdrawals.ts'
import type { Publication } from '../../record/publication-schema.ts'

/**
 * Finds what keeps the records of a folder from standing where anyone can read them, as in a public repository: names of people who may
 * not be named in the data, evidence of what they agreed to, and files with passages that are withheld. Drafts and records with errors
 * count, because they are as readable as the others; what cannot be read at all is reported, since nobody knows what is in it.
 */
export async function checkPublicRecords(data: string, report: ProblemSink): Promise<void> {
  const policy = (await readPublication(data, report))?.publication.people
  const withdrawals = await readWithdrawals(data, report)
  for await (const record of readRawRecords(data, [], { report, refuse: () => undefined }, 'ids')) {
    if (record.kind === 'contributor') report(...personProblems(record, { policy, withdrawals }))
    if (record.kind === 'capsule') report(...passageProblems(record))
  }
}

type PublicRecordContext = {
  readonly policy: Publication['people']
  readonly withdrawals: Awaited<ReturnType<typeof readWithdrawals>>
}

function* personProblems(
  { kind, raw }: RawRecord,
  { policy, withdrawals }: PublicRecordContext,
): Generator<Problem> {
  const { value, placeOf } = raw
  if (!isMapping(value)) return
  const id = String(value.id)
  const read = readRecord(kind, raw)
  const decision =
    'record' in read && 'value' in read.record && read.record.kind === 'contributor'
      ? read.record.value.publication
      : undefined
  const mayBeNamed = decision !== undefined && rightsOf(decision, policy, withdrawals.get(id)).data
  const named = NAME_FIELDS.find((field) => value[field] !== undefined && value[field] !== null)
  if (named !== undefined && !mayBeNamed) yield violation('public-unnamed', placeOf([named]), [named], id)
  const { publication } = value
  const evidence = ['publication', 'evidence']
  if (isMapping(publication) && publication.evidence !== undefined && publication.evidence !== null)
    yield violation('public-evidence', placeOf(evidence), evidence, id)
}

const NAME_FIELDS = ['name', 'givenName', 'familyName', 'alternateName', 'sameAs'] as const

function* passageProblems({ raw: { value, placeOf } }: RawRecord): Generator<Problem> {
  if (isMapping(value) && value.restrict !== undefined && value.restrict !== null)
    yield violation('public-restricted', placeOf(['restrict']), ['restrict'])
}
