import type { QueryPageSettings } from '../words/query-words.ts'

/** An address without the base IRI, or with the prefix of its namespace. */
export function shortenIri(iri: string, { base, prefixes }: QueryPageSettings): string {
  if (iri.startsWith(base) && iri.length > base.length) return iri.slice(base.length)
  const [prefix, namespace = ''] = prefixes.find(([, namespace]) => iri.startsWith(namespace)) ?? []
  return prefix === undefined ? iri : `${prefix}:${iri.slice(namespace.length)}`
}
