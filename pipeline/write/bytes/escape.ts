/**
 * A text as it stands between quotes in Turtle, N-Triples and JSON alike: escaped as canonical N-Triples prescribe (RDF 1.2
 * N-Triples, section 4), which JSON and Turtle read too.
 */
export function escapeLiteral(text: string): string {
  return HAS_SPECIAL.test(text) ? text.replace(SPECIAL, (sign) => ESCAPES[sign] ?? unicodeEscape(sign)) : text
}

const HAS_SPECIAL = /[\\"\0-\x1f\x7f]/
const SPECIAL = new RegExp(HAS_SPECIAL, 'g')
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
