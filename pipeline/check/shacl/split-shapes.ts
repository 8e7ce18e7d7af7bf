import type { Quad, Term as RdfTerm, Store } from 'n3'
import { RDF_FIRST, RDFS_SUB_CLASS_OF, SH } from '../../rdf/vocabulary.ts'
import { openShapeReader, type ShapeTargets } from './read-shapes.ts'

type Asked = {
  readonly shape: string
  readonly severity: string
  readonly targets: ShapeTargets
  readonly predicate: string
}

/** That the values of a predicate are of a class, or of one of several. */
export type ClassConstraint = Asked & {
  readonly component: 'Class' | 'Or'
  readonly classes: readonly string[]
}

/** How many resources at least, or at most, have a resource as value of a predicate. */
export type InverseCountConstraint = Asked & {
  readonly component: 'MinCount' | 'MaxCount'
  readonly count: number
}

/** All that shapes ask of other resources than the one in hand, as plain data. */
export type CrossNodeConstraints = {
  readonly classConstraints: readonly ClassConstraint[]
  readonly countConstraints: readonly InverseCountConstraint[]
  /** The classes right above a class, as the shapes graph says them. */
  readonly superclasses: Readonly<Record<string, readonly string[]>>
}

/** Shapes in two parts: what one resource shows by itself, as shapes again, and what it takes others to show. */
export type SplitShapes = { readonly nodeShapes: Store; readonly crossNode: CrossNodeConstraints }

type ClassSaid = Pick<ClassConstraint, 'component' | 'classes'> & { readonly said: Quad }

const REFERRING = [...['property', 'node', 'not', 'qualifiedValueShape'].map((name) => SH + name), RDF_FIRST]
const TARGETS = ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf']
const MUTE = 'path severity message name description order group deactivated'.split(' ').concat(TARGETS)

/**
 * Takes out of a graph of shapes what only other resources can show: `sh:class` on values, also as a choice (`sh:or`) of
 * classes, and counts on an inverse path. What stands where a result would not be reported by itself, as inside `sh:not`,
 * stays; whoever compiles the rest for single resources refuses it by name.
 */
export function splitShapes(shapes: Store): SplitShapes {
  const { all, isTrue, list, severityOf, stepOf, ...reading } = openShapeReader(shapes)
  const [values, counts]: [ClassConstraint[], InverseCountConstraint[]] = [[], []]
  const holders = reading.targeted()
  const targeted = new Set(holders.map(({ value }) => value))
  const parts = holders.flatMap((id) => (hasPath(id) ? [id] : all(id, 'property')))
  for (const part of new Map(parts.map((id) => [id.value, id])).values()) split(part)
  for (const id of holders) dropIfEmpty(id)
  return {
    nodeShapes: shapes,
    crossNode: { classConstraints: values, countConstraints: counts, superclasses: above() },
  }

  function split(part: RdfTerm): void {
    const [path] = all(part, 'path')
    if (path === undefined) return
    const [predicate, isInverse] = stepOf(part, path)
    const classes = isInverse ? [] : classesOf(part)
    const counted = isInverse ? countsOf(part) : []
    if (classes.length + counted.length === 0 || isTrue(part, 'deactivated') || !isPlain(part)) return
    const asked = { shape: part.value, severity: severityOf(part), predicate }
    for (const targets of targetsOf(part)) {
      values.push(...classes.map(({ said: _, ...each }) => ({ ...asked, targets, ...each })))
      counts.push(...counted.map((each) => ({ ...asked, targets, ...each })))
    }
    shapes.removeQuads(
      isInverse ? [...constraining(part), ...referring(part)] : classes.map(({ said }) => said),
    )
  }

  /** Whether each result of a property shape is reported by itself, wherever the shape is used. */
  function isPlain(part: RdfTerm): boolean {
    return referring(part).every(
      ({ predicate, subject }) =>
        predicate.value === `${SH}property` &&
        targeted.has(subject.value) &&
        !hasPath(subject) &&
        referring(subject).length === 0,
    )
  }

  /** The targets of each shape that a property shape is used by. */
  function targetsOf(part: RdfTerm): ShapeTargets[] {
    const users = [...referring(part).map(({ subject }) => subject), part]
    return users
      .filter((user) => targeted.has(user.value) && !isTrue(user, 'deactivated'))
      .map((user) => reading.targetsOf(user))
  }

  /** What a property shape asks of the classes of values, with the statement that says so. */
  function classesOf(part: RdfTerm): ClassSaid[] {
    return quadsOf(part).flatMap((said): ClassSaid[] => {
      if (said.predicate.value === `${SH}class`)
        return [{ component: 'Class', classes: [said.object.value], said }]
      if (said.predicate.value !== `${SH}or`) return []
      const choices = list(said.object).map(quadsOf)
      const isOfClasses = choices.every(
        ([choice, ...more]) => choice?.predicate.value === `${SH}class` && more.length === 0,
      )
      const classes = choices.flatMap((choice) => choice.map(({ object }) => object.value))
      return isOfClasses ? [{ component: 'Or', classes, said }] : []
    })
  }

  /** The counts of a property shape that says nothing else. */
  function countsOf(part: RdfTerm) {
    reading.refuseUnknown(part)
    if (saidOf(shapes, part).some((name) => !['minCount', 'maxCount'].includes(name))) return []
    const counted = (name: string) => all(part, name).map(({ value }) => Number(value))
    return [
      ...counted('minCount').map((count) => ({ component: 'MinCount' as const, count })),
      ...counted('maxCount').map((count) => ({ component: 'MaxCount' as const, count })),
    ]
  }

  /** A shape that says nothing any more is for no resource. */
  function dropIfEmpty(id: RdfTerm): void {
    const isEmpty = saidOf(shapes, id).every((name) => name === 'property')
    const inner = shapes.getObjects(id, `${SH}property`, null)
    if (!isEmpty || inner.some((part) => saidOf(shapes, part).length > 0)) return
    for (const name of TARGETS) shapes.removeQuads(shapes.getQuads(id, `${SH}${name}`, null, null) as Quad[])
  }

  function above(): Record<string, string[]> {
    const found: Record<string, string[]> = {}
    for (const { subject, object } of shapes.getQuads(null, RDFS_SUB_CLASS_OF, null, null) as Quad[])
      found[subject.value] = [...(found[subject.value] ?? []), object.value]
    return found
  }

  function hasPath(id: RdfTerm): boolean {
    return all(id, 'path').length > 0
  }

  function quadsOf(id: RdfTerm): Quad[] {
    return shapes.getQuads(id, null, null, null) as Quad[]
  }

  /** All that a shape says but its messages, which are wanted when it is broken. */
  function constraining(id: RdfTerm): Quad[] {
    return quadsOf(id).filter(({ predicate }) => predicate.value !== `${SH}message`)
  }

  function referring(id: RdfTerm): Quad[] {
    const quads = shapes.getQuads(null, null, id, null) as Quad[]
    return quads.filter(({ predicate }) => REFERRING.includes(predicate.value))
  }
}

/** The parameters by which a shape constrains something. */
function saidOf(shapes: Store, id: RdfTerm): string[] {
  return (shapes.getQuads(id, null, null, null) as Quad[]).flatMap(({ predicate: { value } }) =>
    value.startsWith(SH) && !MUTE.includes(value.slice(SH.length)) ? [value.slice(SH.length)] : [],
  )
}
