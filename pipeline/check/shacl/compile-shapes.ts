import type { Term as RdfTerm, Store } from 'n3'
import { type GraphView, UnsupportedShapeError } from './graph-view.ts'
import { ShapeReader } from './read-shapes.ts'
import { collectorOf, type SetCheck, setChecksOf } from './set-constraints.ts'
import type { CompiledShape, ShapeFinding, ShapeValidator } from './shape-finding.ts'
import { closedShapeValidator, conforms, inSequence, propertyShapeValidator } from './shape-validators.ts'
import type { TermParts, TermTest } from './terms.ts'
import { passesAll, type ValueTest, valueTestsOf } from './value-constraints.ts'

/**
 * Compiles every shape with a target to a closure over a view of the data. Supports the constraints listed in
 * `value-constraints.ts` and `set-constraints.ts`, counts, closed shapes and paths of one step; throws
 * `UnsupportedShapeError` for any other shape.
 */
export function compileShapes<F>(shapes: Store, view: GraphView<F>): CompiledShape<F>[] {
  const reader = new ShapeReader(shapes)
  const compiler = new ShapeCompiler(reader, view)
  return reader
    .shapesWithTarget()
    .map((id) => ({ shape: id.value, ...reader.targetsOf(id), validate: compiler.validatorOf(id) }))
}

/** Compiles shapes that may refer to each other, each of them once. */
class ShapeCompiler<F> {
  readonly #reader: ShapeReader
  readonly #view: GraphView<F>
  readonly #validators = new Map<string, ShapeValidator<F>>()
  readonly #inProgress = new Set<string>()

  constructor(reader: ShapeReader, view: GraphView<F>) {
    this.#reader = reader
    this.#view = view
  }

