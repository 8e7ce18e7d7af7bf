import { colon } from '../../language/punctuation.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import type { PropertyName } from '../../rdf/context.ts'
import { isPublishedIn } from '../../rdf/node.ts'
import { problemOfResult } from '../result-problem.ts'
import type { CrossNodeConstraints, SplitShapes } from '../shacl/cross-node-constraints.ts'
import { type CrossNodeResult, CrossNodeValidation } from '../shacl/cross-node-validation.ts'
import type { NodeFacts } from '../shacl/node-facts.ts'
import { termOfKey } from '../shacl/terms.ts'
import { resultOfFinding } from '../validator-agreement.ts'
import type { CrossRecordCheck, NoteTaker } from './check-interface.ts'
import { inverseCountConstraintsOf } from './inverse-count-constraints.ts'
import { openRecordLocations } from './record-locations.ts'
import { pathOfReference } from './reference-notes.ts'

/** The facts of a batch's nodes that count constraints need, each with its record and the path of each link. */
export type InverseCountNotes = (NodeFacts & { readonly record: number; readonly paths: readonly Path[] })[]

/** Where a link stands, and the short place of the record that has the same one already (empty for the same record). */
type LinkLocation = { readonly place: Place; readonly path: Path; readonly before: string }

/** Notes the published statements whose inverse the shapes count. */
export function openInverseCountNotes(crossNode: CrossNodeConstraints): NoteTaker<InverseCountNotes> {
  const { properties, factsOf } = inverseCountConstraintsOf(crossNode)
  const notes: InverseCountNotes = []
  let links: [arc: number, value: string][] = [] // of the current node
  const addLink = (arc: number, value: string): void => void links.push([arc, value])
  return {
    add(mapped, record) {
      if (!isPublishedIn('open-data', mapped)) return []
      const { node, pathInRecord } = mapped
      const marks = factsOf(node, addLink)
      if (marks.length + links.length === 0) return []
      const paths = links.map(([arc, value]) =>
        pathOfReference(node, pathInRecord, properties[arc] as PropertyName, termOfKey(value).text),
      )
      notes.push({ key: node['@id'], record, marks, links, paths })
      links = []
      return []
    },
    end: () => notes,
  }
}

/** Checks that as many resources point to another as the shapes allow (`sh:minCount`, `sh:maxCount` on inverse paths). */
export function openInverseCountCheck({
  nodeShapes,
  crossNode,
}: SplitShapes): { end(): Problem[] } & CrossRecordCheck<InverseCountNotes> {
  const { constraints } = inverseCountConstraintsOf(crossNode)
  const validation = new CrossNodeValidation<LinkLocation>(constraints)
  const locations = openRecordLocations()
  return {
    take(notes, { firstRecord, placeOf, lineOf }) {
      for (const { record, paths, ...facts } of notes) {
        const number = firstRecord + record
        locations.add(number, lineOf(record, []))
        const locationOf = (link: number, other: number): LinkLocation => {
          const path = paths[link] as Path
          const before = other === number ? '' : locations.shortPlaceOf(other)
          return { place: placeOf(record, path), path, before }
        }
        validation.add(facts, locationOf, number)
      }
      return []
    },
    end: () => validation.end().map(problemOf),
  }

  function problemOf({ finding, note, number = 0 }: CrossNodeResult<LinkLocation>): Problem {
    const result = resultOfFinding(finding, nodeShapes)
    const problem = problemOfResult(result, () => note ?? { place: locations.placeOf(number), path: [] })
    const value = formatValue(finding.focus.text)
    const { fr, en } = problem.message
    const before = note?.before
    return {
      ...problem,
      message: {
        fr: `${value}${before ? ` (aussi ${before})` : ''}${colon('fr')}${fr}`,
        en: `${value}${before ? ` (also ${before})` : ''}${colon('en')}${en}`,
      },
    }
  }
}
