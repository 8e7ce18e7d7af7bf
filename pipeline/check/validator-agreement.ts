import n3, { type Store } from 'n3'
import { SH, SH_MESSAGE } from '../rdf/vocabulary.ts'
import type { ShapeFinding } from './shacl/shape-finding.ts'
import { IRI, LITERAL, type TermParts } from './shacl/terms.ts'
import type { ValidationResult } from './standard-validator.ts'

/**
 * Components in which the standard validator departs from the specification, so that the compiled shapes prevail: it accepts
 * month 13 and a year as a day, sorts texts as a dictionary does, counts UTF-16 units, takes `frr` for `fr`, and reports
 * every value of a property where one fails `sh:and`. `tests/check/shacl-cases.ts` has each case. Inside `sh:or` and the
 * like a difference ends the build: no record can contain such a value, because reading rejects it.
 */
const PREVAILING_COMPONENTS = [
  ...['And', 'Datatype', 'LanguageIn', 'MinLength', 'MaxLength', 'LessThan', 'LessThanOrEquals'],
  ...['MinInclusive', 'MinExclusive', 'MaxInclusive', 'MaxExclusive'],
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
      .filter(({ key, component }) => !order.has(key) && !PREVAILING_COMPONENTS.includes(component))
      .map(({ key }) => key),
    ...unconfirmed.filter(({ component }) => !PREVAILING_COMPONENTS.includes(component)).map(findingKey),
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
