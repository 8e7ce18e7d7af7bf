import { readCheckedRecordShapes } from '../check/checked-shapes.ts'
import { type ConsentGate, openConsentGate } from '../people/consent-gate.ts'
import type { Problem, ProblemSink } from '../problems/problem.ts'
import { readNdjsonInput } from '../read/line-batches.ts'
import type { NdjsonInput } from '../read/ndjson-records.ts'
import { readRecords } from '../read/read-records.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { readSetup, type Setup } from '../release/setup.ts'
import { openPartDecisions } from './part-decisions.ts'
import { openPartWriter, type PartFormat } from './part-writer.ts'
import { openRecordMapper } from './record-mapper.ts'
import { digestOfRules } from './rules-digest.ts'
import { openVerifiedShapeCheck } from './verified-shape-check.ts'

/** What to map, with whose decisions about people, and where problems go. */
type MapOrder = {
  readonly data: string
  /** Replaces the base IRI of the publication. */
  readonly base?: string | undefined
  readonly input: NdjsonInput
  readonly format: PartFormat
  readonly report: (problem: Problem) => void
}

/**
 * Maps the records of an input one by one, as a build would, to the lines of a part; a record with violations is reported and left
 * out. The data folder's decisions about people are read first; nothing is kept from one record to the next. N-Triples end with the
 * part's mark.
 */
export async function* mapPart(order: MapOrder): AsyncGenerator<string> {
  const { data, base, input, format, report } = order
  let violations = 0
  let refused = 0
  let refusedLine = 0
  const countingReport: ProblemSink = (...problems) => {
    for (const problem of problems) {
      if (problem.severity === 'violation') violations++
      if (problem.severity === 'violation' && problem.place.line !== refusedLine) {
        refused++
        refusedLine = problem.place.line
      }
      report(problem)
    }
  }
  const listener = { report: countingReport, refuse: () => undefined }
  const setup = await readSetup(data, base, countingReport)
  const shapes = await readCheckedRecordShapes(countingReport)
  if (setup === undefined || shapes === undefined) return
  const people: AnyRecord[] = []
  for await (const record of readRecords(data, [], listener))
    if (record.kind === 'contributor') people.push(record)
  let gate = gateOf(people, setup, countingReport)
  if (violations > 0) return // a decision about a person may be among what could not be read

  const decisions = openPartDecisions(setup)
  for (const person of people) decisions.add(person)
  const rules = digestOfRules(setup, decisions, shapes)
  const writer = openPartWriter(setup.context, { format, rules, shapes })
  const mapRecord = openRecordMapper(setup, openVerifiedShapeCheck(shapes), countingReport)
  let passed = 0
  for await (const record of readNdjsonInput(input, listener)) {
    if (++passed % RECORDS_PER_GATE === 0) gate = gateOf(people, setup, countingReport)
    const before = violations
    const problem = decisions.problemInPart(record)
    if (problem !== undefined) {
      countingReport(problem)
      continue
    }
    const nodes = await mapRecord(record, gate)
    if (violations === before) yield writer.record(nodes)
  }
  yield writer.end(refused)
}

/** After how many records the gate is opened anew, because it remembers the people whom records cite. */
const RECORDS_PER_GATE = 10_000

/** A gate that knows the decisions of the data folder. */
function gateOf(
  people: readonly AnyRecord[],
  { context, withdrawals, facts }: Setup,
  report: ProblemSink,
): ConsentGate {
  const listener = { report, refuse: () => undefined }
  const { address, publication } = context
  const gate = openConsentGate({ address, policy: publication.people, withdrawals, facts }, listener)
  for (const person of people) gate.filter(person)
  return gate
}
