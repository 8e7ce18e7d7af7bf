import type { Term } from '@rdfjs/types'
import n3, { type Quad, type Store } from 'n3'
import { RDF, RDF_FIRST, SH, SH_MESSAGE } from '../rdf/vocabulary.ts'
import type { ShapeFinding } from './shacl/shape-finding.ts'
import { IRI, LITERAL, type TermParts } from './shacl/terms.ts'
import type { ValidationResult } from './standard-validator.ts'

/**
 * Components in which the standard validator departs from the specification, so that the compiled shapes prevail: it accepts
 * month 13 and a year as a day, sorts texts as a dictionary does, counts UTF-16 units, takes `frr` for `fr`, and reports
 * every value of a property where one fails `sh:and`. `tests/check/shacl-cases.ts` has each case.
 */
const PREVAILING_COMPONENTS = [
  ...['And', 'Datatype', 'LanguageIn', 'MinLength', 'MaxLength', 'LessThan', 'LessThanOrEquals'],
  ...['MinInclusive', 'MinExclusive', 'MaxInclusive', 'MaxExclusive'],
]

/**
 * Components that judge by other shapes: they depart where a constraint of these does, but for datatypes. No record can contain
 * a value on which these differ, because reading rejects it, so that there a difference ends the build.
 */
const NESTING_COMPONENTS = ['Not', 'Or', 'Xone', 'Node', 'QualifiedMinCount', 'QualifiedMaxCount']

const PREVAILING_PARAMETERS = PREVAILING_COMPONENTS.filter((each) => each !== 'Datatype').map(
  (each) => `${each[0]?.toLowerCase()}${each.slice(1)}`,
)

/** The parameters by which such a component refers to other shapes, or their lists to the next cell. */
const NESTING_PARAMETERS = [
  ...['not', 'and', 'or', 'xone', 'node', 'property', 'qualifiedValueShape'].map((name) => SH + name),
  ...[RDF_FIRST, `${RDF}rest`],
]

/**
 * The results on which the compiled shapes and the standard validator agree, and those in which the compiled shapes prevail,
 * in the order of `findings`. Throws at any other difference.
 */
export function reconcileResults(
  findings: readonly ShapeFinding[],
  results: readonly ValidationResult[],
  shapes: Store,
): ValidationResult[] {
  const standard = results.map((result) => ({
    result,
    key: resultKey(result),
    component: componentOf(result),
  }))
  const order = new Map(findings.map((finding, index) => [findingKey(finding), index]))
  const standardKeys = new Set(standard.map(({ key }) => key))
  const unconfirmed = findings.filter((finding) => !standardKeys.has(findingKey(finding)))
  const differences = [
    ...standard
      .filter(({ key, component, result }) => !order.has(key) && !prevails(component, result.shape, shapes))
      .map(({ key }) => key),
    ...unconfirmed
      .filter(({ component, shape }) => !prevails(component, namedNode(shape), shapes))
      .map(findingKey),
  ]
  if (differences.length > 0)
    throw new Error(`the compiled shapes and the standard disagree:\n${differences.join('\n')}`)
  const reconciled = [
    ...standard.filter(({ key }) => order.has(key)),
    ...unconfirmed.map((finding) => ({ result: resultOfFinding(finding, shapes), key: findingKey(finding) })),
  ]
  const indexOf = ({ key }: { key: string }): number => order.get(key) ?? 0
  return reconciled.sort((a, b) => indexOf(a) - indexOf(b)).map(({ result }) => result)
}

/** Whether the compiled shapes prevail in a component of a shape. */
function prevails(component: string, shape: Term, shapes: Store): boolean {
  if (PREVAILING_COMPONENTS.includes(component)) return true
  if (!NESTING_COMPONENTS.includes(component)) return false
  const seen = new Set<string>()
  const open = [shape]
  for (let term = open.pop(); term !== undefined; term = open.pop()) {
    if (seen.has(term.value)) continue
    seen.add(term.value)
    for (const { predicate, object } of shapes.getQuads(term as n3.Term, null, null, null) as Quad[]) {
      const name = predicate.value.replace(SH, '')
      if (PREVAILING_PARAMETERS.includes(name)) return true
      if (NESTING_PARAMETERS.includes(predicate.value)) open.push(object as Term)
    }
  }
  return false
}

/** A finding of compiled shapes as a result of the standard validator. */
export function resultOfFinding(finding: ShapeFinding, shapes: Store): ValidationResult {
  const { focus, shape, component, severity, path, value } = finding
  return {
    focusNode: rdfTermOf(focus),
    path: path === undefined ? null : namedNode(path),
    value: value === undefined ? null : rdfTermOf(value),
    severity: namedNode(severity),
    component: namedNode(`${SH}${component}ConstraintComponent`),
    shape: namedNode(shape),
    messages: shapes.getObjects(shape, SH_MESSAGE, null) as unknown as ValidationResult['messages'],
  }
}

const { namedNode, blankNode, literal } = n3.DataFactory

function rdfTermOf({ kind, text, datatype, language }: TermParts): NonNullable<ValidationResult['value']> {
  if (kind === IRI) return namedNode(text)
  return kind === LITERAL ? literal(text, language === '' ? namedNode(datatype) : language) : blankNode(text)
}

function findingKey({ focus, shape, component, value }: ShapeFinding): string {
  return [focus.text, shape, component, value?.text ?? ''].join(' ')
}

function resultKey(result: ValidationResult): string {
  const { focusNode, shape, value } = result
  return [focusNode.value, shape.value, componentOf(result), value?.value ?? ''].join(' ')
}

function componentOf({ component }: ValidationResult): string {
  return component.value.replace(/^.*#|ConstraintComponent$/g, '')
}
