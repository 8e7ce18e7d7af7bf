import { memoize } from '../../collections/memoize.ts'
import { type PropertyName, propertyNameOf } from '../../rdf/context.ts'
import { partProperties } from '../../record/registers/participation-parts.ts'
import { nodeView } from '../node-view.ts'
import type { ClassConstraint, CrossNodeConstraints } from '../shacl/cross-node-constraints.ts'
import { hasObjectTargets } from '../shacl/cross-node-plan.ts'
import { UnsupportedShapeError } from '../shacl/graph-view.ts'
import { openMarkSets } from '../shacl/mark-sets.ts'
import { type NodeFacts, openNodeFacts } from '../shacl/node-facts.ts'

/** The classes of a node, as numbers of the cross-node plan. */
export type ClassMarks = NodeFacts['marks']

/**
 * The class constraints on references of nodes, compiled: the constraints, the property of each, the function that collects
 * a node's facts, and whether a node with some classes meets each constraint. Cached by `constraints`.
 */
export const referenceConstraintsOf = memoize((constraints: CrossNodeConstraints) => {
  const selected = selectConstraints(constraints)
  const properties = selected.classConstraints.map(
    ({ predicate }) => propertyNameOf(predicate) as PropertyName,
  )
  const { numberOf, isOf } = openMarkSets(selected)
  const meetsConstraints = memoize((marks: ClassMarks) =>
    selected.classConstraints.map(({ classes }) => isOf(numberOf(marks), classes)),
  )
  return { constraints: selected, properties, factsOf: openNodeFacts(selected, nodeView), meetsConstraints }
})

/**
 * Properties whose references are not checked: they repeat what a participation states, or point to what is described in the same
 * record.
 */
const UNCHECKED: readonly (string | undefined)[] = [
  'contributor',
  ...partProperties,
  'participation',
  'function',
  'hasPart',
  'caption',
  'encoding',
  'associatedMedia',
  'primaryTopic',
]

/** The constraints on the classes of references; that on `about`, which repeats other references, comes last. */
function selectConstraints({ classConstraints, superclasses }: CrossNodeConstraints): CrossNodeConstraints {
  const unsupported = classConstraints.find(hasObjectTargets)
  if (unsupported !== undefined)
    throw new UnsupportedShapeError(unsupported.shape, {
      fr: 'elle vise ce que d’autres fiches citent',
      en: 'it is for what others point to',
    })
  const rank = ({ predicate }: ClassConstraint): number => Number(propertyNameOf(predicate) === 'about')
  return {
    classConstraints: classConstraints
      .filter(({ predicate }) => !UNCHECKED.includes(propertyNameOf(predicate)))
      .toSorted((a, b) => rank(a) - rank(b)),
    countConstraints: [],
    superclasses,
  }
}
