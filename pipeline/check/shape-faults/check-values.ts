import type { Term } from 'n3'
import type { Message } from '../../language/message.ts'
import type { Place } from '../../problems/problem.ts'
import { shortPlace } from '../../problems/problem-line.ts'
import { RDF_TYPE, SH } from '../../rdf/vocabulary.ts'
import { checkPath } from './check-path.ts'
import { checkDatatype, checkFlags, checkPattern } from './check-patterns.ts'
import { referenceFault } from './check-references.ts'
import { formatTerm } from './format-term.ts'
import type { LocatedQuad } from './located-turtle.ts'
import type { ReportFault } from './shape-fault.ts'
import type { ListFault, ShapeGraph } from './shape-graph.ts'
import { expectedValues, type ShapeParameter, shapeParameters } from './shape-parameters.ts'
import { isMember, isOfKind } from './value-kinds.ts'

/** Reports every parameter of a shape whose value is wrong, that is stated twice, or that has no effect. */
export function checkValues(graph: ShapeGraph, shape: Term, report: ReportFault): void {
  const first = new Map<string, LocatedQuad>()
  for (const located of graph.about(shape)) {
    const { quad, predicatePlace, objectPlace } = located
    checkShapeType(graph, located, report)
    const word = quad.predicate.value.startsWith(SH) ? quad.predicate.value.slice(SH.length) : ''
    const parameter = shapeParameters.get(word)
    if (parameter === undefined) continue
    const earlier = first.get(word)
    first.set(word, earlier ?? located)
    if (earlier !== undefined && !parameter.isRepeatable)
      report('shape-twice', objectPlace, shape, `sh:${word}`, shortPlace(earlier.objectPlace))
    const missing = missingBeside(graph, shape, parameter)
    if (missing !== undefined) report('shape-alone', predicatePlace, shape, `sh:${word}`, missing)
    checkValue(graph, located, word, parameter, report)
  }
}

/** What has to stand beside a parameter, and does not. */
function missingBeside(
  graph: ShapeGraph,
  shape: Term,
  { needsPath, needs }: ShapeParameter,
): Message | undefined {
  const has = (word: string): boolean => graph.valuesOf(shape, word).length > 0
  const missing = needsPath && !has('path') ? ['path'] : needs.length > 0 && !needs.some(has) ? needs : []
  if (missing.length === 0) return undefined
  const words = missing.map((word) => `sh:${word}`)
  return { fr: words.join(' ou '), en: words.join(' or ') }
}

/** Reports a type that does not go with having a path or none. */
function checkShapeType(graph: ShapeGraph, { quad, objectPlace }: LocatedQuad, report: ReportFault): void {
  if (quad.predicate.value !== RDF_TYPE) return
  const hasPath = graph.valuesOf(quad.subject, 'path').length > 0
  if (quad.object.value === `${SH}PropertyShape` && !hasPath)
    report('shape-alone', objectPlace, quad.subject, 'sh:PropertyShape', { fr: 'sh:path', en: 'sh:path' })
  if (quad.object.value === `${SH}NodeShape` && hasPath)
    report('shape-parameter', objectPlace, quad.subject, 'a', 'sh:NodeShape', {
      fr: 'sh:PropertyShape, puisque cette forme a sh:path',
      en: 'sh:PropertyShape, because this shape has sh:path',
    })
}

function checkValue(
  graph: ShapeGraph,
  { quad, objectPlace }: LocatedQuad,
  word: string,
  { kind }: ShapeParameter,
  report: ReportFault,
): void {
  const { subject, object } = quad
  const reject = (expected: Message, term: Term = object, place: Place = objectPlace): void =>
    report('shape-parameter', place, subject, `sh:${word}`, formatTerm(term), expected)
  const checkShape = (term: Term, place: Place): void => {
    const fault = referenceFault(graph, term, kind)
    if (fault !== undefined) report('shape-reference', place, subject, `sh:${word}`, fault)
  }
  if (kind === 'path') checkPath(graph, quad, objectPlace, report)
  else if (kind.endsWith('list')) {
    const members = graph.membersOf(object)
    const fault = typeof members === 'string' ? listFaults[members] : undefined
    const isEmpty = kind === 'shape-list' && members.length === 0
    if (fault !== undefined || isEmpty)
      report('shape-list', objectPlace, subject, `sh:${word}`, fault ?? EMPTY, expectedValues[kind])
    else if (typeof members !== 'string')
      for (const { term, place } of members)
        if (!isMember(kind, term)) reject(expectedValues[kind], term, place)
        else if (kind === 'shape-list') checkShape(term, place)
  } else if (!isOfKind(kind, object)) reject(expectedValues[kind])
  else if (kind === 'shape' || kind === 'property-shape') checkShape(object, objectPlace)
  else if (kind === 'datatype') checkDatatype(object, reject)
  else if (kind === 'pattern') checkPattern(graph, subject, object, objectPlace, report)
  else if (word === 'flags') checkFlags(subject, object, objectPlace, report)
}

const listFaults: Readonly<Record<ListFault, Message>> = {
  cyclic: { fr: 'revient sur elle-même', en: 'comes back to itself' },
  unterminated: { fr: "n'a pas de fin", en: 'has no end' },
  forked: { fr: 'a deux suites à la fois', en: 'goes on in two ways at once' },
  'no-list': { fr: "n'en est pas une", en: 'is none' },
}

const EMPTY: Message = { fr: 'est vide', en: 'is empty' }
