import { memoize } from '../../collections/memoize.ts'
import { propertyNameOf } from '../../rdf/context.ts'
import { nodeView } from '../node-view.ts'
import type { CrossNodeConstraints } from '../shacl/cross-node-constraints.ts'
import { crossNodePlanOf } from '../shacl/cross-node-plan.ts'
import { UnsupportedShapeError } from '../shacl/graph-view.ts'
import { openNodeFacts } from '../shacl/node-facts.ts'

/**
 * The count constraints on inverse paths, compiled: the constraints, the property of each arc of their plan, and the function
 * that collects a node's facts. Cached by `crossNode`. Throws `UnsupportedShapeError` where a resource that no record need
 * describe has to be pointed to, because such a problem would have no place.
 */
export const inverseCountConstraintsOf = memoize((crossNode: CrossNodeConstraints) => {
  const { countConstraints, superclasses } = crossNode
  const unsupported = countConstraints.find(
    ({ component, targets }) =>
      component === 'MinCount' && targets.objectsOf.length + targets.nodes.length > 0,
  )
  if (unsupported !== undefined)
    throw new UnsupportedShapeError(unsupported.shape, {
      fr: 'elle compte ce qui renvoie à ce qu’aucune fiche ne décrit',
      en: 'it counts what points to resources that no record need describe',
    })
  const constraints = { classConstraints: [], countConstraints, superclasses }
  const properties = crossNodePlanOf(constraints).arcs.map(({ predicate }) => propertyNameOf(predicate))
  return { constraints, properties, factsOf: openNodeFacts(constraints, nodeView) }
})
