import type { QueryExample } from '../rdf/query-example.ts'
import { RDFS, SCHEMA_HTTPS, SH, SPEX, XSD } from '../rdf/vocabulary.ts'
import { turtleString } from './bytes/turtle.ts'

/** What the example queries are published under: the address of their folder, with a slash at its end, and the endpoint to ask, if any. */
export type ExampleTarget = { readonly folder: string; readonly endpoint: string | undefined }

/**
 * The example queries as Turtle, in SHACL's vocabulary for SPARQL executables, which query editors load. The endpoint and the
 * keywords are said in https://schema.org/, with s, in this file alone, because the tools of the SIB that read such files know no other.
 * Sources: SHACL Advanced Features, section 5.2.1 of SHACL (prefixes), https://github.com/sib-swiss/sparql-examples.
 */
export function exampleQueriesTurtle(examples: readonly QueryExample[], target: ExampleTarget): string {
  const { folder } = target
  const namespaces = new Map(examples.flatMap(({ query }) => declaredPrefixes(query)))
  return [
    `@prefix sh: <${SH}> .`,
    `@prefix schema: <${SCHEMA_HTTPS}> .`,
    `@prefix spex: <${SPEX}> .`,
    `@prefix rdfs: <${RDFS}> .`,
    `@prefix xsd: <${XSD}> .`,
    '',
    prefixDeclarations(namespaces, folder),
    ...examples.map((example) => exampleBlock(example, target)),
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
  { name, title, question, keywords, form, query, services }: QueryExample,
  { folder, endpoint }: ExampleTarget,
): string {
  const said = [
    `rdfs:label ${turtleString(title.fr)}@fr, ${turtleString(title.en)}@en`,
    `rdfs:comment ${turtleString(question.fr)}@fr, ${turtleString(question.en)}@en`,
    `schema:keywords ${keywords.map(turtleString).join(', ')}`,
    ...(endpoint === undefined ? [] : [`schema:target <${endpoint}>`]),
    ...services.map((service) => `spex:federatesWith <${service}>`),
    `sh:prefixes <${folder}#prefixes>`,
    `sh:${form} ${turtleString(query)}`,
  ]
  return `<${folder}#${name}> a sh:SPARQLExecutable, ${EXECUTABLES[form]} ;
    ${said.join(' ;\n    ')} .
`
}

const EXECUTABLES: Readonly<Record<QueryExample['form'], string>> = {
  ask: 'sh:SPARQLAskExecutable',
  construct: 'sh:SPARQLConstructExecutable',
  select: 'sh:SPARQLSelectExecutable',
}
