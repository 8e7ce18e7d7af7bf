import type { Quad, Term as RdfTerm, Store } from 'n3'
import { RDF, RDF_FIRST, RDF_TYPE, RDFS_CLASS, SH } from '../../rdf/vocabulary.ts'
import { UnsupportedShapeError } from './graph-view.ts'
import { setConstraints } from './set-constraints.ts'
import { partsOfTerm, type TermParts } from './terms.ts'
import { valueConstraints } from './value-constraints.ts'

/** The targets of a shape (SHACL, section 2.1.3): IRIs of classes and predicates, and single nodes. */
export type ShapeTargets = {
  readonly classes: readonly string[]
  readonly subjectsOf: readonly string[]
  readonly objectsOf: readonly string[]
  readonly nodes: readonly TermParts[]
}

/** The parameters that give a shape targets. */
export const TARGET_PARAMETERS = ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf']

/** Parameters that constrain nothing by themselves, or that are compiled apart from the tables of constraints. */
const OTHER_PARAMETERS = [
  ...['path', 'property', 'severity', 'message', 'name', 'description', 'order', 'group', 'defaultValue'],
  ...['deactivated', 'ignoredProperties', 'flags', 'qualifiedValueShape', 'closed', 'minCount', 'maxCount'],
  ...TARGET_PARAMETERS,
]

/** Parameters that a shape must not have twice. */
const UNIQUE_PARAMETERS = [
  ...['path', 'datatype', 'nodeKind', 'minCount', 'maxCount', 'minExclusive', 'minInclusive'],
  ...['maxExclusive', 'maxInclusive', 'minLength', 'maxLength', 'in', 'languageIn', 'uniqueLang', 'flags'],
  ...['closed', 'ignoredProperties', 'qualifiedValueShape', 'qualifiedMinCount', 'qualifiedMaxCount'],
  ...['severity', 'deactivated'],
]

/** Reads the parameters of the shapes in a graph. Parameters are named by their local names. */
export class ShapeReader {
  readonly #shapes: Store

  constructor(shapes: Store) {
    this.#shapes = shapes
  }

  /** Every shape with a target; a class that is a shape is its own target. */
  shapesWithTarget(): RdfTerm[] {
    const subjects = TARGET_PARAMETERS.flatMap((target) =>
      this.#shapes.getSubjects(`${SH}${target}`, null, null),
    )
    const ids = [
      ...subjects,
      ...this.#shapes.getSubjects(RDF_TYPE, RDFS_CLASS, null).filter((id) => this.#isShape(id)),
    ]
    return [...new Map(ids.map((id) => [id.value, id])).values()]
  }

  targetsOf(id: RdfTerm): ShapeTargets {
    const iris = (target: string): string[] => this.valuesOf(id, target).map(({ value }) => value)
    const isClass = this.#shapes.countQuads(id, RDF_TYPE, RDFS_CLASS, null) > 0
    return {
      classes: [...iris('targetClass'), ...(isClass ? [id.value] : [])],
      subjectsOf: iris('targetSubjectsOf'),
      objectsOf: iris('targetObjectsOf'),
      nodes: this.valuesOf(id, 'targetNode').map(partsOfTerm),
    }
  }

  valuesOf(id: RdfTerm, parameter: string): RdfTerm[] {
    return this.#shapes.getObjects(id, `${SH}${parameter}`, null)
  }

  numberOf(id: RdfTerm, parameter: string): number | undefined {
    const [value] = this.valuesOf(id, parameter)
    return value === undefined ? undefined : Number(value.value)
  }

  isTrue(id: RdfTerm, parameter: string): boolean {
    return this.valuesOf(id, parameter).some(({ value }) => value === 'true')
  }

  /** The members of an RDF list. */
  membersOf(head: RdfTerm): RdfTerm[] {
    const members: RdfTerm[] = []
    let cell: RdfTerm | undefined = head
    while (cell !== undefined && cell.value !== `${RDF}nil`) {
      members.push(...this.#shapes.getObjects(cell, RDF_FIRST, null))
      cell = this.#shapes.getObjects(cell, `${RDF}rest`, null)[0]
    }
    return members
  }

  /** The IRI of a shape's severity: a violation unless it states another one. */
  severityOf(id: RdfTerm): string {
    return this.valuesOf(id, 'severity')[0]?.value ?? `${SH}Violation`
  }

  /** The step of a path of one step. Throws `UnsupportedShapeError` for a longer path. */
  stepOf(id: RdfTerm, path: RdfTerm): [predicate: string, isInverse: boolean] {
    if (path.termType === 'NamedNode') return [path.value, false]
    const [inverse, ...more] = this.#shapes.getQuads(path, null, null, null) as Quad[]
    const isOneStep =
      inverse?.predicate.value === `${SH}inversePath` && inverse.object.termType === 'NamedNode'
    if (!isOneStep || more.length > 0)
      throw new UnsupportedShapeError(id.value, {
        fr: 'son chemin a plusieurs pas',
        en: 'its path has more than one step',
      })
    return [inverse.object.value, true]
  }

  /** The predicates of a shape's property this.#shapes. */
  pathsOf(id: RdfTerm): string[] {
    const paths = this.valuesOf(id, 'property').flatMap((part) => this.valuesOf(part, 'path'))
    return paths.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value)
  }

  /** Throws `UnsupportedShapeError` for a parameter that is not compiled, or that must not be stated twice and is. */
  rejectUnsupported(id: RdfTerm): void {
    for (const { predicate } of this.#shapes.getQuads(id, null, null, null) as Quad[]) {
      if (!predicate.value.startsWith(SH)) continue
      const parameter = predicate.value.slice(SH.length)
      if (UNIQUE_PARAMETERS.includes(parameter) && this.valuesOf(id, parameter).length > 1)
        throw new UnsupportedShapeError(id.value, {
          fr: `sh:${parameter} est écrit plusieurs fois`,
          en: `sh:${parameter} is stated more than once`,
        })
      const isSupported = [valueConstraints, setConstraints].some((table) => table.has(parameter))
      if (!isSupported && !OTHER_PARAMETERS.includes(parameter))
        throw new UnsupportedShapeError(id.value, {
          fr: `sh:${parameter} n’est pas vérifié`,
          en: `sh:${parameter} is not compiled`,
        })
    }
  }

  #isShape(id: RdfTerm): boolean {
    return (this.#shapes.getQuads(id, null, null, null) as Quad[]).some(
      ({ predicate, object }) => predicate.value.startsWith(SH) || object.value.startsWith(SH),
    )
  }
}
