import type { Term as RdfTerm, Store } from 'n3'
import { type GraphView, UnsupportedShapeError } from './graph-view.ts'
import { openShapeReader, type ShapeTargets } from './read-shapes.ts'
import { setConstraints, type ValueSetCheck } from './set-constraints.ts'
import type { TermParts, TermTest, TermVisitor } from './terms.ts'
import { passesAll, type ValueConstraintContext, valueConstraints } from './value-constraints.ts'

/** One result: what SHACL reports of a value, or of a resource. */
export type ShapeFinding = {
  /** The resource that it is about. */
  readonly focus: TermParts
  readonly shape: string
  /** The local name of the constraint component, `MinCount`. */
  readonly component: string
  readonly severity: string
  readonly path: string | undefined
  readonly value: TermParts | undefined
}

/** A shape compiled: tells every result of a resource. */
export type ShapeValidator<F> = (focus: F, report: (finding: ShapeFinding) => void) => void

/** A shape with the resources that it is for. */
export type CompiledShape<F> = ShapeTargets & { readonly shape: string; readonly validate: ShapeValidator<F> }

/**
 * Compiles every shape that has a target to closures over a view of the data. Accepted is the part of SHACL Core that these
 * files name; throws `UnsupportedShapeError` for a shape outside it, which is never passed over.
 */
