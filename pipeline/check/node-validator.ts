import type { Store } from 'n3'
import { memoize } from '../collections/memoize.ts'
import { classes, type PropertyName } from '../rdf/context.ts'
import type { Node } from '../rdf/node.ts'
import { nodeView, propertyOf } from './node-view.ts'
import { compileShapes } from './shacl/compile-shapes.ts'
import { type GraphView, UnsupportedShapeError } from './shacl/graph-view.ts'
import type { ShapeValidator } from './shacl/shape-finding.ts'

/** The validator of nodes by a graph of shapes, compiled once. */
export const nodeValidatorOf = memoize((shapes: Store) => openNodeValidator(shapes))

/**
 * Compiles shapes to a validator that reports every finding about a node, judged by its own statements in a view. Throws
 * `UnsupportedShapeError` for shapes that other nodes are needed for.
 */
export function openNodeValidator(shapes: Store, view: GraphView<Node> = nodeView): ShapeValidator<Node> {
  const byClass = new Map<string, ShapeValidator<Node>[]>()
  const byProperty: [PropertyName, ShapeValidator<Node>][] = []
  for (const { shape, classes, subjectsOf, objectsOf, nodes, validate } of compileShapes(shapes, view)) {
    if (objectsOf.length + nodes.length > 0)
      throw new UnsupportedShapeError(shape, {
        fr: 'elle ne vise ni une classe ni un champ',
        en: 'its target is no class and no predicate',
      })
    for (const type of classes) byClass.set(type, [...(byClass.get(type) ?? []), validate])
    for (const predicate of subjectsOf) {
      const property = propertyOf(predicate)
      if (property !== undefined) byProperty.push([property.name, validate])
    }
  }
  const byTypes = new Map<string, readonly ShapeValidator<Node>[]>()
  return (node, report) => {
    const validators = validatorsOf(node['@type'])
    for (const validate of validators) validate(node, report)
    for (const [name, validate] of byProperty)
      if (node[name] !== undefined && !validators.includes(validate)) validate(node, report)
  }

  /** The validators of nodes with some classes, each once. */
  function validatorsOf(types: Node['@type'] = []): readonly ShapeValidator<Node>[] {
    const key = types.length === 1 ? String(types[0]) : types.join(' ')
    const known = byTypes.get(key)
    if (known !== undefined) return known
    const validators = [...new Set(types.flatMap((name) => byClass.get(classes.get(name) ?? name) ?? []))]
    byTypes.set(key, validators)
    return validators
  }
}
