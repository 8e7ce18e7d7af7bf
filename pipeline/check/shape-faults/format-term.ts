import type { Term } from 'n3'
import { escapeUnprintable, formatValue } from '../../problems/format-value.ts'
import { RDF, RDFS, SCHEMA, SH, XSD, XSD_STRING } from '../../rdf/vocabulary.ts'

const PREFIXES = [
  ['sh', SH],
  ['rdf', RDF],
  ['rdfs', RDFS],
  ['xsd', XSD],
  ['schema', SCHEMA],
] as const

/** A term as sentences quote it, much as Turtle writes it. */
export function formatTerm(term: Term): string {
  if (term.termType === 'NamedNode') return formatIri(term.value)
  if (term.termType !== 'Literal') return term.termType === 'BlankNode' ? '[ … ]' : '<< … >>'
  const { value, language, datatype } = term
  if (/^[-+]?[0-9.]{1,20}$/.test(value) && /#(integer|decimal)$/.test(datatype.value)) return value
  if (language !== '') return `${formatValue(value)}@${language}`
  if (datatype.value === `${XSD}boolean` && /^(true|false)$/.test(value)) return value
  return datatype.value === XSD_STRING
    ? formatValue(value)
    : `${formatValue(value)}^^${formatIri(datatype.value)}`
}

/** An IRI with its usual prefix, or between angle brackets. */
export function formatIri(iri: string): string {
  const [prefix, namespace] = PREFIXES.find(([, namespace]) => iri.startsWith(namespace)) ?? []
  if (prefix !== undefined && namespace !== undefined)
    return escapeUnprintable(`${prefix}:${iri.slice(namespace.length, namespace.length + 60)}`)
  return `<${formatValue(iri).slice(1, -1)}>`
}