export function compileShapes<F>(shapes: Store, view: GraphView<F>): CompiledShape<F>[] {
  const open = new Set<string>()
  const known = new Map<string, ShapeValidator<F>>()
  const { all, isTrue, list, severityOf, stepOf, ...reading } = openShapeReader(shapes)
  return reading
    .targeted()
    .map((id) => ({ shape: id.value, ...reading.targetsOf(id), validate: shapeOf(id) }))

  function shapeOf(id: RdfTerm): ShapeValidator<F> {
    const done = known.get(id.value)
    if (done !== undefined) return done
    const validate = once(id, () => (isTrue(id, 'deactivated') ? () => undefined : compiled(id)))
    known.set(id.value, validate)
    return validate
  }

  /** Compiles a shape that is not being compiled already. */
  function once<T>(id: RdfTerm, work: () => T): T {
    if (open.has(id.value)) throw new UnsupportedShapeError(id.value, 'it refers to itself')
    open.add(id.value)
    const done = work()
    open.delete(id.value)
    return done
  }

  function compiled(id: RdfTerm): ShapeValidator<F> {
    reading.refuseUnknown(id)
    const [path] = all(id, 'path')
    const inner = all(id, 'property').map((part) => shapeOf(part))
    const parts = [
      path === undefined ? atFocus(id) : atPath(id, path),
      ...(isTrue(id, 'closed') ? [closed(id)] : []),
      ...(inner.length === 0 ? [] : [path === undefined ? together(inner) : atValues(id, path, inner)]),
    ]
    return together(parts)
  }

  /** The constraints of a node shape, on the resource itself. */
  function atFocus(id: RdfTerm): ShapeValidator<F> {
    let here: F // the resource in hand, into which logical constraints look again
    const tests = testsOf(id, (shape) => {
      const validate = shapeOf(shape)
      return () => conformsTo(validate, here)
    })
    const checks = checksOf(id)
    const say = sayingOf(id)
    if (tests.length + checks.length === 0) return () => undefined
    return (focus, report) => {
      here = focus
      const value = view.termOf(focus)
      for (const { component, test } of tests)
        if (!test(value.kind, value.text, value.datatype, value.language))
          report(say(focus, component, value))
      for (const { component, check } of checks)
        for (const wrong of check(focus, [value])) report(say(focus, component, wrong))
    }
  }

  /** The constraints of a property shape, on the values of its path. */
  function atPath(id: RdfTerm, path: RdfTerm): ShapeValidator<F> {
    const tests = testsOf(id)
    const checks = checksOf(id)
    const [predicate, isInverse] = stepOf(id, path)
    const visitValues = view.along(predicate, isInverse)
    const leastChecked = Math.min(...checks.map(({ least }) => least))
    const valuesOf = gathered(visitValues)
    const say = sayingOf(id, isInverse ? undefined : predicate)
    const [least = 0] = all(id, 'minCount').map(({ value }) => Number(value))
    const [most = Number.POSITIVE_INFINITY] = all(id, 'maxCount').map(({ value }) => Number(value))
    // What is in hand: no shape is compiled into itself, so that none is asked again before it has answered.
    let here: F
    let tell: (finding: ShapeFinding) => void
    let count = 0
    const visit: TermVisitor = (kind, text, datatype, language) => {
      count++
      for (const { component, test } of tests)
        if (!test(kind, text, datatype, language))
          tell(say(here, component, { kind, text, datatype, language }))
    }
    return (focus, report) => {
      here = focus
      tell = report
      count = 0
      visitValues(focus, visit)
      if (count < least) report(say(focus, 'MinCount'))
      if (count > most) report(say(focus, 'MaxCount'))
      if (count < leastChecked) return
      const values = valuesOf(focus)
      for (const { component, check } of checks)
        for (const wrong of check(focus, values)) report(say(focus, component, wrong))
    }
  }

  /** Property shapes of a property shape, on each value of its path. */
  function atValues(id: RdfTerm, path: RdfTerm, inner: readonly ShapeValidator<F>[]): ShapeValidator<F> {
    const [predicate, isInverse] = stepOf(id, path)
    const visitValues = view.along(predicate, isInverse)
    const { at } = looking(id)
    return (focus, report) =>
      visitValues(focus, (kind, text, datatype, language) => {
        for (const each of inner) each(at({ kind, text, datatype, language }), report)
      })
  }

  /** Says every statement that no property shape of this one speaks of. */
  function closed(id: RdfTerm): ShapeValidator<F> {
    const ignored = all(id, 'ignoredProperties').flatMap(list)
    const allowed = new Set([...reading.pathsBelow(id), ...ignored.map(({ value }) => value)])
    const severity = severityOf(id)
    const visitOthers = view.beyond(allowed)
    return (focus, report) =>
      visitOthers(focus, (path) => {
        view.along(path, false)(focus, (kind, text, datatype, language) => {
          const value = { kind, text, datatype, language }
          report({ focus: view.termOf(focus), shape: id.value, component: 'Closed', severity, path, value })
        })
      })
  }

  function testsOf(
    id: RdfTerm,
    conforms: ValueConstraintContext['conforms'] = conformsAt,
  ): { component: string; test: TermTest }[] {
    const setting: ValueConstraintContext = {
      all: (parameter) => all(id, parameter),
      list,
      conforms,
      isA: (type) => isA(id, type),
    }
    return [...valueConstraints].flatMap(([parameter, { component, test }]) =>
      all(id, parameter).flatMap((value) => {
        const made = test(value, setting)
        return made === undefined ? [] : [{ component, test: made }]
      }),
    )
  }

  function checksOf(id: RdfTerm): { component: string; least: number; check: ValueSetCheck<F> }[] {
    const valuesOf = (predicate: string) => gathered(view.along(predicate, false))
    const setting = { all: (parameter: string) => all(id, parameter), conforms: conformsAt, valuesOf }
    return [...setConstraints].flatMap(([parameter, constraint]) =>
      all(id, parameter).flatMap((value) => {
        const check = constraint.check(value, setting)
        return check === undefined ? [] : [{ ...constraint, check }]
      }),
    )
  }

  /** Whether a value conforms to a shape; of a shape that speaks of the value alone, without looking into it. */
  function conformsAt(id: RdfTerm): TermTest {
    const isDeep = all(id, 'property').length + all(id, 'path').length > 0 || isTrue(id, 'closed')
    if (!isDeep && checksOf(id).length === 0) {
      if (isTrue(id, 'deactivated')) return () => true
      reading.refuseUnknown(id)
      return passesAll(once(id, () => testsOf(id)).map(({ test }) => test))
    }
    const { at } = looking(id)
    const validate = shapeOf(id)
    return (kind, text, datatype, language) => conformsTo(validate, at({ kind, text, datatype, language }))
  }

  function isA(id: RdfTerm, { value: type }: RdfTerm): TermTest {
    const { isA } = looking(id)
    return (kind, text, datatype, language) => isA({ kind, text, datatype, language }, type)
  }

  function looking(id: RdfTerm): NonNullable<GraphView<F>['into']> {
    if (view.into === undefined) throw new UnsupportedShapeError(id.value, 'it looks into other resources')
    return view.into
  }

  function sayingOf(id: RdfTerm, path?: string) {
    const severity = severityOf(id)
    return (focus: F, component: string, value?: TermParts): ShapeFinding => ({
      focus: view.termOf(focus),
      shape: id.value,
      component,
      severity,
      path,
      value,
    })
  }
}

let failures = 0 // of the resource in hand
const fail = (): void => void failures++

function conformsTo<F>(validate: ShapeValidator<F>, focus: F): boolean {
  const before = failures // of the shape that asks
  failures = 0
  validate(focus, fail)
  const conforms = failures === 0
  failures = before
  return conforms
}

/** One after the other. */
function together<F>(parts: readonly ShapeValidator<F>[]): ShapeValidator<F> {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0]
  return (focus, report) => {
    for (const part of parts) part(focus, report)
  }
}

function gathered<F>(visitValues: (focus: F, visit: TermVisitor) => void): (focus: F) => TermParts[] {
  let values: TermParts[] = []
  const visit: TermVisitor = (kind, text, datatype, language) =>
    void values.push({ kind, text, datatype, language })
  return (focus) => {
    values = []
    visitValues(focus, visit)
    return values
  }
}
