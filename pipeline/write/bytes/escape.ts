/** What stands between quotes for a text, as Turtle, N-Triples and JSON all read it (canonical N-Triples, RDF 1.2, section 4). */
export function escapeLiteral(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY, (sign) => ESCAPES[sign] ?? code(sign)) : text
}

const SPECIAL = /[\\"\0-\x1f\x7f]/
const EVERY = new RegExp(SPECIAL, 'g')
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
}

function code(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
