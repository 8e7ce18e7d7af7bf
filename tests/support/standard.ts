import type { DatasetCore } from '@rdfjs/types'
import n3 from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import type { ShapeFinding } from '../../pipeline/check/shacl/shape-finding.ts'
import { IRI, LITERAL, partsOfTerm, type TermParts } from '../../pipeline/check/shacl/terms.ts'

const PREFIXES = `
@prefix : <https://a.test/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
`

/** Validators by their shapes, which cost more to read than to use. */
const validators = new Map<string, SHACLValidator>()

/** Without the limit at which the validator stops looking, which its types do not know of. */
const standard = { maxNodeChecks: 0 } as object

/** Turtle under the prefixes that the tests of shapes share. */
export function storeOf(turtle: string): n3.Store {
  return new n3.Store(new n3.Parser({ blankNodePrefix: '_:' }).parse(PREFIXES + turtle))
}

/** Every result of the standard validator in a whole graph, each as a row. */
export async function theirs(shapes: string, graph: string): Promise<string[]> {
  const validator =
    validators.get(shapes) ?? new SHACLValidator(storeOf(shapes) as unknown as DatasetCore, standard)
  validators.set(shapes, validator)
  const { results } = await validator.validate(storeOf(graph) as unknown as DatasetCore)
  return results
    .map(({ focusNode, sourceConstraintComponent: component, severity, path, value }) =>
      row(
        partsOfTerm(focusNode as never),
        String(component?.value).replace(/^.*#|ConstraintComponent$/g, ''),
        String(severity?.value),
        path?.termType === 'NamedNode' ? path.value : undefined,
        value === null ? undefined : partsOfTerm(value as never),
      ),
    )
    .sort()
}

/** A result of ours as a row. */
export function rowOf({ focus, component, severity, path, value }: ShapeFinding): string {
  return row(focus, component, severity, path, value)
}

function row(
  focus: TermParts,
  component: string,
  severity: string,
  path: string | undefined,
  value: TermParts | undefined,
): string {
  const text = (term: TermParts): string =>
    term.kind === IRI
      ? `<${term.text}>`
      : term.kind === LITERAL
        ? `"${term.text}"^^${term.datatype}@${term.language}`
        : '_'
  return [text(focus), component, severity, path ?? '', value === undefined ? '' : text(value)].join(' ')
}
