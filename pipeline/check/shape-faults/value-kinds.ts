import type { Term } from 'n3'
import { RDF_LANG_STRING, SH, XSD, XSD_STRING } from '../../rdf/vocabulary.ts'
import { isComparable } from '../shacl/compare-literals.ts'
import { lexicalTest } from '../shacl/lexical-forms.ts'
import type { ParameterKind } from './shape-parameters.ts'

/** Whether a term is a value of a kind; lists and paths are looked into elsewhere. */
export function isOfKind(kind: ParameterKind, term: Term): boolean {
  const { termType, value } = term
  const datatype = termType === 'Literal' ? term.datatype.value : undefined
  if (kind === 'free') return true
  if (kind === 'shape' || kind === 'property-shape') return isShapeTerm(term)
  if (kind === 'any') return termType === 'NamedNode' || datatype !== undefined
  if (kind === 'iri' || kind === 'datatype') return termType === 'NamedNode'
  if (kind === 'boolean') return datatype === `${XSD}boolean` && (value === 'true' || value === 'false')
  if (kind === 'count')
    return datatype === `${XSD}integer` && /^\+?\d+$/.test(value) && Number.isSafeInteger(Number(value))
  if (kind === 'number')
    return /#(integer|decimal|double)$/.test(datatype ?? '') && Number.isFinite(Number(value))
  if (kind === 'bound')
    return datatype !== undefined && isComparable(datatype) && lexicalTest(datatype)?.(value) !== false
  if (kind === 'node-kind') return termType === 'NamedNode' && NODE_KINDS.includes(value.replace(SH, ''))
  if (kind === 'severity') return termType === 'NamedNode' && SEVERITIES.includes(value.replace(SH, ''))
  if (kind === 'text') return datatype === XSD_STRING || datatype === RDF_LANG_STRING
  return datatype === XSD_STRING // a pattern, flags
}

const NODE_KINDS = ['IRI', 'BlankNode', 'Literal', 'BlankNodeOrIRI', 'BlankNodeOrLiteral', 'IRIOrLiteral']
const SEVERITIES = ['Violation', 'Warning', 'Info']

/** Whether a term may be a member of a list of a kind. */
export function isMember(kind: ParameterKind, term: Term): boolean {
  if (kind === 'shape-list') return isShapeTerm(term)
  if (kind === 'iri-list') return term.termType === 'NamedNode'
  if (kind === 'list') return isOfKind('any', term)
  return isOfKind('word', term) && /^(\*|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)$/.test(term.value)
}

/** Whether a term may name a shape. */
function isShapeTerm({ termType }: Term): boolean {
  return termType === 'NamedNode' || termType === 'BlankNode'
}
