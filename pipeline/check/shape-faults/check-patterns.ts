import { closest } from 'fastest-levenshtein'
import type { Term } from 'n3'
import type { Message } from '../../language/message.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { Place } from '../../problems/problem.ts'
import { RDF, RDF_LANG_STRING, XSD } from '../../rdf/vocabulary.ts'
import { translatePattern } from '../pattern/translate-pattern.ts'
import { checkedDatatypes } from '../shacl/lexical-forms.ts'
import { formatIri } from './format-term.ts'
import type { ReportFault } from './shape-fault.ts'
import type { ShapeGraph } from './shape-graph.ts'

/** Rejects a type of XML Schema or of RDF that does not exist, or whose values nothing checks. */
export function checkDatatype({ value }: Term, reject: (expected: Message) => void): void {
  const isRdf =
    value.startsWith(RDF) && !['langString', 'HTML', 'XMLLiteral', 'JSON'].includes(value.slice(RDF.length))
  if (!isRdf && !(value.startsWith(XSD) && !checkedDatatypes.includes(value))) return
  const nearest = formatIri(closest(value, [...checkedDatatypes, RDF_LANG_STRING]))
  reject({ fr: `un type connu ; le plus proche : ${nearest}`, en: `a known type; the nearest: ${nearest}` })
}

/** Reports a pattern that is refused. */
export function checkPattern(
  graph: ShapeGraph,
  shape: Term,
  pattern: Term,
  place: Place,
  report: ReportFault,
): void {
  const [flags] = graph.valuesOf(shape, 'flags')
  const written = flags?.quad.object.value ?? ''
  const usable = 'refusal' in translatePattern('', written) ? '' : written // else `sh:flags` is reported
  const translated = translatePattern(pattern.value, usable)
  if ('refusal' in translated)
    report('shape-pattern', place, shape, 'sh:pattern', formatValue(pattern.value), translated.refusal)
}

/** Reports options of a pattern that do not exist. */
export function checkFlags(shape: Term, flags: Term, place: Place, report: ReportFault): void {
  const translated = translatePattern('', flags.value)
  if ('refusal' in translated)
    report('shape-pattern', place, shape, 'sh:flags', formatValue(flags.value), translated.refusal)
}
