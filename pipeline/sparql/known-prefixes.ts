import { prefixes } from '../rdf/context.ts'
import {
  BIBO,
  DC,
  DCATAP,
  DCT,
  GEO,
  OWL,
  RDF,
  RELATORS,
  SCHEMA,
  SD,
  SH,
  WIKIDATA,
  WIKIDATA_DIRECT,
} from '../rdf/vocabulary.ts'

/** Prefixes that people use without declaring them, by name: those of the data, and others in frequent use. */
const known: ReadonlyMap<string, string> = new Map([
  ['bibo', BIBO],
  ['dc', DC],
  ['dcatap', DCATAP],
  ['dcterms', DCT],
  ['geo', GEO],
  ['owl', OWL],
  ['rdf', RDF],
  ['relators', RELATORS],
  ['sd', SD],
  ['sdo', SCHEMA],
  ['sh', SH],
  ['wd', WIKIDATA],
  ['wdt', WIKIDATA_DIRECT],
  ...prefixes,
])

/** The declaration that a query lacks for a prefix; with a gap for the address of one that is not known here. */
export function prefixDeclaration(prefix: string): string {
  return `PREFIX ${prefix}: <${known.get(prefix) ?? '…'}>`
}
