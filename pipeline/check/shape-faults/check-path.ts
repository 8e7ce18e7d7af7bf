import type { Quad, Term } from 'n3'
import type { Place } from '../../problems/problem.ts'
import { RDF, RDF_FIRST, SH } from '../../rdf/vocabulary.ts'
import { formatTerm } from './format-term.ts'
import type { ReportFault } from './shape-fault.ts'
import type { ShapeGraph } from './shape-graph.ts'
import { expectedValues } from './shape-parameters.ts'
import { PATH_WORDS } from './shape-words.ts'

/** Reports a path that is none, or that has more than one step; `quad` states it. */
export function checkPath(graph: ShapeGraph, quad: Quad, place: Place, report: ReportFault): void {
  const { subject, object } = quad
  const steps = stepsOf(graph, object)
  if (steps === 'none')
    report('shape-parameter', place, subject, 'sh:path', formatTerm(object), expectedValues.path)
  if (steps === 'several')
    report('shape-unsupported', place, subject, 'sh:path', {
      fr: 'un chemin de plusieurs pas',
      en: 'a path of several steps',
    })
}

/** Whether a path has one step, several, or is none. */
function stepsOf(graph: ShapeGraph, path: Term): 'one' | 'several' | 'none' {
  const steps = graph.about(path)
  const isList = steps.some(({ quad }) => quad.predicate.value === RDF_FIRST)
  if (path.termType === 'NamedNode') return isList || path.value === `${RDF}nil` ? 'none' : 'one'
  if (path.termType !== 'BlankNode') return 'none'
  if (isList) return typeof graph.membersOf(path) === 'string' ? 'none' : 'several'
  const [step, ...others] = steps
  if (step === undefined || others.length > 0 || !isPathWord(step.quad.predicate)) return 'none'
  const { predicate, object: inner } = step.quad
  if (inner.termType === 'Literal') return 'none'
  return predicate.value === `${SH}inversePath` && inner.termType === 'NamedNode' ? 'one' : 'several'
}

function isPathWord({ value }: Term): boolean {
  return PATH_WORDS.some((word) => value === SH + word)
}
