import { FORMATS, SD, VOID } from '../rdf/vocabulary.ts'
import { dumpPaths } from '../write/dump-files.ts'

/**
 * The description of the endpoint in Turtle (SPARQL 1.1 Service Description), with addresses relative to it; `types` are the
 * media types of its results.
 */
export function serviceDescription(types: readonly string[]): string {
  const formats = types.flatMap((type) => (formatNames[type] === undefined ? [] : [formatNames[type]]))
  return `@prefix sd: <${SD}> .
@prefix void: <${VOID}> .
@prefix formats: <${FORMATS}> .

<> a sd:Service ;
    sd:endpoint <> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat ${[...new Set(formats)].map((name) => `formats:${name}`).join(', ')} ;
    sd:defaultDataset [
        a sd:Dataset ;
        sd:defaultGraph [ a sd:Graph ; void:dataDump <${dumpPaths.turtle}> ]
    ] .
`
}

/** The W3C's names of formats (https://www.w3.org/ns/formats/), by media type. */
const formatNames: Readonly<Record<string, string>> = {
  'application/sparql-results+json': 'SPARQL_Results_JSON',
  'application/sparql-results+xml': 'SPARQL_Results_XML',
  'text/csv': 'SPARQL_Results_CSV',
  'text/tab-separated-values': 'SPARQL_Results_TSV',
  'text/turtle': 'Turtle',
  'application/ld+json': 'JSON-LD',
  'application/n-triples': 'N-Triples',
  'application/rdf+xml': 'RDF_XML',
}
