/** The kinds of RDF term. */
export const IRI = 0
export const BLANK_NODE = 1
export const LITERAL = 2

/** A term in its parts, so that no object has to be made for it: kind, text, datatype and language (empty where there is none). */
export type TermVisitor = (kind: number, text: string, datatype: string, language: string) => void

/** Whether a term, in its parts, is as it should be. */
export type TermTest = (kind: number, text: string, datatype: string, language: string) => boolean

/** A term as an object, for the few that have to be kept. */
export type TermParts = {
  readonly kind: number
  readonly text: string
  readonly datatype: string
  readonly language: string
}

/** A text that two terms share only if they are the same: of an IRI itself, of others one that no IRI can be. */
export function keyOf(kind: number, text: string, datatype: string, language: string): string {
  if (kind === IRI) return text
  return kind === LITERAL ? `"${datatype}@${language.toLowerCase()} ${text}` : `"_ ${text}`
}

/** The term behind a key. */
export function termOfKey(key: string): TermParts {
  if (!key.startsWith('"')) return { kind: IRI, text: key, datatype: '', language: '' }
  const end = key.indexOf(' ')
  const [head, text] = [key.slice(1, end), key.slice(end + 1)]
  if (head === '_') return { kind: BLANK_NODE, text, datatype: '', language: '' }
  const at = head.lastIndexOf('@')
  return { kind: LITERAL, text, datatype: head.slice(0, at), language: head.slice(at + 1) }
}

/** The parts of a term of RDF/JS. */
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

/** The same of a term that was kept. */
export function keyOfTerm({ kind, text, datatype, language }: TermParts): string {
  return keyOf(kind, text, datatype, language)
}
