import type { Term } from 'n3'
import type { Place } from '../../problems/problem.ts'
import { RDF, RDF_FIRST, RDF_TYPE, SH } from '../../rdf/vocabulary.ts'
import { keyOfTerm, partsOfTerm } from '../shacl/terms.ts'
import type { LocatedQuad } from './located-turtle.ts'

const NIL = `${RDF}nil`
const REST = `${RDF}rest`

/** Why a list is none. */
export type ListFault = 'cyclic' | 'unterminated' | 'forked' | 'no-list'

/** The key of a term in maps, by which literals, IRIs and nodes without a name are apart. */
export function termKey(term: Term): string {
  return keyOfTerm(partsOfTerm(term as never))
}

/** The statements of shapes by their subjects and objects, each once, with their places. */
export class ShapeGraph {
  readonly quads: readonly LocatedQuad[]
  readonly #bySubject = new Map<string, LocatedQuad[]>()
  readonly #byObject = new Map<string, LocatedQuad[]>()

  constructor(quads: readonly LocatedQuad[]) {
    const seen = new Set<string>()
    this.quads = quads.filter(({ quad: { subject, predicate, object } }) => {
      const key = JSON.stringify([termKey(subject), predicate.value, termKey(object)])
      return !seen.has(key) && seen.add(key)
    })
    for (const located of this.quads) {
      add(this.#bySubject, termKey(located.quad.subject), located)
      add(this.#byObject, termKey(located.quad.object), located)
    }
  }

  /** The statements about a term. */
  about(term: Term): readonly LocatedQuad[] {
    return this.#bySubject.get(termKey(term)) ?? []
  }

  /** The statements whose object a term is. */
  pointingTo(term: Term): readonly LocatedQuad[] {
    return this.#byObject.get(termKey(term)) ?? []
  }

  /** The statements about a term with a word of SHACL as predicate. */
  valuesOf(term: Term, word: string): LocatedQuad[] {
    return this.about(term).filter(({ quad }) => quad.predicate.value === SH + word)
  }

  /** Every subject, once. */
  subjects(): Term[] {
    return [...this.#bySubject.values()].flatMap(([first]) =>
      first === undefined ? [] : [first.quad.subject],
    )
  }

  isA(term: Term, type: string): boolean {
    return this.about(term).some(
      ({ quad }) => quad.predicate.value === RDF_TYPE && quad.object.value === type,
    )
  }

  /** The members of a list with their places, or why it is none. */
  membersOf(head: Term): readonly { readonly term: Term; readonly place: Place }[] | ListFault {
    const members: { term: Term; place: Place }[] = []
    const seen = new Set<string>()
    for (let cell = head; cell.value !== NIL; ) {
      if (seen.has(termKey(cell))) return 'cyclic'
      seen.add(termKey(cell))
      const [first, ...otherFirsts] = this.#statements(cell, RDF_FIRST)
      const [rest, ...otherRests] = this.#statements(cell, REST)
      if (first === undefined && rest === undefined) return seen.size === 1 ? 'no-list' : 'unterminated'
      if (first === undefined || rest === undefined) return 'unterminated'
      if (otherFirsts.length + otherRests.length > 0) return 'forked'
      members.push({ term: first.quad.object, place: first.objectPlace })
      cell = rest.quad.object
    }
    return head.termType === 'Literal' ? 'no-list' : members
  }

  #statements(term: Term, predicate: string): LocatedQuad[] {
    return this.about(term).filter(({ quad }) => quad.predicate.value === predicate)
  }
}

function add(map: Map<string, LocatedQuad[]>, key: string, located: LocatedQuad): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [located])
  else known.push(located)
}
