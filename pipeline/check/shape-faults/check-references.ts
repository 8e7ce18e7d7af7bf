import type { Term } from 'n3'
import type { Message } from '../../language/message.ts'
import type { Place } from '../../problems/problem.ts'
import { SH } from '../../rdf/vocabulary.ts'
import { formatTerm } from './format-term.ts'
import type { ReportFault } from './shape-fault.ts'
import { type ShapeGraph, termKey } from './shape-graph.ts'
import { type ParameterKind, shapeParameters } from './shape-parameters.ts'

/** What is wrong with a reference to a shape of a kind: nothing describes it, or it has no path and needs one. */
export function referenceFault(graph: ShapeGraph, term: Term, kind: ParameterKind): Message | undefined {
  const isDescribed = graph
    .about(term)
    .some(({ quad }) => quad.predicate.value.startsWith(SH) || quad.object.value.startsWith(SH))
  const written = formatTerm(term)
  if (!isDescribed)
    return {
      fr: `${written}, que rien ne décrit ; corriger le nom, ou décrire cette forme`,
      en: `${written}, which nothing describes; correct the name, or describe this shape`,
    }
  if (kind !== 'property-shape' || graph.valuesOf(term, 'path').length > 0) return undefined
  return {
    fr: `${written}, qui n'a pas de sh:path ; l'y écrire, ou employer sh:node`,
    en: `${written}, which has no sh:path; write it there, or use sh:node`,
  }
}

/** The shapes that a shape refers to, with the statement and the place of each. */
export function referencesOf(
  graph: ShapeGraph,
  shape: Term,
): { readonly term: Term; readonly place: Place; readonly word: string }[] {
  return graph.about(shape).flatMap(({ quad, objectPlace }) => {
    const word = quad.predicate.value.startsWith(SH) ? quad.predicate.value.slice(SH.length) : ''
    const kind = shapeParameters.get(word)?.kind
    if (kind === 'shape' || kind === 'property-shape')
      return [{ term: quad.object, place: objectPlace, word }]
    const members = kind === 'shape-list' ? graph.membersOf(quad.object) : []
    return typeof members === 'string' ? [] : members.map((member) => ({ ...member, word }))
  })
}

/** How deep shapes may refer to each other. */
const MAX_DEPTH = 50

/** Reports shapes that refer to themselves, by way of others or not, and those that refer to each other too deeply. */
export function checkRecursion(graph: ShapeGraph, shapes: readonly Term[], report: ReportFault): void {
  const done = new Set<string>()
  let isTooDeep = false
  const visit = (shape: Term, way: readonly Term[]): void => {
    for (const { term, place, word } of referencesOf(graph, shape)) {
      if (isTooDeep) return
      const from = way.findIndex((each) => termKey(each) === termKey(term))
      if (from >= 0) {
        const loop = [...way.slice(from), term].map(formatTerm).slice(0, 6).join(' → ')
        report('shape-reference', place, shape, `sh:${word}`, {
          fr: `revient à la forme d'où il part (${loop}) ; ôter l'un de ces renvois`,
          en: `comes back to the shape that it starts from (${loop}); remove one of these references`,
        })
      } else if (way.length > MAX_DEPTH) {
        isTooDeep = true
        report('shape-reference', place, shape, `sh:${word}`, {
          fr: `mène à plus de ${MAX_DEPTH} formes l'une dans l'autre ; en écrire moins`,
          en: `leads to more than ${MAX_DEPTH} shapes inside each other; write fewer`,
        })
      } else if (!done.has(termKey(term))) visit(term, [...way, term])
    }
    done.add(termKey(shape))
  }
  for (const shape of shapes) if (!done.has(termKey(shape))) visit(shape, [shape])
}
