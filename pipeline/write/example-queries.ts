import type { QueryExample } from '../rdf/query-example.ts'
import { turtleString } from './bytes/turtle.ts'

/** The examples as RDF in the words of SHACL, which query editors load; `folder` is their address, with a slash. */
export function exampleQueriesTurtle(examples: readonly QueryExample[], folder: string): string {
  const namespaces = new Map(examples.flatMap(({ query }) => declared(query)))
  return [
    '@prefix sh: <http://www.w3.org/ns/shacl#> .',
    '@prefix schema: <http://schema.org/> .',
    '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .',
    '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
    '',
    prefixes(namespaces, folder),
    ...examples.map((example) => block(example, folder)),
  ].join('\n')
}

/** The prefixes that a query declares, with their namespaces. */
function declared(query: string): [string, string][] {
  return [...query.matchAll(/^PREFIX ([a-z]+): <([^>]+)>/gim)].map(([, prefix = '', namespace = '']) => [
    prefix,
    namespace,
  ])
}

function prefixes(namespaces: ReadonlyMap<string, string>, folder: string): string {
  const sorted = [...namespaces].sort(([a], [b]) => (a < b ? -1 : 1))
  const nodes = sorted.map(([prefix]) => `<${folder}#prefix-${prefix}>`)
  const declarations = sorted.map(
    ([prefix, namespace]) =>
      `<${folder}#prefix-${prefix}> a sh:PrefixDeclaration ;\n    sh:prefix "${prefix}" ;\n    sh:namespace "${namespace}"^^xsd:anyURI .\n`,
  )
  return [`<${folder}#prefixes> sh:declare ${nodes.join(', ')} .\n`, ...declarations].join('\n')
}

function block({ name, title, question, keywords, form, query }: QueryExample, folder: string): string {
  const kind = form === 'select' ? 'sh:SPARQLSelectExecutable' : 'sh:SPARQLConstructExecutable'
  return `<${folder}#${name}> a sh:SPARQLExecutable, ${kind} ;
    rdfs:label ${turtleString(title.fr)}@fr, ${turtleString(title.en)}@en ;
    rdfs:comment ${turtleString(question.fr)}@fr, ${turtleString(question.en)}@en ;
    schema:keywords ${keywords.map(turtleString).join(', ')} ;
    sh:prefixes <${folder}#prefixes> ;
    sh:${form} ${turtleString(query)} .
`
}
