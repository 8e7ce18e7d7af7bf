import { prefixes } from '../rdf/context.ts'
import { DCATAP, GEO, RDF, RELATORS, SD, SH } from '../rdf/vocabulary.ts'

/** Prefixes that people use without declaring them, by name: those of the data, and others in frequent use. */
const known: ReadonlyMap<string, string> = new Map([
  ['bibo', 'http://purl.org/ontology/bibo/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcatap', DCATAP],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['geo', GEO],
  ['owl', 'http://www.w3.org/2002/07/owl#'],
  ['rdf', RDF],
  ['relators', RELATORS],
  ['sd', SD],
  ['sdo', 'http://schema.org/'],
  ['sh', SH],
  ['wd', 'http://www.wikidata.org/entity/'],
  ['wdt', 'http://www.wikidata.org/prop/direct/'],
  ...prefixes,
])

/** The declaration that a query lacks for a prefix; with a gap for the address of one that is not known here. */
export function prefixDeclaration(prefix: string): string {
  return `PREFIX ${prefix}: <${known.get(prefix) ?? '…'}>`
}
