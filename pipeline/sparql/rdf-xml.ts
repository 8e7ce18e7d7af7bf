/** The media type of RDF/XML. */
export const RDF_XML = 'application/rdf+xml'

/** A graph in N-Triples as RDF/XML, which Comunica does not write; Oxigraph is loaded for it on first use. Throws as `serializeTriples` does. */
export async function rdfXmlOf(ntriples: string): Promise<string> {
  return (await import('./oxigraph.ts')).serializeTriples(ntriples, RDF_XML)
}
