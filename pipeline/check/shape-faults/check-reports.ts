import type { Term } from 'n3'
import type { Message } from '../../language/message.ts'
import { formatValue } from '../../problems/format-value.ts'
import { rules } from '../../problems/rule-table.ts'
import { RDFS_CLASS, SH } from '../../rdf/vocabulary.ts'
import { TARGET_PARAMETERS } from '../shacl/read-shapes.ts'
import { localName, type ReportFault } from './shape-fault.ts'
import { type ShapeGraph, termKey } from './shape-graph.ts'
import { isConstraint } from './shape-parameters.ts'

/**
 * Reports shapes whose results could not be told: those without a name, which is the code of the problem, and those without
 * a message in each language.
 */
export function checkReports(graph: ShapeGraph, shapes: readonly Term[], report: ReportFault): void {
  const byCode = new Map<string, string>()
  for (const shape of reportingShapes(graph, shapes)) {
    const [first] = graph.about(shape)
    const [use] = shape.termType === 'BlankNode' ? graph.pointingTo(shape) : []
    const place = use?.objectPlace ?? first?.subjectPlace
    if (place === undefined) continue
    const code = localName(shape.value)
    const name = nameFault(shape, code, byCode.get(code))
    if (name !== undefined) report('shape-name', place, shape, '', name)
    if (shape.termType === 'BlankNode') continue
    byCode.set(code, byCode.get(code) ?? shape.value)
    const messages = graph.valuesOf(shape, 'message').map(({ quad: { object } }) => object)
    const missing = ['fr', 'en'].filter(
      (language) =>
        !messages.some((message) => message.termType === 'Literal' && message.language === language),
    )
    const says: Message = { fr: missing.join(' et '), en: missing.join(' and ') }
    const at = graph.valuesOf(shape, 'message')[0]?.objectPlace ?? place
    if (missing.length > 0) report('shape-message', at, shape, 'sh:message', says)
  }
}

/** Why the name of a shape cannot be the code of a problem; `other` is a shape with the same code. */
function nameFault(shape: Term, code: string, other: string | undefined): Message | undefined {
  if (shape.termType === 'BlankNode') return { fr: 'forme sans nom', en: 'shape without a name' }
  if (!/^[\p{L}\p{N}_.-]+$/u.test(code))
    return {
      fr: `le nom ${formatValue(code)} ne convient pas`,
      en: `the name ${formatValue(code)} will not do`,
    }
  if (other === undefined && !Object.hasOwn(rules, code)) return undefined
  return { fr: `le nom ${formatValue(code)} est déjà pris`, en: `the name ${formatValue(code)} is taken` }
}

/** The shapes that report results by themselves: those with a target, and the property shapes of these. */
function reportingShapes(graph: ShapeGraph, shapes: readonly Term[]): Term[] {
  const open = shapes.filter(
    (shape) =>
      TARGET_PARAMETERS.some((target) => graph.valuesOf(shape, target).length > 0) ||
      graph.isA(shape, RDFS_CLASS),
  )
  const reached = new Map<string, Term>()
  for (let shape = open.pop(); shape !== undefined; shape = open.pop()) {
    if (reached.has(termKey(shape)) || isDeactivated(graph, shape)) continue
    reached.set(termKey(shape), shape)
    open.push(...graph.valuesOf(shape, 'property').map(({ quad }) => quad.object))
  }
  return [...reached.values()].filter((shape) =>
    graph.about(shape).some(({ quad: { predicate } }) => isConstraint(predicate.value.replace(SH, ''))),
  )
}

function isDeactivated(graph: ShapeGraph, shape: Term): boolean {
  return graph.valuesOf(shape, 'deactivated').some(({ quad }) => quad.object.value === 'true')
}
