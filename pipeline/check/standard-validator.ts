import type { DatasetCore, Term } from '@rdfjs/types'
import n3, { type Quad, type Store } from 'n3'
import type SHACLValidator from 'rdf-validate-shacl'
import { memoize } from '../collections/memoize.ts'
import { type Node, quadsOf } from '../rdf/node.ts'
import { SH_MESSAGE } from '../rdf/vocabulary.ts'
import { compactGraph } from './shacl/compact-graph.ts'

/** One result of the standard validator, in plain terms. */
export type ValidationResult = {
  readonly focusNode: Term
  readonly path: Term | null
  readonly value: Term | null
  readonly severity: Term
  readonly component: Term
  readonly shape: Term
  readonly messages: readonly Term[]
}

/** The standard validator of shapes, which is loaded when it is first asked. */
export const standardValidatorOf = memoize(
  (shapes: Store): ((data: Store) => Promise<ValidationResult[]>) => {
    let validator: Promise<SHACLValidator> | undefined
    return async (data) => {
      validator ??= openValidator(shapes)
      const report = await (await validator).validate(data as unknown as DatasetCore)
      return report.results.map(
        (result): ValidationResult => ({
          focusNode: result.focusNode as Term,
          path: result.path,
          value: result.value,
          severity: result.severity as Term,
          component: result.sourceConstraintComponent as Term,
          shape: result.sourceShape as Term,
          // the shape's own: for some constraints the validator puts words of its own in the result
          messages: shapes.getObjects(result.sourceShape?.value ?? '', SH_MESSAGE, null) as unknown as Term[],
        }),
      )
    }
  },
)

async function openValidator(shapes: Store): Promise<SHACLValidator> {
  const { default: Validator } = await import('rdf-validate-shacl')
  const { default: environment } = await import('rdf-validate-shacl/src/defaultEnv.js')
  // the graphs that it keeps, of shapes and of SHACL itself, take less memory so
  const factory: typeof environment = Object.assign(Object.create(environment), {
    dataset: (quads: readonly Quad[] = []) =>
      quads.length > 0 ? compactGraph(quads) : environment.dataset(),
  })
  return new Validator(shapes as unknown as DatasetCore, { factory })
}

/** What nodes say; of two with one address, which is a problem of its own, the first is judged. */
export function graphOfNodes(nodes: readonly Node[]): Store {
  return new n3.Store(uniqueByAddress(nodes).flatMap(quadsOf))
}

/** Nodes without those whose address an earlier one has. */
export function uniqueByAddress(nodes: readonly Node[]): Node[] {
  const known = new Map<string, Node>()
  for (const node of nodes) if (!known.has(node['@id'])) known.set(node['@id'], node)
  return [...known.values()]
}

/** The same result without what ties its terms to a library, so that it may go to another thread. */
export function cloneableResult(result: ValidationResult): ValidationResult {
  const { focusNode, path, value, severity, component, shape, messages } = result
  return {
    focusNode: plain(focusNode),
    path: path && plain(path),
    value: value && plain(value),
    severity: plain(severity),
    component: plain(component),
    shape: plain(shape),
    messages: messages.map(plain),
  }
}

function plain(term: Term): Term {
  const { termType, value } = term
  if (termType !== 'Literal') return { termType, value } as Term
  return { termType, value, language: term.language, datatype: { value: term.datatype.value } } as Term
}
