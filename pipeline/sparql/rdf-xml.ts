import { defaultGraph, Store } from 'oxigraph'

/**
 * A graph in N-Triples as RDF/XML, which Comunica does not write. Throws where a property has no name in XML (RDF/XML syntax, section
 * 5.2).
 */
export function rdfXmlOf(ntriples: string): string {
  const store = new Store()
  store.load(ntriples, { format: 'application/n-triples' })
  return store.dump({ format: RDF_XML, from_graph_name: defaultGraph() })
}

/** The media type of RDF/XML. */
export const RDF_XML = 'application/rdf+xml'
