import type { QueryExample } from '../rdf/query-example.ts'
import { RDFS, SCHEMA, SH, XSD } from '../rdf/vocabulary.ts'
import { turtleString } from './bytes/turtle.ts'

/**
 * The example queries as Turtle, in SHACL's vocabulary for SPARQL executables, which query editors load. `folder` is the
 * address of the queries, with a slash at its end. Source: SHACL Advanced Features, and section 5.2.1 of SHACL (prefixes).
 */
export function exampleQueriesTurtle(examples: readonly QueryExample[], folder: string): string {
  const namespaces = new Map(examples.flatMap(({ query }) => declaredPrefixes(query)))
  return [
    `@prefix sh: <${SH}> .`,
    `@prefix schema: <${SCHEMA}> .`,
    `@prefix rdfs: <${RDFS}> .`,
    `@prefix xsd: <${XSD}> .`,
    '',
    prefixDeclarations(namespaces, folder),
    ...examples.map((example) => exampleBlock(example, folder)),
  ].join('\n')
}

/** The prefixes that a query declares, each with its namespace. */
function declaredPrefixes(query: string): [prefix: string, namespace: string][] {
  return [...query.matchAll(/^PREFIX ([a-z]+): <([^>]+)>/gim)].map(([, prefix = '', namespace = '']) => [
    prefix,
    namespace,
  ])
}

function prefixDeclarations(namespaces: ReadonlyMap<string, string>, folder: string): string {
  const sorted = [...namespaces].sort(([a], [b]) => (a < b ? -1 : 1))
  const nodes = sorted.map(([prefix]) => `<${folder}#prefix-${prefix}>`)
  const declarations = sorted.map(
    ([prefix, namespace]) =>
      `<${folder}#prefix-${prefix}> a sh:PrefixDeclaration ;\n    sh:prefix "${prefix}" ;\n    sh:namespace "${namespace}"^^xsd:anyURI .\n`,
  )
  return [`<${folder}#prefixes> sh:declare ${nodes.join(', ')} .\n`, ...declarations].join('\n')
}

function exampleBlock(
  { name, title, question, keywords, form, query }: QueryExample,
  folder: string,
): string {
  const kind = form === 'select' ? 'sh:SPARQLSelectExecutable' : 'sh:SPARQLConstructExecutable'
  return `<${folder}#${name}> a sh:SPARQLExecutable, ${kind} ;
    rdfs:label ${turtleString(title.fr)}@fr, ${turtleString(title.en)}@en ;
    rdfs:comment ${turtleString(question.fr)}@fr, ${turtleString(question.en)}@en ;
    schema:keywords ${keywords.map(turtleString).join(', ')} ;
    sh:prefixes <${folder}#prefixes> ;
    sh:${form} ${turtleString(query)} .
`
}
