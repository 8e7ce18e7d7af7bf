import { formatValue, quoteId } from '../problems/format-value.ts'
import type { Place, Problem, ProblemSink } from '../problems/problem.ts'
import { shortPlace } from '../problems/problem-line.ts'
import { violation } from '../problems/rule-problem.ts'
import { parseAddress, parseDocumentAddress } from '../rdf/addresses.ts'
import { EVERYWHERE, type MappedNode } from '../rdf/node.ts'
import type { MergeContext } from './merge-context.ts'
import type { JoinedLine } from './part-lines.ts'
import { addStatement, type PartialNode, subjectOfLine } from './read-ntriples.ts'

/** The lines of all parts about one subject; a line without a subject stands alone, with `address` undefined. */
type SubjectLines = { readonly address: string | undefined; readonly lines: readonly JoinedLine[] }

/** Groups sorted lines by subject. */
export function* groupBySubject(lines: Iterable<JoinedLine>): Generator<SubjectLines> {
  let group: { address: string; lines: JoinedLine[] } | undefined
  for (const line of lines) {
    const address = subjectOfLine(line.text)
    if (group !== undefined && group.address !== address) {
      yield group
      group = undefined
    }
    if (address === undefined) yield { address, lines: [line] }
    else if (group === undefined) group = { address, lines: [line] }
    else group.lines.push(line)
  }
  if (group !== undefined) yield group
}

/** The addresses that sorted lines are about, in their order. */
export function subjectsIn(lines: Buffer): string[] {
  const text = lines.toString('latin1')
  const addresses: string[] = []
  let subject = ''
  for (let start = 0; start < text.length; start = text.indexOf('\n', start) + 1) {
    if (subject !== '' && text.startsWith(subject, start)) continue
    subject = text.slice(start, text.indexOf('> ', start) + 2)
    addresses.push(Buffer.from(subject.slice(1, -2), 'latin1').toString())
  }
  return addresses
}

/**
 * Opens a function that converts the lines about a subject to a node and reports what is wrong with it alone. It returns
 * undefined for lines that `mapPart` does not write.
 */
export function openSubjectReader({ setup, decisions, checkShapes }: MergeContext, report: ProblemSink) {
  const { base } = setup.context.address
  return async ({ address, lines }: SubjectLines): Promise<MappedNode | undefined> => {
    const statements: PartialNode = {}
    const foreign = lines.filter(({ text }) => address === undefined || !addStatement(statements, text))
    for (const { text, places } of foreign)
      for (const place of places) report(violation('part-line', place, [], formatValue(text)))
    if (address === undefined || foreign.length > 0) return undefined
    const record = address.startsWith(base) ? address.slice(base.length) : address
    const placeOf = (): Place => ({ record, ...firstPlace(lines) })
    if ((parseAddress(base, address) ?? parseDocumentAddress(base, address)) === undefined) {
      report(violation('part-base', placeOf(), [], quoteId(address), base))
      return undefined
    }
    const node = { '@id': address, ...statements }
    const mapped: MappedNode = { node, pathInRecord: [], outlets: EVERYWHERE, placeOf }
    const person = decisions.personExceeding(mapped.node)
    if (person !== undefined) report(violation('part-decision', placeOf(), [], quoteId(person)))
    for (const problem of partDifferences(lines, record)) report(problem)
    for (const problem of await checkShapes([mapped])) if (problem.severity === 'violation') report(problem) // others were reported when the part was mapped
    return mapped
  }
}

/** The first line about a subject in the first of the parts that have any. */
function firstPlace(lines: readonly JoinedLine[]): Place {
  const places = lines.flatMap((line) => line.places)
  const [first] = places as [Place]
  return places.reduce((a, b) => (b.file === first.file && b.line < a.line ? b : a), first)
}

/** Reports parts that state different things about one subject: parts that share a line must share all. */
function partDifferences(lines: readonly JoinedLine[], address: string): Problem[] {
  const most = lines.reduce((count, { places }) => Math.max(count, places.length), 0)
  const incomplete = lines.find(({ places }) => places.length < most)
  if (incomplete === undefined) return []
  const places = lines.flatMap((line) => line.places)
  const other = places.find(({ file }) => !incomplete.places.some((place) => place.file === file))
  const [place] = incomplete.places
  if (place === undefined || other === undefined) return []
  return [violation('part-differs', { record: address, ...place }, [], quoteId(address), shortPlace(other))]
}
