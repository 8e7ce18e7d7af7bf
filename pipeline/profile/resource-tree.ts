import type { Literal, NamedNode, Quad, Term } from 'n3'
import { RDF } from '../rdf/vocabulary.ts'

/** A resource with its statements, by predicate; without an address it is written where it is pointed to. */
export type ResourceTree = {
  readonly address: string | undefined
  readonly statements: readonly (readonly [predicate: string, values: readonly TreeValue[]])[]
}

/** A value of a statement: a term, a list, or a resource without an address. */
export type TreeValue = NamedNode | Literal | { readonly list: readonly TreeValue[] } | ResourceTree

/**
 * The resources with an address that some statements describe, in their order, with what has no address inside. Blank nodes must
 * form no circle, as in a file of Turtle whose blank nodes have no labels.
 */
export function resourceTrees(quads: readonly Quad[]): ResourceTree[] {
  const bySubject = new Map<string, Quad[]>()
  for (const quad of quads) {
    const of = bySubject.get(quad.subject.id)
    if (of === undefined) bySubject.set(quad.subject.id, [quad])
    else of.push(quad)
  }
  const treeOf = (id: string, address: string | undefined): ResourceTree => {
    const statements = new Map<string, TreeValue[]>()
    for (const { predicate, object } of bySubject.get(id) ?? []) {
      const values = statements.get(predicate.value)
      if (values === undefined) statements.set(predicate.value, [treeValue(object)])
      else values.push(treeValue(object))
    }
    return { address, statements: [...statements] }
  }
  const treeValue = (term: Term): TreeValue => {
    if (term.termType === 'Literal') return term
    if (term.termType !== 'BlankNode' && term.value !== NIL) return term as NamedNode
    const isList =
      term.value === NIL || bySubject.get(term.id)?.some((each) => each.predicate.value === FIRST)
    return isList ? { list: [...items(term)] } : treeOf(term.id, undefined)
  }
  function* items(list: Term): Generator<TreeValue> {
    for (let rest: Term | undefined = list; rest !== undefined && rest.value !== NIL; ) {
      const cells: readonly Quad[] = bySubject.get(rest.id) ?? []
      for (const { predicate, object } of cells) if (predicate.value === FIRST) yield treeValue(object)
      rest = cells.find(({ predicate }) => predicate.value === REST)?.object
    }
  }
  const named = quads.filter(({ subject }) => subject.termType === 'NamedNode')
  return [...new Set(named.map(({ subject }) => subject.id))].map((id) => treeOf(id, id))
}

/** The values of a predicate of a resource. */
export function treeValues({ statements }: ResourceTree, predicate: string): readonly TreeValue[] {
  return statements.find(([name]) => name === predicate)?.[1] ?? []
}

/** The addresses and texts of a predicate of a resource. */
export function treeTexts(tree: ResourceTree, predicate: string): string[] {
  return treeValues(tree, predicate).flatMap((value) => ('termType' in value ? value.value : []))
}

/** The resources without an address in a value, at any depth. */
export function nestedTrees(value: TreeValue): ResourceTree[] {
  if ('termType' in value) return []
  if ('list' in value) return value.list.flatMap(nestedTrees)
  return [value, ...value.statements.flatMap(([, values]) => values.flatMap(nestedTrees))]
}

const FIRST = `${RDF}first`
const REST = `${RDF}rest`
const NIL = `${RDF}nil`
