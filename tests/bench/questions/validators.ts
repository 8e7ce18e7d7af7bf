import type { DatasetCore } from '@rdfjs/types'
import n3, { type Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { Validator } from 'shacl-engine'
import { openNodeValidator } from '../../../pipeline/check/node-validator.ts'
import { parseSplitShapes } from '../../../pipeline/check/parse-shapes.ts'
import type { Node } from '../../../pipeline/rdf/node.ts'
import { ownShapes } from './subjects.ts'

/** A capsule in the two forms that validators take, both made before anything is measured. */
export type Subject = { readonly nodes: readonly Node[]; readonly graph: Store }

/** Tells what is wrong with a capsule: focus node, shape and constraint of each result. */
export type Judge = (subject: Subject) => string[] | Promise<string[]>

/** The validators by name, ours first; `passes` says how often each goes over the capsules in one run. */
export function judges(): Readonly<Record<string, { readonly judge: Judge; readonly passes: number }>> {
  const { nodeShapes: shapes } = parseSplitShapes(ownShapes()) // what one resource shows by itself
  const compiled = openNodeValidator(shapes)
  const standard = new SHACLValidator(shapes as unknown as DatasetCore)
  const engine = new Validator(shapes as unknown as DatasetCore, { factory: n3.DataFactory })
  return {
    'compiled shapes (ours)': {
      judge({ nodes }) {
        const found: string[] = []
        for (const node of nodes)
          compiled(node, ({ focus, shape, component }) => void found.push(key(focus.text, shape, component)))
        return found
      },
      passes: PASSES,
    },
    'rdf-validate-shacl': {
      async judge({ graph }) {
        const { results } = await standard.validate(graph as unknown as DatasetCore)
        return results.map(({ focusNode, sourceShape, sourceConstraintComponent }) =>
          key(focusNode?.value, sourceShape?.value, sourceConstraintComponent?.value),
        )
      },
      passes: 1,
    },
    'shacl-engine': {
      async judge({ graph }) {
        const { results } = await engine.validate({ dataset: graph as unknown as DatasetCore })
        return results.map(({ focusNode, shape, constraintComponent }) =>
          key(focusNode.term.value, shape.ptr.term.value, constraintComponent.value),
        )
      },
      passes: 1,
    },
  }
}

/** How often the compiled shapes pass over the capsules in one run, which would be too short to measure. */
const PASSES = 20

function key(focus = '', shape = '', component = ''): string {
  return `${focus} ${shape.replace(/^.*#/, '')} ${component.replace(/^.*#|ConstraintComponent$/g, '')}`
}
