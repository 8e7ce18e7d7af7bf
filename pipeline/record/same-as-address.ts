import { z } from 'zod'
import { formatValue } from '../problems/format-value.ts'
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

/** The least that an identifier without an address has in it; the reader knows more. */
const IDENTIFIER = /\d/

const parseWebAddress = (typed: string): unknown => parserOf(webAddress)?.(typed)
