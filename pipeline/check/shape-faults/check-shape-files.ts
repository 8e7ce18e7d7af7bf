import type { Quad, Store, Term } from 'n3'
import type { Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { RDF_TYPE, RDFS_SUB_CLASS_OF, SH } from '../../rdf/vocabulary.ts'
import { compactGraph } from '../shacl/compact-graph.ts'
import { UnsupportedShapeError } from '../shacl/graph-view.ts'
import { checkRecursion, referencesOf } from './check-references.ts'
import { checkReports } from './check-reports.ts'
import { checkValues } from './check-values.ts'
import { checkWords } from './check-words.ts'
import { type LocatedQuad, parseLocatedTurtle, type TurtleFile } from './located-turtle.ts'
import { faultReporter, type ReportFault } from './shape-fault.ts'
import { ShapeGraph, termKey } from './shape-graph.ts'
import { shapeParameters } from './shape-parameters.ts'
import { SHAPE_TYPES } from './shape-words.ts'

/**
 * Every fault of the files of one graph of shapes. `compile` compiles a graph as the program does; what it rejects
 * (`UnsupportedShapeError`) is a fault too, where there is no other.
 */
export function findShapeFaults(files: readonly TurtleFile[], compile: (shapes: Store) => void): Problem[] {
  const problems: Problem[] = []
  const quads: LocatedQuad[] = []
  for (const file of files) {
    const parsed = parseLocatedTurtle(file)
    if ('problem' in parsed) problems.push(parsed.problem)
    else if (!parsed.some(({ quad }) => isOfShapes(quad))) problems.push(noShape(file))
    else quads.push(...parsed)
  }
  if (problems.length > 0) return problems // shapes of other files may refer to those that could not be read
  const graph = new ShapeGraph(quads)
  const report = faultReporter(graph, (problem) => void problems.push(problem))
  checkGraph(graph, report)
  if (problems.length === 0) compileGraph(graph, compile, report)
  return problems
}

function checkGraph(graph: ShapeGraph, report: ReportFault): void {
  const shapes = shapesIn(graph)
  const keys = new Set(shapes.map(termKey))
  const refused = checkWords(graph, (term) => keys.has(termKey(term)), report)
  const judged = shapes.filter((shape) => !refused.has(termKey(shape)))
  for (const shape of judged) checkValues(graph, shape, report)
  checkRecursion(graph, judged, report)
  checkReports(graph, judged, report)
}

/** The shapes of a graph (SHACL, section 2.1): whatever is called one, has a parameter of one, or is referred to as one. */
function shapesIn(graph: ShapeGraph): Term[] {
  const open: Term[] = []
  for (const term of graph.subjects()) {
    const isGroup = graph.isA(term, `${SH}PropertyGroup`)
    const isShape = graph
      .about(term)
      .some(({ quad: { predicate, object } }) =>
        predicate.value === RDF_TYPE
          ? SHAPE_TYPES.slice(0, 3).some((type) => object.value === SH + type)
          : shapeParameters.has(predicate.value.startsWith(SH) ? predicate.value.slice(SH.length) : ''),
      )
    if (isShape && !isGroup) open.push(term)
  }
  const shapes = new Map<string, Term>()
  for (const term of open) {
    if (shapes.has(termKey(term))) continue
    shapes.set(termKey(term), term)
    const references = referencesOf(graph, term).map((reference) => reference.term)
    open.push(...references.filter((each) => graph.about(each).length > 0)) // the loop goes on with them
  }
  return [...shapes.values()]
}

function isOfShapes({ predicate, object }: Quad): boolean {
  return (
    [predicate.value, object.value].some((iri) => /shacl/i.test(iri)) || predicate.value === RDFS_SUB_CLASS_OF
  )
}

function noShape({ name: file }: TurtleFile): Problem {
  return violation('shape-syntax', { file, line: 1, column: 1 }, [], {
    fr: `aucune forme dans ce fichier ; vérifier @prefix sh: <${SH}>, ou ôter le fichier de shapes/`,
    en: `no shape in this file; check @prefix sh: <${SH}>, or remove the file from shapes/`,
  })
}

/** Compiles a graph; reports a shape that is rejected at its place. */
function compileGraph(graph: ShapeGraph, compile: (shapes: Store) => void, report: ReportFault): void {
  try {
    compile(compactGraph(graph.quads.map(({ quad }) => quad)))
  } catch (error) {
    if (!(error instanceof UnsupportedShapeError)) throw error
    const { shape, reason } = error
    const located =
      graph.quads.find(({ quad }) => quad.subject.value === shape) ??
      graph.quads.find(({ quad }) => quad.object.value === shape)
    if (located === undefined) throw error
    report('shape-unsupported', located.subjectPlace, located.quad.subject, '', reason)
  }
}
