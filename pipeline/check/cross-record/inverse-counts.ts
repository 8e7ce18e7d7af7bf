import { memoize } from '../../collections/memoize.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import { type PropertyName, propertyNameOf } from '../../rdf/context.ts'
import { isPublishedIn } from '../../rdf/node.ts'
import { nodeView } from '../node-validator.ts'
import { type CrossNodeResult, openCrossNodeValidation } from '../shacl/cross-node-validation.ts'
import { UnsupportedShapeError } from '../shacl/graph-view.ts'
import { crossNodePlanOf, type NodeFacts, openNodeFacts } from '../shacl/node-facts.ts'
import type { CrossNodeConstraints, SplitShapes } from '../shacl/split-shapes.ts'
import { termOfKey } from '../shacl/terms.ts'
import { problemOfResult } from '../shape-validation.ts'
import { resultOfFinding } from '../validator-agreement.ts'
import type { CrossRecordCheck, NoteTaker } from './check-interface.ts'
import { openRecordLocations } from './record-locations.ts'
import { pathOfReference } from './references.ts'

/** What the nodes of a batch say that shapes count, with the number of the record of each. */
export type InverseCountNotes = (NodeFacts & {
  readonly record: number
  /** Where each link is said. */
  readonly paths: readonly Path[]
})[]

/** Where a link is said, and where another record said the same before. */
type Where = { readonly place: Place; readonly path: Path; readonly before: string }

/** Notes what a batch says in the data that shapes count. */
export function openInverseCountNotes(across: CrossNodeConstraints): NoteTaker<InverseCountNotes> {
  const { words, facts } = askedOf(across)
  const found: InverseCountNotes = []
  let links: [arc: number, value: string][] = [] // of the node in hand
  const link = (arc: number, value: string): void => void links.push([arc, value])
  return {
    add(described, record) {
      if (!isPublishedIn('open-data', described)) return []
      const { node, pathInRecord } = described
      const marks = facts(node, link)
      if (marks.length + links.length === 0) return []
      const paths = links.map(([arc, value]) =>
        pathOfReference(node, pathInRecord, words[arc] as PropertyName, termOfKey(value).text),
      )
      found.push({ key: node['@id'], record, marks, links, paths })
      links = []
      return []
    },
    end: () => found,
  }
}

/** No more, and no fewer, resources point to another than the shapes say. */
export function openInverseCountCheck({
  nodeShapes,
  crossNode,
}: SplitShapes): { end(): Problem[] } & CrossRecordCheck<InverseCountNotes> {
  const { asked } = askedOf(crossNode)
  const pass = openCrossNodeValidation<Where>(asked)
  const spots = openRecordLocations()
  return {
    take(notes, { firstRecord, placeOf, lineOf }) {
      for (const { record, paths, ...fact } of notes) {
        const number = firstRecord + record
        spots.add(number, lineOf(record, []))
        const whereOf = (link: number, other: number): Where => {
          const path = paths[link] as Path
          const before = other === number ? '' : spots.shortPlaceOf(other)
          return { place: placeOf(record, path), path, before }
        }
        pass.add(fact, whereOf, number)
      }
      return []
    },
    end: () => pass.end().map(problemFrom),
  }

  function problemFrom({ finding, note, number = 0 }: CrossNodeResult<Where>): Problem {
    const problem = problemOfResult(
      resultOfFinding(finding, nodeShapes),
      () => note ?? { place: spots.placeOf(number), path: [] },
    )
    const [value, also] = [formatValue(finding.focus.text), note?.before]
    const { fr, en } = problem.message
    return {
      ...problem,
      message: {
        fr: `${value}${also ? ` (aussi ${also})` : ''} : ${fr}`,
        en: `${value}${also ? ` (also ${also})` : ''}: ${en}`,
      },
    }
  }
}

/**
 * What shapes count. Throws where they ask for few resources that point to one that no record need describe, which has no place
 * to be mended.
 */
function askedHere({ countConstraints, superclasses }: CrossNodeConstraints): CrossNodeConstraints {
  const lost = countConstraints.find(
    ({ component, targets }) =>
      component === 'MinCount' && targets.objectsOf.length + targets.nodes.length > 0,
  )
  if (lost !== undefined)
    throw new UnsupportedShapeError(lost.shape, 'it asks for what points to who knows what')
  return { classConstraints: [], countConstraints, superclasses }
}

/** The same with what notes it, made once. */
const askedOf = memoize((across: CrossNodeConstraints) => {
  const asked = askedHere(across)
  const words = crossNodePlanOf(asked).arcs.map(({ predicate }) => propertyNameOf(predicate))
  return { asked, words, facts: openNodeFacts(asked, nodeView) }
})
