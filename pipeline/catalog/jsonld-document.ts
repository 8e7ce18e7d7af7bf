import jsonld, { type JsonLdDocument } from 'jsonld'
import n3 from 'n3'
import type { MultilingualText } from '../record/multilingual-text.ts'

/** A JSON-LD document that carries its own context, so that whoever reads it asks nobody for one. */
export type CatalogDocument = {
  readonly '@context': Readonly<Record<string, string>>
  readonly '@graph': readonly JsonLdNode[]
}

/** One resource of it, in prefixed words; what has no value is left out. */
export type JsonLdNode = { readonly [word: string]: unknown }

/** A link to a resource; nothing to nothing. */
export function iriReference(address: string | undefined): JsonLdNode | undefined {
  return address === undefined ? undefined : { '@id': address }
}

/** A literal of a datatype such as `xsd:date`; nothing of nothing. */
export function typedLiteral(value: string | undefined, type: string): JsonLdNode | undefined {
  return value === undefined ? undefined : { '@value': value, '@type': type }
}

/** A text in each of its languages; what was typed without one is in `language`. */
export function languageStrings(
  text: MultilingualText | undefined,
  language: string,
): JsonLdNode[] | undefined {
  if (text === undefined) return undefined
  return Object.entries(typeof text === 'string' ? { [language]: text } : text).map(([tag, value]) => ({
    '@value': value,
    '@language': tag.toLowerCase(),
  }))
}

/** The document as JSON, in characters that every encoding reads alike. */
export function documentJson(document: CatalogDocument): string {
  return `${inAscii(JSON.stringify(document, null, 2))}\n`
}

/** The same triples as Turtle, in characters that every encoding reads alike. */
export async function documentTurtle(document: CatalogDocument): Promise<string> {
  const whole = JSON.parse(JSON.stringify(document)) as JsonLdDocument
  const options = { format: 'application/n-quads', safe: true } as const // the published types do not know `safe`
  const parser = new n3.Parser({ format: 'N-Quads', blankNodePrefix: '' }) // labels as they come, on every build
  const quads = parser.parse(String(await jsonld.toRDF(whole, options)))
  const writer = new n3.Writer({ prefixes: document['@context'] })
  writer.addQuads(quads)
  return new Promise((resolve, reject) =>
    writer.end((error, turtle) => (error ? reject(error) : resolve(inAscii(String(turtle))))),
  )
}

/** Text whose characters beyond ASCII are written as JSON and Turtle both escape them in strings and addresses. */
function inAscii(text: string): string {
  return text.replaceAll(/[^\x00-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
