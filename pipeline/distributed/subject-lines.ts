import { formatValue, quoteId } from '../problems/format-value.ts'
import type { Place, Problem, ProblemSink } from '../problems/problem.ts'
import { shortPlace } from '../problems/problem-line.ts'
import { violation } from '../problems/rule-problem.ts'
import { parseAddress } from '../rdf/addresses.ts'
import { EVERYWHERE, type MappedNode } from '../rdf/node.ts'
import type { PartDecisions } from './part-decisions.ts'
import type { JoinedLine } from './part-lines.ts'
import { addStatement, type PartialNode, subjectOfLine } from './read-ntriples.ts'
import type { CheckNodes } from './record-mapper.ts'

/** The lines that all parts have about an address; alone, without one, a line that begins with none. */
export type SubjectLines = { readonly address: string | undefined; readonly lines: readonly JoinedLine[] }

/** Sorted lines by what they are about: all lines about one address stand together. */
export async function* groupBySubject(lines: AsyncIterable<JoinedLine>): AsyncGenerator<SubjectLines> {
  let hand: { address: string; lines: JoinedLine[] } | undefined
  for await (const line of lines) {
    const address = subjectOfLine(line.text)
    if (hand !== undefined && hand.address !== address) {
      yield hand
      hand = undefined
    }
    if (address === undefined) yield { address, lines: [line] }
    else if (hand === undefined) hand = { address, lines: [line] }
    else hand.lines.push(line)
  }
  if (hand !== undefined) yield hand
}

/** Gives a function that makes a node of what all parts say of an address, and tells what is wrong with it by itself. */
export function openSubjectReader(
  judge: CheckNodes,
  base: string,
  decisions: PartDecisions,
  report: ProblemSink,
) {
  return async ({ address, lines }: SubjectLines): Promise<MappedNode | undefined> => {
    const said: PartialNode = {}
    const foreign = lines.filter(({ text }) => address === undefined || !addStatement(said, text))
    for (const { text, places } of foreign)
      for (const place of places) report(violation('part-line', place, [], formatValue(text)))
    if (address === undefined || foreign.length > 0) return undefined
    const record = address.startsWith(base) ? address.slice(base.length) : address
    const placeOf = (): Place => ({ record, ...firstPlace(lines) })
    if (parseAddress(base, address) === undefined) {
      report(violation('part-base', placeOf(), [], quoteId(address), base))
      return undefined
    }
    const described: MappedNode = {
      node: { '@id': address, ...said },
      pathInRecord: [],
      placeOf,
      outlets: EVERYWHERE,
    }
    const id = decisions.brokenBy(described.node)
    if (id !== undefined) report(violation('part-decision', placeOf(), [], quoteId(id)))
    for (const each of differences(lines, record)) report(each)
    for (const each of await judge([described])) if (each.severity === 'violation') report(each) // the rest was told when the part was made
    return described
  }
}

/** Where an address is spoken of first, in the first of the parts that do. */
function firstPlace(lines: readonly JoinedLine[]): Place {
  const places = lines.flatMap((line) => line.places)
  const [first] = places as [Place]
  return places.reduce((a, b) => (b.file === first.file && b.line < a.line ? b : a), first)
}

/** Parts that say of one address what others do not: where lines are shared, all of them are. */
function differences(lines: readonly JoinedLine[], address: string): Problem[] {
  const most = lines.reduce((count, { places }) => Math.max(count, places.length), 0)
  const some = lines.find(({ places }) => places.length < most)
  if (some === undefined) return []
  const all = lines.flatMap(({ places }) => places)
  const other = all.find(({ file }) => !some.places.some((place) => place.file === file))
  const [place] = some.places
  if (place === undefined || other === undefined) return []
  return [violation('part-differs', { record: address, ...place }, [], quoteId(address), shortPlace(other))]
}
