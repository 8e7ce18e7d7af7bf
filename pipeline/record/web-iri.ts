import { IriValidationStrategy, validateIri } from 'validate-iri'
import { parseUrl } from '../rdf/parse-url.ts'

/** The form of an absolute http(s) address, without a name and a password before its host; `isWebIri` judges the rest. */
export const WEB_ADDRESS = /^https?:\/\/(?![^/?#\s]*@)[^/?#\s]\S*$/

/** Whether a text is an absolute http(s) IRI (RFC 3987) that every reader of the dumps takes for the same address. */
export function isWebIri(typed: string): boolean {
  if (SIMPLE_ADDRESS.test(typed)) return true
  return (
    WEB_ADDRESS.test(typed) &&
    parseUrl(typed) !== undefined &&
    WEB_IRI.test(typed) &&
    validateIri(typed, IriValidationStrategy.Strict) === undefined &&
    !/[\s\p{Z}]/u.test(typed) && // which RFC 3987 allows above U+007F, and JSON-LD readers do not
    // dot segments, which parsers resolve or keep as they please
    !/\/\.{1,2}(?=[/?#]|$)/.test(typed)
  )
}

/** Addresses that nothing below could refuse, as nearly all are: a domain name, a path without dot segments, a query. */
const SIMPLE_ADDRESS =
  /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+(?:\/(?!\.{1,2}(?:[/?]|$))[\w.~-]*)*(?:\?[\w=&-]*)?$/

/**
 * The web addresses of RFC 3987, by signs that exclude each other at every step: `validate-iri` takes exponential time to
 * refuse a text, and so is shown none that it would refuse.
 */
const WEB_IRI = ((): RegExp => {
  const planes = '123456789ABCDE'
    .split('')
    .map((plane) => `\\u{${plane}${plane === 'E' ? 1 : 0}000}-\\u{${plane}FFFD}`)
  const letters = `\\w.~!$&'()*+,;=\\-\\u{A0}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFEF}${planes.join('')}`
  const own = '\\u{E000}-\\u{F8FF}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}'
  const run = (signs: string): string => `(?:[${letters}${signs}]|%[\\dA-Fa-f]{2})*`
  const host = '(?:\\[[\\dA-Fa-f:.]+\\])?'
  return new RegExp(`^https?://${host}${run(':@/')}(?:\\?${run(`:@/?${own}`)})?(?:#${run(':@/?')})?$`, 'u')
})()
