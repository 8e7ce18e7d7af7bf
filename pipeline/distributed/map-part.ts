import { openSampling, USUAL_SHARE } from '../check/sampling.ts'
import { ownShapes } from '../check/shape-files.ts'
import { openShapes, splitOf } from '../check/shape-validation.ts'
import { type Gate, openGate } from '../people/consent-gate.ts'
import { quoted, violation } from '../problems/messages.ts'
import type { Problem, Report } from '../problems/problem.ts'
import type { Node } from '../rdf/node.ts'
import { readInput } from '../read/line-batches.ts'
import { type Input, readRecords } from '../read/records.ts'
import type { AnyRecord } from '../record/schemas.ts'
import { type Ground, openGround } from '../release/setup.ts'
import { asText } from '../write/bytes/encoded-node.ts'
import { jsonldLine } from '../write/bytes/jsonld.ts'
import { writeNtriples } from '../write/bytes/ntriples.ts'
import { type Judge, openOne } from './merge-subject.ts'
import { openDecisions } from './part-decisions.ts'

/** What is asked of a part: whose decisions hold, what is to be mapped, and who hears of problems. */
export type MapOrder = {
  readonly data: string
  readonly base?: string | undefined
  readonly input: Input
  readonly report: (problem: Problem) => void
}

/** The nodes of a record that breaks no rule, and the address of the context that spells them. */
export type Mapped = { readonly nodes: readonly Node[]; readonly context: string }

/**
 * Maps the records of an input one by one, as a build would; a record that breaks a rule is told and left out. Nothing is
 * kept from one to the next but what the data folder says, of which the decisions about people are read first.
 */
export async function* mapped({ data, base, input, report }: MapOrder): AsyncGenerator<Mapped> {
  let violations = 0
  const tell: Report = (...problems) => {
    for (const problem of problems) {
      if (problem.severity === 'violation') violations++
      report(problem)
    }
  }
  const listener = { report: tell, refuse: () => undefined }
  const ground = await openGround(data, base, tell)
  if (ground === undefined) return
  const people: AnyRecord[] = []
  for await (const record of readRecords(data, [], listener))
    if (record.kind === 'contributor') people.push(record)
  let gate = gateFor(people, ground, tell)
  if (violations > 0) return // what could not be read may be a decision

  const decisions = openDecisions(ground)
  const shapes = splitOf(await ownShapes())
  const judging = openShapes(shapes)
  const lookAt = openSampling(shapes)
  let passed = 0
  const judge: Judge = async (said) => {
    const batch = judging()
    for (const each of said) batch.add(each)
    if (passed % USUAL_SHARE === 1) await lookAt({ nodes: [said.map(({ node }) => node)], texts: [] })
    return (await batch.end()).problems
  }
  const nodesOf = openOne(ground, judge, tell)
  const context = `${ground.edition.address.base}context.jsonld`
  for await (const record of readInput(input, listener)) {
    if (++passed % RENEWAL === 0) gate = gateFor(people, ground, tell)
    const before = violations
    if (!decisions.mayStandInPart(record)) {
      const id = 'replaced' in record ? record.replaced.id : record.value.id
      tell(violation('decision-in-part', record.placeOf(['publication']), ['publication'], quoted(id)))
      continue
    }
    const described = await nodesOf(record, gate)
    if (violations === before) yield { nodes: described.map(({ node }) => node), context }
  }
}

/** What a record became, as text: a line a triple, or one JSON-LD document a node. */
export function textOf({ nodes, context }: Mapped, format: 'nt' | 'jsonld'): string {
  if (format === 'nt') return asText(writeNtriples, nodes)
  return nodes.map((node) => `${jsonldLine(node, context)}\n`).join('')
}

/** After how many records the gate is opened anew, because one remembers whom it met. */
const RENEWAL = 10_000

/** The gate, once it knows what the data folder decides. */
function gateFor(people: readonly AnyRecord[], { edition, withdrawals }: Ground, report: Report): Gate {
  const listener = { report, refuse: () => undefined }
  const gate = openGate(edition.address, edition.publication.people, withdrawals, listener)
  for (const person of people) gate.pass(person)
  return gate
}
