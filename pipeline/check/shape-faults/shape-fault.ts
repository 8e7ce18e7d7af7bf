import type { Term } from 'n3'
import type { Place, Problem } from '../../problems/problem.ts'
import type { Fact } from '../../problems/rule-entry.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { Rule } from '../../problems/rule-table.ts'
import type { ShapeGraph } from './shape-graph.ts'

/** The rules about files of shapes. */
export type ShapeRule = Extract<Rule, `shape-${string}`>

/** Reports a fault of a shape: its rule, where it stands, the shape, the word that it is about (`sh:minCount`), and facts. */
export type ReportFault = (rule: ShapeRule, place: Place, shape: Term, word: string, ...facts: Fact[]) => void

/** A function that makes problems of faults; each problem names its shape, or the named shape around it. */
export function faultReporter(graph: ShapeGraph, report: (problem: Problem) => void): ReportFault {
  return (rule, place, shape, word, ...facts) => {
    const record = localName(namedShape(graph, shape))
    report(violation(rule, record === '' ? place : { ...place, record }, word === '' ? [] : [word], ...facts))
  }
}

/** The part of an IRI after its last `#` or `/`. */
export function localName(iri: string): string {
  return iri.replace(/^.*[#/]/s, '')
}

/** The IRI of a shape, or of the nearest one around a shape without a name; empty if there is none. */
function namedShape(graph: ShapeGraph, shape: Term): string {
  let current: Term | undefined = shape
  for (let steps = 0; current !== undefined && steps < 100; steps++) {
    if (current.termType === 'NamedNode') return current.value
    current = graph.pointingTo(current)[0]?.quad.subject
  }
  return ''
}
