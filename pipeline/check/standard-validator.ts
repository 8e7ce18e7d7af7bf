import type { DatasetCore, Term } from '@rdfjs/types'
import n3, { type Quad, type Store } from 'n3'
import type SHACLValidator from 'rdf-validate-shacl'
import { memoize } from '../collections/memoize.ts'
import { type Node, quadsOf } from '../rdf/node.ts'
import { SH, SH_MESSAGE } from '../rdf/vocabulary.ts'
import { translatePattern } from './pattern/translate-pattern.ts'
import { compactGraph } from './shacl/compact-graph.ts'

/** A validation result in RDF/JS terms (SHACL, section 3.6.2). */
export type ValidationResult = {
  readonly focusNode: Term
  readonly path: Term | null
  readonly value: Term | null
  readonly severity: Term
  readonly component: Term
  readonly shape: Term
  readonly messages: readonly Term[]
}

/** The standard validator (`rdf-validate-shacl`) of a graph of shapes, loaded on its first use. */
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
          // those of the shape: for some constraints the validator replaces them by its own
          messages: shapes.getObjects(result.sourceShape?.value ?? '', SH_MESSAGE, null) as unknown as Term[],
        }),
      )
    }
  },
)

async function openValidator(shapes: Store): Promise<SHACLValidator> {
  const { default: Validator } = await import('rdf-validate-shacl')
  const { default: environment } = await import('rdf-validate-shacl/src/defaultEnv.js')
  // keeps the graphs of the shapes and of SHACL itself in less memory
  const factory: typeof environment = Object.assign(Object.create(environment), {
    dataset: (quads: readonly Quad[] = []) =>
      quads.length > 0 ? compactGraph(quads) : environment.dataset(),
  })
  return new Validator(withJavaScriptPatterns(shapes) as unknown as DatasetCore, { factory })
}

/**
 * The statements of shapes with each pattern as an expression of JavaScript, which the standard validator takes patterns for,
 * though the specification has those of XPath. Patterns that are refused stay.
 */
function withJavaScriptPatterns(shapes: Store): Quad[] {
  const { quad, literal, namedNode } = n3.DataFactory
  return (shapes.getQuads(null, null, null, null) as Quad[]).flatMap((statement) => {
    const { subject, predicate, object } = statement
    if (predicate.value === SH_FLAGS) return []
    if (predicate.value !== SH_PATTERN) return [statement]
    const translated = translatePattern(
      object.value,
      shapes.getObjects(subject, SH_FLAGS, null)[0]?.value ?? '',
    )
    if ('refusal' in translated) return [statement]
    return [
      quad(subject, predicate, literal(translated.source)),
      quad(subject, namedNode(SH_FLAGS), literal('u')),
    ]
  })
}

const SH_PATTERN = `${SH}pattern`
const SH_FLAGS = `${SH}flags`

/** The statements of nodes as a graph; of two nodes with the same address, the first. */
export function graphOfNodes(nodes: readonly Node[]): Store {
  return new n3.Store(uniqueByAddress(nodes).flatMap(quadsOf))
}

/** Nodes without those whose address an earlier one has, which are reported as duplicate ids elsewhere. */
export function uniqueByAddress(nodes: readonly Node[]): Node[] {
  const byAddress = new Map<string, Node>()
  for (const node of nodes) if (!byAddress.has(node['@id'])) byAddress.set(node['@id'], node)
  return [...byAddress.values()]
}

/** A copy of a result as plain data, which may be sent between threads. */
export function cloneableResult(result: ValidationResult): ValidationResult {
  const { focusNode, path, value, severity, component, shape, messages } = result
  return {
    focusNode: plainTerm(focusNode),
    path: path && plainTerm(path),
    value: value && plainTerm(value),
    severity: plainTerm(severity),
    component: plainTerm(component),
    shape: plainTerm(shape),
    messages: messages.map(plainTerm),
  }
}

function plainTerm(term: Term): Term {
  const { termType, value } = term
  if (termType !== 'Literal') return { termType, value } as Term
  return { termType, value, language: term.language, datatype: { value: term.datatype.value } } as Term
}
