import type { GraphView } from './graph-view.ts'
import { collectorOf, type SetCheck } from './set-constraints.ts'
import type { ShapeFinding, ShapeValidator } from './shape-finding.ts'
import type { TermParts, TermVisitor } from './terms.ts'
import type { ValueTest } from './value-constraints.ts'

/** The constraints of a property shape. */
type PropertyConstraints<F> = {
  readonly visitValues: (focus: F, visit: TermVisitor) => void
  readonly tests: readonly ValueTest[]
  readonly checks: readonly SetCheck<F>[]
  readonly min: number
  readonly max: number
  readonly findingOf: (focus: F, component: string, value?: TermParts) => ShapeFinding
}

/** A validator of the values of a path. It makes no object for a valid value. */
export function propertyShapeValidator<F>(constraints: PropertyConstraints<F>): ShapeValidator<F> {
  const { visitValues, tests, checks, min, max, findingOf } = constraints
  const minChecked = Math.min(...checks.map(({ minValues }) => minValues))
  const collect = collectorOf(visitValues)
  // state of the current call: no shape contains itself, so that calls do not nest
  let current: F
  let currentReport: (finding: ShapeFinding) => void
  let count = 0
  const testValue: TermVisitor = (kind, text, datatype, language) => {
    count++
    for (const { component, test } of tests)
      if (!test(kind, text, datatype, language))
        currentReport(findingOf(current, component, { kind, text, datatype, language }))
  }
  return (focus, report) => {
    current = focus
    currentReport = report
    count = 0
    visitValues(focus, testValue)
    if (count < min) report(findingOf(focus, 'MinCount'))
    if (count > max) report(findingOf(focus, 'MaxCount'))
    if (count < minChecked) return
    const values = collect(focus)
    for (const { component, check } of checks)
      for (const value of check(focus, values)) report(findingOf(focus, component, value))
  }
}

/** A validator of a closed shape (SHACL, section 4.8.1): reports every statement whose predicate is not allowed. */
export function closedShapeValidator<F>(
  shape: string,
  severity: string,
  allowed: ReadonlySet<string>,
  view: GraphView<F>,
): ShapeValidator<F> {
  const visitOthers = view.beyond(allowed)
  return (focus, report) =>
    visitOthers(focus, (path) => {
      view.along(path, false)(focus, (kind, text, datatype, language) => {
        const value = { kind, text, datatype, language }
        report({ focus: view.termOf(focus), shape, component: 'Closed', severity, path, value })
      })
    })
}

/** A validator that runs several in sequence. */
export function inSequence<F>(validators: readonly ShapeValidator<F>[]): ShapeValidator<F> {
  const [only] = validators
  if (validators.length === 1 && only !== undefined) return only
  return (focus, report) => {
    for (const validate of validators) validate(focus, report)
  }
}

let failures = 0 // of the shape that is being tested
const countFailure = (): void => void failures++

/** Whether a focus node conforms to a shape. */
export function conforms<F>(validate: ShapeValidator<F>, focus: F): boolean {
  const outer = failures
  failures = 0
  validate(focus, countFailure)
  const isConforming = failures === 0
  failures = outer
  return isConforming
}
