import n3, { type Store } from 'n3'
import { SH, SH_MESSAGE } from '../rdf/vocabulary.ts'
import type { ShapeFinding } from './shacl/compile-shapes.ts'
import { IRI, LITERAL, type TermParts } from './shacl/terms.ts'
import type { ValidationResult } from './standard-validator.ts'

/**
 * The constraints in which the standard validator is known to be laxer than the specification, or otherwise: it takes
 * month 13 for one and a year for a day, sorts texts as a dictionary does, counts halves of characters, takes `frr` for
 * `fr`, and blames every value of a property for one that fails `sh:and`. What the compiled shapes find there stands; each
 * case stands in `tests/check/shacl-cases.ts`. Inside `sh:or` and the like a difference ends the build: no record holds such a
 * value, because reading refuses it.
 */
const OURS = [
  ...['And', 'Datatype', 'LanguageIn', 'MinLength', 'MaxLength', 'LessThan', 'LessThanOrEquals'],
  ...['MinInclusive', 'MinExclusive', 'MaxInclusive', 'MaxExclusive'],
]

/**
 * The results on which both validators agree, and those in which ours stands, in the order in which ours found them. Throws
 * at any other difference.
 */
export function reconcileResults(
  found: readonly ShapeFinding[],
  results: readonly ValidationResult[],
  shapes: Store,
): ValidationResult[] {
  const theirs = results.map((result) => ({ result, key: resultKey(result), component: componentOf(result) }))
  const ours = new Map(found.map((each, place) => [findingKey(each), place]))
  const known = new Set(theirs.map(({ key }) => key))
  const alone = found.filter((each) => !known.has(findingKey(each)))
  const unlike = [
    ...theirs
      .filter(({ key, component }) => !ours.has(key) && !OURS.includes(component))
      .map(({ key }) => key),
    ...alone.filter(({ component }) => !OURS.includes(component)).map(findingKey),
  ]
  if (unlike.length > 0)
    throw new Error(`the compiled shapes and the standard disagree:\n${unlike.join('\n')}`)
  const both = [
    ...theirs.filter(({ key }) => ours.has(key)),
    ...alone.map((each) => ({ result: resultOfFinding(each, shapes), key: findingKey(each) })),
  ]
  const placeOf = ({ key }: { key: string }): number => ours.get(key) ?? 0
  return both.sort((a, b) => placeOf(a) - placeOf(b)).map(({ result }) => result)
}

/** A finding as the standard would report it. */
export function resultOfFinding(finding: ShapeFinding, shapes: Store): ValidationResult {
  const { focus, shape, component, severity, path, value } = finding
  return {
    focusNode: termOf(focus),
    path: path === undefined ? null : namedNode(path),
    value: value === undefined ? null : termOf(value),
    severity: namedNode(severity),
    component: namedNode(`${SH}${component}ConstraintComponent`),
    shape: namedNode(shape),
    messages: shapes.getObjects(shape, SH_MESSAGE, null) as unknown as ValidationResult['messages'],
  }
}

const { namedNode, blankNode, literal } = n3.DataFactory

function termOf({ kind, text, datatype, language }: TermParts): NonNullable<ValidationResult['value']> {
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
