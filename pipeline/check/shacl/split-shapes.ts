import type { Quad, Term as RdfTerm, Store } from 'n3'
import { RDF_FIRST, RDFS_SUB_CLASS_OF, SH, SH_MESSAGE } from '../../rdf/vocabulary.ts'
import type {
  ClassConstraint,
  CrossNodeConstraints,
  InverseCountConstraint,
  SplitShapes,
} from './cross-node-constraints.ts'
import { ShapeReader, type ShapeTargets, TARGET_PARAMETERS } from './read-shapes.ts'

type ClassesOfValues = Pick<ClassConstraint, 'component' | 'classes'> & { readonly statement: Quad }
type Counts = Pick<InverseCountConstraint, 'component' | 'count'>

/** The predicates by which one shape refers to another. */
const REFERRING = [...['property', 'node', 'not', 'qualifiedValueShape'].map((name) => SH + name), RDF_FIRST]

/** Parameters that constrain nothing. */
const DESCRIPTIVE = [
  ...['path', 'severity', 'message', 'name', 'description', 'order', 'group', 'deactivated'],
  ...TARGET_PARAMETERS,
]

/**
 * Moves the constraints that take other nodes out of a graph of shapes, which is changed: `sh:class` on values, `sh:or` of
 * such classes, and counts on an inverse path. A constraint whose result is not reported by itself, as inside `sh:not`,
 * stays; compiling the graph for single nodes then throws `UnsupportedShapeError`.
 */
export function splitShapes(shapes: Store): SplitShapes {
  const splitter = new ShapeSplitter(shapes)
  return { nodeShapes: shapes, crossNode: splitter.split() }
}

class ShapeSplitter {
  readonly #shapes: Store
  readonly #reader: ShapeReader
  readonly #withTarget: readonly RdfTerm[]
  readonly #classConstraints: ClassConstraint[] = []
  readonly #countConstraints: InverseCountConstraint[] = []

  constructor(shapes: Store) {
    this.#shapes = shapes
    this.#reader = new ShapeReader(shapes)
    this.#withTarget = this.#reader.shapesWithTarget()
  }

  split(): CrossNodeConstraints {
    const parts = this.#withTarget.flatMap((id) =>
      this.#hasPath(id) ? [id] : this.#reader.valuesOf(id, 'property'),
    )
    for (const part of new Map(parts.map((id) => [id.value, id])).values()) this.#splitPropertyShape(part)
    for (const id of this.#withTarget) this.#removeTargetsIfEmpty(id)
    return {
      classConstraints: this.#classConstraints,
      countConstraints: this.#countConstraints,
      superclasses: this.#superclasses(),
    }
  }

