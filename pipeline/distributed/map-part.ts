import { readRecordShapes } from '../check/shape-files.ts'
import { openBatchValidator, parseSplitShapes } from '../check/shape-validation.ts'
import { openSampleVerifier, RECORDS_PER_SAMPLE } from '../check/verify-sample.ts'
import { type ConsentGate, openConsentGate } from '../people/consent-gate.ts'
import { quoteId } from '../problems/format-value.ts'
import type { Problem, ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Node } from '../rdf/node.ts'
import { readNdjsonInput } from '../read/line-batches.ts'
import { type NdjsonInput, readRecords } from '../read/read-records.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { readSetup, type Setup } from '../release/setup.ts'
import { nodesAsText } from '../write/bytes/encoded-node.ts'
import { jsonldLine } from '../write/bytes/jsonld.ts'
import { writeNtriples } from '../write/bytes/ntriples.ts'
import { openPartDecisions } from './part-decisions.ts'
import { type CheckNodes, openRecordMapper } from './record-mapper.ts'

/** What is asked of a part: whose decisions hold, what is to be mapped, and who hears of problems. */
export type MapOrder = {
  readonly data: string
  readonly base?: string | undefined
  readonly input: NdjsonInput
  readonly report: (problem: Problem) => void
}

/** The nodes of a record that breaks no rule, and the address of the context that spells them. */
export type MappedRecord = { readonly nodes: readonly Node[]; readonly context: string }

/**
 * Maps the records of an input one by one, as a build would; a record that breaks a rule is told and left out. Nothing is
 * kept from one to the next but what the data folder says, of which the decisions about people are read first.
 */
export async function* mapPart({ data, base, input, report }: MapOrder): AsyncGenerator<MappedRecord> {
  let violations = 0
  const tell: ProblemSink = (...problems) => {
    for (const problem of problems) {
      if (problem.severity === 'violation') violations++
      report(problem)
    }
  }
  const listener = { report: tell, refuse: () => undefined }
  const ground = await readSetup(data, base, tell)
  if (ground === undefined) return
  const people: AnyRecord[] = []
  for await (const record of readRecords(data, [], listener))
    if (record.kind === 'contributor') people.push(record)
  let gate = gateFor(people, ground, tell)
  if (violations > 0) return // what could not be read may be a decision

  const decisions = openPartDecisions(ground)
  const shapes = parseSplitShapes(await readRecordShapes())
  const judging = openBatchValidator(shapes)
  const lookAt = openSampleVerifier(shapes)
  let passed = 0
  const judge: CheckNodes = async (said) => {
    const batch = judging()
    for (const each of said) batch.add(each)
    if (passed % RECORDS_PER_SAMPLE === 1) await lookAt({ nodes: [said.map(({ node }) => node)], texts: [] })
    return (await batch.end()).problems
  }
  const nodesOf = openRecordMapper(ground, judge, tell)
  const context = `${ground.context.address.base}context.jsonld`
  for await (const record of readNdjsonInput(input, listener)) {
    if (++passed % RENEWAL === 0) gate = gateFor(people, ground, tell)
    const before = violations
    if (!decisions.mayStandInPart(record)) {
      const id = 'replaced' in record ? record.replaced.id : record.value.id
      tell(violation('decision-in-part', record.placeOf(['publication']), ['publication'], quoteId(id)))
      continue
    }
    const described = await nodesOf(record, gate)
    if (violations === before) yield { nodes: described.map(({ node }) => node), context }
  }
}

/** What a record became, as text: a line a triple, or one JSON-LD document a node. */
export function mappedRecordText({ nodes, context }: MappedRecord, format: 'nt' | 'jsonld'): string {
  if (format === 'nt') return nodesAsText(writeNtriples, nodes)
  return nodes.map((node) => `${jsonldLine(node, context)}\n`).join('')
}

/** After how many records the gate is opened anew, because one remembers whom it met. */
const RENEWAL = 10_000

/** The gate, once it knows what the data folder decides. */
function gateFor(
  people: readonly AnyRecord[],
  { context, withdrawals }: Setup,
  report: ProblemSink,
): ConsentGate {
  const listener = { report, refuse: () => undefined }
  const gate = openConsentGate(context.address, context.publication.people, withdrawals, listener)
  for (const person of people) gate.filter(person)
  return gate
}
