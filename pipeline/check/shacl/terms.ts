/** The kinds of RDF terms. */
export const IRI = 0
export const BLANK_NODE = 1
export const LITERAL = 2

/** Receives the parts of a term, so that no object is made for it; `datatype` and `language` may be empty. */
export type TermVisitor = (kind: number, text: string, datatype: string, language: string) => void

/** A test of a term, given in its parts. */
export type TermTest = (kind: number, text: string, datatype: string, language: string) => boolean

/** A term as an object, for the few that are kept. */
export type TermParts = {
  readonly kind: number
  readonly text: string
  readonly datatype: string
  readonly language: string
}

/** The key of a term, unique to it. The key of an IRI is the IRI; other keys begin with a quote, as no IRI does. */
export function keyOf(kind: number, text: string, datatype: string, language: string): string {
  if (kind === IRI) return text
  return kind === LITERAL ? `"${datatype}@${language.toLowerCase()} ${text}` : `"_ ${text}`
}

/** The key of a term object (see `keyOf`). */
export function keyOfTerm({ kind, text, datatype, language }: TermParts): string {
  return keyOf(kind, text, datatype, language)
}

/** The term with a key, its language tag in lower case. */
export function termOfKey(key: string): TermParts {
  if (!key.startsWith('"')) return { kind: IRI, text: key, datatype: '', language: '' }
  const end = key.indexOf(' ')
  const [head, text] = [key.slice(1, end), key.slice(end + 1)]
  if (head === '_') return { kind: BLANK_NODE, text, datatype: '', language: '' }
  const separator = head.lastIndexOf('@')
  return {
    kind: LITERAL,
    text,
    datatype: head.slice(0, separator),
    language: head.slice(separator + 1),
  }
}

/** The parts of an RDF/JS term. */
export function partsOfTerm(term: {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}): TermParts {
  const { termType, value, language = '', datatype } = term
  if (termType === 'Literal') return { kind: LITERAL, text: value, datatype: datatype?.value ?? '', language }
  return { kind: termType === 'NamedNode' ? IRI : BLANK_NODE, text: value, datatype: '', language: '' }
}
