import { z } from 'zod'
import { formatLine, formatValue } from '../problems/format-value.ts'
import type { Kind } from '../rdf/addresses.ts'
import { addProblem } from './define-value-schema.ts'
import { readRegisterAddress } from './registers/register-address.ts'
import { parserOf, registerSchema } from './schema-description.ts'
import { webAddress } from './value-schemas.ts'
import { WEB_ADDRESS } from './web-iri.ts'

/**
 * Makes the schema of an address at which records of a kind are described too. An entry of a register (`registers/`) becomes the
 * address that its RDF has, from any form in which people paste it; the address of any other page stays as it was typed.
 */
export function sameAsAddress(kind: Kind) {
  const schema = z.preprocess((typed, context) => {
    const labelled = labelledIdentifier(typed)
    if (labelled !== undefined && readRegisterAddress(labelled, kind) !== undefined) {
      addProblem(context, 'yaml-colon', [formatLine(JSON.stringify(labelled))])
      return z.NEVER
    }
    const read = typeof typed === 'string' ? readRegisterAddress(typed, kind) : undefined
    if (read === undefined) return typed
    if ('address' in read) return read.address
    addProblem(context, read.rule, [formatValue(typed), ...read.facts])
    return z.NEVER
  }, webAddress)
  registerSchema(schema, { rule: 'url', patterns: [WEB_ADDRESS, IDENTIFIER] }, (typed) => {
    const read = readRegisterAddress(typed, kind)
    if (read === undefined) return parseWebAddress(typed)
    return 'address' in read ? read.address : undefined
  })
  return schema
}

/** What was typed where YAML takes the label of an identifier for a field: `ORCID: 0000-0002-1825-0097`. */
function labelledIdentifier(typed: unknown): string | undefined {
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed)) return undefined
  const [[label, identifier] = [], ...others] = Object.entries(typed) as [string, unknown][]
  return typeof identifier === 'string' && others.length === 0 ? `${label}: ${identifier}` : undefined
}

/** The least that an identifier without an address has in it; the reader knows more. */
const IDENTIFIER = /\d/

const parseWebAddress = (typed: string): unknown => parserOf(webAddress)?.(typed)
