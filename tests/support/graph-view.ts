import n3, { type Term as RdfTerm, type Store } from 'n3'
import type { GraphView } from '../../pipeline/check/shacl/graph-view.ts'
import type { CompiledShape, ShapeFinding } from '../../pipeline/check/shacl/shape-finding.ts'
import { BLANK_NODE, IRI, keyOfTerm, partsOfTerm, type TermParts } from '../../pipeline/check/shacl/terms.ts'

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf'

/** The view of a whole graph, in which a resource is its term. */
export function graphView(data: Store): GraphView<TermParts> {
  return {
    along: (predicate, isInverse) => (focus, visit) => {
      const terms = isInverse
        ? data.getSubjects(predicate, rdfTermOf(focus), null)
        : data.getObjects(rdfTermOf(focus), predicate, null)
      for (const term of terms) {
        const { kind, text, datatype, language } = partsOfTerm(term)
        visit(kind, text, datatype, language)
      }
    },
    beyond: (allowed) => (focus, visit) => {
      for (const { value } of data.getPredicates(rdfTermOf(focus), null, null))
        if (!allowed.has(value)) visit(value)
    },
    termOf: (focus) => focus,
    into: {
      at: (value) => value,
      isA: (value, type) =>
        data.getObjects(rdfTermOf(value), RDF_TYPE, null).some((each) => isBelow(each, type)),
    },
  }

  function isBelow(one: RdfTerm, type: string, seen: ReadonlySet<string> = new Set()): boolean {
    if (one.value === type) return true
    if (seen.has(one.value)) return false
    return data
      .getObjects(one, SUBCLASS, null)
      .some((each) => isBelow(each, type, new Set([...seen, one.value])))
  }
}

/** Every result of compiled shapes in a whole graph. */
export function findings(data: Store, shapes: readonly CompiledShape<TermParts>[]): ShapeFinding[] {
  const view = graphView(data)
  const found: ShapeFinding[] = []
  for (const { classes, subjectsOf, objectsOf, nodes, validate } of shapes) {
    const focuses = [
      ...nodes,
      ...data
        .getQuads(null, RDF_TYPE, null, null)
        .map(({ subject }) => partsOfTerm(subject))
        .filter((subject) => classes.some((type) => view.into?.isA(subject, type))),
      ...subjectsOf.flatMap((predicate) => data.getSubjects(predicate, null, null).map(partsOfTerm)),
      ...objectsOf.flatMap((predicate) => data.getObjects(null, predicate, null).map(partsOfTerm)),
    ]
    const different = new Map(focuses.map((focus) => [keyOfTerm(focus), focus]))
    for (const focus of different.values()) validate(focus, (finding) => void found.push(finding))
  }
  return found
}

function rdfTermOf({ kind, text, datatype, language }: TermParts): RdfTerm {
  const { namedNode, blankNode, literal } = n3.DataFactory
  if (kind === IRI) return namedNode(text)
  return kind === BLANK_NODE
    ? blankNode(text)
    : literal(text, language === '' ? namedNode(datatype) : language)
}
