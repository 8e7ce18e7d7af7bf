import type { Quad, Term } from 'n3'

/** A triple as a line of canonical N-Triples (RDF 1.2 N-Triples, section 4), without the line's end. */
export function ntriplesOf({ subject, predicate, object }: Quad): string {
  return `<${subject.value}> <${predicate.value}> ${objectOf(object)} .`
}

function objectOf(object: Term): string {
  if (object.termType !== 'Literal') return `<${object.value}>`
  const text = `"${object.value.replace(/[\\"\n\r]|[\0-\x1f\x7f]/g, escaped)}"`
  if (object.language !== '') return `${text}@${object.language}`
  return object.datatype.value === STRING ? text : `${text}^^<${object.datatype.value}>`
}

const STRING = 'http://www.w3.org/2001/XMLSchema#string'

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
}

function escaped(character: string): string {
  return ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