  #splitPropertyShape(part: RdfTerm): void {
    const [path] = this.#reader.valuesOf(part, 'path')
    if (path === undefined) return
    const [predicate, isInverse] = this.#reader.stepOf(part, path)
    const classes = isInverse ? [] : this.#classesOfValues(part)
    const counts = isInverse ? this.#countsOf(part) : []
    const hasConstraints = classes.length + counts.length > 0
    if (!hasConstraints || this.#reader.isTrue(part, 'deactivated') || !this.#isReportedByItself(part)) return
    const common = { shape: part.value, severity: this.#reader.severityOf(part), predicate }
    for (const targets of this.#targetsOf(part)) {
      for (const { statement: _, ...constraint } of classes)
        this.#classConstraints.push({ ...common, targets, ...constraint })
      for (const constraint of counts) this.#countConstraints.push({ ...common, targets, ...constraint })
    }
    this.#shapes.removeQuads(
      isInverse
        ? [...this.#statementsWithoutMessages(part), ...this.#references(part)]
        : classes.map(({ statement }) => statement),
    )
  }

  /** Whether every use of a property shape is as `sh:property` of a node shape with a target that no shape refers to. */
  #isReportedByItself(part: RdfTerm): boolean {
    return this.#references(part).every(
      ({ predicate, subject }) =>
        predicate.value === `${SH}property` &&
        this.#withTarget.some(({ value }) => value === subject.value) &&
        !this.#hasPath(subject) &&
        this.#references(subject).length === 0,
    )
  }

  /** The targets of a property shape and of each shape that uses it. */
  #targetsOf(part: RdfTerm): ShapeTargets[] {
    const users = [...this.#references(part).map(({ subject }) => subject), part]
    return users
      .filter(
        (user) =>
          this.#withTarget.some(({ value }) => value === user.value) &&
          !this.#reader.isTrue(user, 'deactivated'),
      )
      .map((user) => this.#reader.targetsOf(user))
  }

  /** The class constraints of a property shape, with the statement that makes each. */
  #classesOfValues(part: RdfTerm): ClassesOfValues[] {
    return this.#statements(part).flatMap((statement): ClassesOfValues[] => {
      if (statement.predicate.value === `${SH}class`)
        return [{ component: 'Class', classes: [statement.object.value], statement }]
      if (statement.predicate.value !== `${SH}or`) return []
      const choices = this.#reader.membersOf(statement.object).map((choice) => this.#statements(choice))
      const areClasses = choices.every(
        ([first, ...more]) => first?.predicate.value === `${SH}class` && more.length === 0,
      )
      const classes = choices.flatMap((choice) => choice.map(({ object }) => object.value))
      return areClasses ? [{ component: 'Or', classes, statement }] : []
    })
  }

  /** The counts of a property shape; none if it has other constraints too. */
  #countsOf(part: RdfTerm): Counts[] {
    this.#reader.rejectUnsupported(part)
    if (this.#constraintParameters(part).some((name) => !['minCount', 'maxCount'].includes(name))) return []
    const [min, max] = ['minCount', 'maxCount'].map((name) => this.#reader.numberOf(part, name))
    return [
      ...(min === undefined ? [] : [{ component: 'MinCount' as const, count: min }]),
      ...(max === undefined ? [] : [{ component: 'MaxCount' as const, count: max }]),
    ]
  }

  /** Removes the targets of a shape that has no constraint left. */
  #removeTargetsIfEmpty(id: RdfTerm): void {
    const isEmpty = this.#constraintParameters(id).every((name) => name === 'property')
    const parts = this.#reader.valuesOf(id, 'property')
    if (!isEmpty || parts.some((part) => this.#constraintParameters(part).length > 0)) return
    for (const name of TARGET_PARAMETERS)
      this.#shapes.removeQuads(this.#shapes.getQuads(id, `${SH}${name}`, null, null) as Quad[])
  }

  #superclasses(): Record<string, string[]> {
    const superclasses: Record<string, string[]> = {}
    for (const { subject, object } of this.#shapes.getQuads(null, RDFS_SUB_CLASS_OF, null, null) as Quad[])
      superclasses[subject.value] = [...(superclasses[subject.value] ?? []), object.value]
    return superclasses
  }

  #hasPath(id: RdfTerm): boolean {
    return this.#reader.valuesOf(id, 'path').length > 0
  }

  #statements(id: RdfTerm): Quad[] {
    return this.#shapes.getQuads(id, null, null, null) as Quad[]
  }

  /** The statements about a shape, except its messages, which a problem quotes. */
  #statementsWithoutMessages(id: RdfTerm): Quad[] {
    return this.#statements(id).filter(({ predicate }) => predicate.value !== SH_MESSAGE)
  }

  /** The statements by which other shapes refer to a shape. */
  #references(id: RdfTerm): Quad[] {
    const quads = this.#shapes.getQuads(null, null, id, null) as Quad[]
    return quads.filter(({ predicate }) => REFERRING.includes(predicate.value))
  }

  /** The local names of the parameters by which a shape constrains something. */
  #constraintParameters(id: RdfTerm): string[] {
    return this.#statements(id)
      .filter(({ predicate: { value } }) => value.startsWith(SH))
      .map(({ predicate: { value } }) => value.slice(SH.length))
      .filter((name) => !DESCRIPTIVE.includes(name))
  }
}
