import type { Quad, Term as RdfTerm, Store } from 'n3'
import { RDF, RDF_TYPE, RDFS_CLASS, SH } from '../../rdf/vocabulary.ts'
import { UnsupportedShapeError } from './graph-view.ts'
import { setConstraints } from './set-constraints.ts'
import { partsOfTerm, type TermParts } from './terms.ts'
import { valueConstraints } from './value-constraints.ts'

/** The resources that a shape is for. */
export type ShapeTargets = {
  readonly classes: readonly string[]
  readonly subjectsOf: readonly string[]
  readonly objectsOf: readonly string[]
  readonly nodes: readonly TermParts[]
}

/** What a graph of shapes says of a shape, parameter by parameter. */
export type ShapeReader = ReturnType<typeof openShapeReader>

const TARGETS = ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf']

/** Parameters that constrain nothing by themselves. */
const SILENT =
  'path property severity message name description order group defaultValue deactivated ignoredProperties flags qualifiedValueShape closed minCount maxCount'
    .split(' ')
    .concat(TARGETS)

/** Parameters that a shape has once at most. */
const ONCE =
  'path datatype nodeKind minCount maxCount minExclusive minInclusive maxExclusive maxInclusive minLength maxLength in languageIn uniqueLang flags closed ignoredProperties qualifiedValueShape qualifiedMinCount qualifiedMaxCount severity deactivated'.split(
    ' ',
  )

/** Reads shapes. */
export function openShapeReader(shapes: Store) {
  return { targeted, targetsOf, all, isTrue, list, severityOf, stepOf, pathsBelow, refuseUnknown }

  /** Every shape that has a target, by its class of its own name too. */
  function targeted(): RdfTerm[] {
    const subjects = TARGETS.flatMap((target) => shapes.getSubjects(`${SH}${target}`, null, null))
    const ids = [...subjects, ...shapes.getSubjects(RDF_TYPE, RDFS_CLASS, null).filter(isShape)]
    return [...new Map(ids.map((id) => [id.value, id])).values()]
  }

  function targetsOf(id: RdfTerm): ShapeTargets {
    const texts = (target: string): string[] => all(id, target).map(({ value }) => value)
    const isClass = shapes.countQuads(id, RDF_TYPE, RDFS_CLASS, null) > 0
    return {
      classes: [...texts('targetClass'), ...(isClass ? [id.value] : [])],
      subjectsOf: texts('targetSubjectsOf'),
      objectsOf: texts('targetObjectsOf'),
      nodes: all(id, 'targetNode').map(partsOfTerm),
    }
  }

  function all(id: RdfTerm, parameter: string): RdfTerm[] {
    return shapes.getObjects(id, `${SH}${parameter}`, null)
  }

  function isTrue(id: RdfTerm, parameter: string): boolean {
    return all(id, parameter).some(({ value }) => value === 'true')
  }

  function list(head: RdfTerm): RdfTerm[] {
    const members: RdfTerm[] = []
    let at: RdfTerm | undefined = head
    while (at !== undefined && at.value !== `${RDF}nil`) {
      members.push(...shapes.getObjects(at, `${RDF}first`, null))
      at = shapes.getObjects(at, `${RDF}rest`, null)[0]
    }
    return members
  }

  function severityOf(id: RdfTerm): string {
    return all(id, 'severity')[0]?.value ?? `${SH}Violation`
  }

  /** The one step of a path. */
  function stepOf(id: RdfTerm, path: RdfTerm): [predicate: string, isInverse: boolean] {
    if (path.termType === 'NamedNode') return [path.value, false]
    const [inverse, ...more] = shapes.getQuads(path, null, null, null) as Quad[]
    const isOne = inverse?.predicate.value === `${SH}inversePath` && inverse.object.termType === 'NamedNode'
    if (!isOne || more.length > 0)
      throw new UnsupportedShapeError(id.value, 'its path has more than one step')
    return [inverse.object.value, true]
  }

  /** The predicates that the property shapes of a shape speak of. */
  function pathsBelow(id: RdfTerm): string[] {
    const paths = all(id, 'property').flatMap((part) => all(part, 'path'))
    return paths.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value)
  }

  /** Throws where a shape says what is not compiled, or what it may say once more than once. */
  function refuseUnknown(id: RdfTerm): void {
    for (const { predicate } of shapes.getQuads(id, null, null, null) as Quad[]) {
      if (!predicate.value.startsWith(SH)) continue
      const parameter = predicate.value.slice(SH.length)
      if (ONCE.includes(parameter) && all(id, parameter).length > 1)
        throw new UnsupportedShapeError(id.value, `sh:${parameter} is said more than once`)
      const isKnown =
        valueConstraints.has(parameter) || setConstraints.has(parameter) || SILENT.includes(parameter)
      if (!isKnown) throw new UnsupportedShapeError(id.value, `sh:${parameter} is not compiled`)
    }
  }

  function isShape(id: RdfTerm): boolean {
    return (shapes.getQuads(id, null, null, null) as Quad[]).some(
      ({ predicate, object }) => predicate.value.startsWith(SH) || object.value.startsWith(SH),
    )
  }
}
