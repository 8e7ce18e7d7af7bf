import type { Literal, Store, Term } from 'n3'
import { RDF_LANG_STRING, SPDX, XSD_STRING } from '../../rdf/vocabulary.ts'
import { objectsOf } from './catalog-values.ts'

/** The algorithms whose checksums the portal keeps. */
const KEPT_ALGORITHMS = ['md5', 'sha1', 'sha256'].map((name) => `${SPDX}checksumAlgorithm_${name}`)

/** The datatypes whose values are texts to the portal. */
const TEXT_TYPES = [XSD_STRING, RDF_LANG_STRING]

/**
 * Whether the portal refuses a data set for a checksum of a file: one without an algorithm, or of an algorithm that it keeps with a value
 * that is no text, such as the `xsd:hexBinary` of DCAT-AP. It ignores other algorithms. Source: `resource_from_rdf` in
 * `udata/core/dataset/rdf.py`, udata 17.6.0.
 */
export function isChecksumRefused(graph: Store, checksum: Term): boolean {
  const [algorithm] = objectsOf(graph, checksum, `${SPDX}algorithm`)
  if (checksum.termType === 'Literal' || algorithm === undefined || algorithm.termType === 'Literal')
    return true
  if (!KEPT_ALGORITHMS.includes(algorithm.value)) return false
  const [value] = objectsOf(graph, checksum, `${SPDX}checksumValue`)
  if (value === undefined) return true
  return value.termType === 'Literal' && !TEXT_TYPES.includes((value as Literal).datatype.value)
}