  validatorOf(id: RdfTerm): ShapeValidator<F> {
    const compiled = this.#validators.get(id.value)
    if (compiled !== undefined) return compiled
    const validator = this.#exclusively(id, () =>
      this.#reader.isTrue(id, 'deactivated') ? () => undefined : this.#compile(id),
    )
    this.#validators.set(id.value, validator)
    return validator
  }

  /** A shape's own constraints, then whether it is closed, then its property shapes. */
  #compile(id: RdfTerm): ShapeValidator<F> {
    this.#reader.rejectUnsupported(id)
    const [path] = this.#reader.valuesOf(id, 'path')
    const nested = this.#reader.valuesOf(id, 'property').map((part) => this.validatorOf(part))
    const closed = this.#reader.isTrue(id, 'closed') ? [this.#closedShape(id)] : []
    return path === undefined
      ? inSequence([...this.#nodeShape(id), ...closed, ...nested])
      : inSequence([this.#propertyShape(id, path), ...closed, ...this.#atEachValue(id, path, nested)])
  }

  /** The constraints on the focus node itself, into which logical constraints look again. */
  #nodeShape(id: RdfTerm): ShapeValidator<F>[] {
    let current: F
    const tests = this.#testsOf(id, (shape) => {
      const validate = this.validatorOf(shape)
      return () => conforms(validate, current)
    })
    const checks = this.#checksOf(id)
    if (tests.length + checks.length === 0) return []
    const view = this.#view
    const findingOf = this.#findingOf(id)
    const validator: ShapeValidator<F> = (focus, report) => {
      current = focus
      const term = view.termOf(focus)
      for (const { component, test } of tests)
        if (!test(term.kind, term.text, term.datatype, term.language))
          report(findingOf(focus, component, term))
      for (const { component, check } of checks)
        for (const value of check(focus, [term])) report(findingOf(focus, component, value))
    }
    return [validator]
  }

  /** The constraints on the values of a path. */
  #propertyShape(id: RdfTerm, path: RdfTerm): ShapeValidator<F> {
    const [predicate, isInverse] = this.#reader.stepOf(id, path)
    return propertyShapeValidator({
      visitValues: this.#view.along(predicate, isInverse),
      tests: this.#testsOf(id),
      checks: this.#checksOf(id),
      min: this.#reader.numberOf(id, 'minCount') ?? 0,
      max: this.#reader.numberOf(id, 'maxCount') ?? Number.POSITIVE_INFINITY,
      findingOf: this.#findingOf(id, isInverse ? undefined : predicate),
    })
  }

  /** The property shapes of a property shape, on each value of its path. */
  #atEachValue(id: RdfTerm, path: RdfTerm, nested: readonly ShapeValidator<F>[]): ShapeValidator<F>[] {
    if (nested.length === 0) return []
    const visitValues = this.#view.along(...this.#reader.stepOf(id, path))
    const { at } = this.#valueView(id)
    const validate = inSequence(nested)
    const validator: ShapeValidator<F> = (focus, report) =>
      visitValues(focus, (kind, text, datatype, language) =>
        validate(at({ kind, text, datatype, language }), report),
      )
    return [validator]
  }

  #closedShape(id: RdfTerm): ShapeValidator<F> {
    const ignored = this.#reader
      .valuesOf(id, 'ignoredProperties')
      .flatMap((head) => this.#reader.membersOf(head))
    const allowed = new Set([...this.#reader.pathsOf(id), ...ignored.map(({ value }) => value)])
    return closedShapeValidator(id.value, this.#reader.severityOf(id), allowed, this.#view)
  }

  #testsOf(id: RdfTerm, conformsTest = (shape: RdfTerm) => this.#conformsTest(shape)): ValueTest[] {
    return valueTestsOf({
      parameter: (name) => this.#reader.valuesOf(id, name),
      membersOf: (head) => this.#reader.membersOf(head),
      conformsTest,
      instanceTest: (type) => this.#instanceTest(id, type),
    })
  }

  #checksOf(id: RdfTerm): SetCheck<F>[] {
    return setChecksOf({
      parameter: (name) => this.#reader.valuesOf(id, name),
      conformsTest: (shape) => this.#conformsTest(shape),
      collectorOf: (predicate) => collectorOf(this.#view.along(predicate, false)),
    })
  }

  /** The test whether a value conforms to a shape. Shapes that constrain the value alone need not look into it. */
  #conformsTest(id: RdfTerm): TermTest {
    const looksInto =
      ['property', 'path'].some((name) => this.#reader.valuesOf(id, name).length > 0) ||
      this.#reader.isTrue(id, 'closed')
    if (!looksInto && this.#checksOf(id).length === 0) {
      if (this.#reader.isTrue(id, 'deactivated')) return () => true
      this.#reader.rejectUnsupported(id)
      return passesAll(this.#exclusively(id, () => this.#testsOf(id)).map(({ test }) => test))
    }
    const { at } = this.#valueView(id)
    const validate = this.validatorOf(id)
    return (kind, text, datatype, language) => conforms(validate, at({ kind, text, datatype, language }))
  }

  #instanceTest(id: RdfTerm, { value: type }: RdfTerm): TermTest {
    const { isA } = this.#valueView(id)
    return (kind, text, datatype, language) => isA({ kind, text, datatype, language }, type)
  }

  #valueView(id: RdfTerm): NonNullable<GraphView<F>['into']> {
    const { into } = this.#view
    if (into === undefined)
      throw new UnsupportedShapeError(id.value, {
        fr: 'elle regarde dans d’autres fiches',
        en: 'it looks into other resources',
      })
    return into
  }

  #findingOf(id: RdfTerm, path?: string) {
    const view = this.#view
    const severity = this.#reader.severityOf(id)
    return (focus: F, component: string, value?: TermParts): ShapeFinding => ({
      focus: view.termOf(focus),
      shape: id.value,
      component,
      severity,
      path,
      value,
    })
  }

  /** Compiles a shape that must not contain itself. */
  #exclusively<T>(id: RdfTerm, compile: () => T): T {
    if (this.#inProgress.has(id.value))
      throw new UnsupportedShapeError(id.value, { fr: 'elle renvoie à elle-même', en: 'it refers to itself' })
    this.#inProgress.add(id.value)
    const compiled = compile()
    this.#inProgress.delete(id.value)
    return compiled
  }
}
