import n3, { type Term as RdfTerm, type Store } from 'n3'
import type { Finding, Targeted } from '../../pipeline/check/shacl/compile-shapes.ts'
import type { View } from '../../pipeline/check/shacl/data-view.ts'
import { BLANK, IRI, partsOf, type Term, termKey } from '../../pipeline/check/shacl/terms.ts'

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf'

/** The view of a whole graph, in which a resource is its term. */
export function graphView(data: Store): View<Term> {
  return {
    along: (predicate, isInverse) => (focus, visit) => {
      const terms = isInverse
        ? data.getSubjects(predicate, rdfTermOf(focus), null)
        : data.getObjects(rdfTermOf(focus), predicate, null)
      for (const term of terms) {
        const { kind, text, datatype, language } = partsOf(term)
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
export function findings(data: Store, shapes: readonly Targeted<Term>[]): Finding[] {
  const view = graphView(data)
  const found: Finding[] = []
  for (const { classes, subjectsOf, objectsOf, nodes, validate } of shapes) {
    const focuses = [
      ...nodes,
      ...data
        .getQuads(null, RDF_TYPE, null, null)
        .map(({ subject }) => partsOf(subject))
        .filter((subject) => classes.some((type) => view.into?.isA(subject, type))),
      ...subjectsOf.flatMap((predicate) => data.getSubjects(predicate, null, null).map(partsOf)),
      ...objectsOf.flatMap((predicate) => data.getObjects(null, predicate, null).map(partsOf)),
    ]
    const different = new Map(focuses.map((focus) => [termKey(focus), focus]))
    for (const focus of different.values()) validate(focus, (finding) => void found.push(finding))
  }
  return found
}

function rdfTermOf({ kind, text, datatype, language }: Term): RdfTerm {
  const { namedNode, blankNode, literal } = n3.DataFactory
  if (kind === IRI) return namedNode(text)
  return kind === BLANK ? blankNode(text) : literal(text, language === '' ? namedNode(datatype) : language)
}
