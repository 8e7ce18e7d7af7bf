import jsonld, { type JsonLdDocument } from 'jsonld'
import n3 from 'n3'
import type { MultilingualText } from '../record/multilingual-text.ts'

/** A JSON-LD document with its context in it, so that no reader has to fetch one. */
export type CatalogDocument = {
  readonly '@context': Readonly<Record<string, string>>
  readonly '@graph': readonly JsonLdNode[]
}

/** A resource of a document, by prefixed property names. Properties without a value are left out. */
export type JsonLdNode = { readonly [word: string]: unknown }

/** A reference to the resource at an address; nothing for no address. */
export function iriReference(address: string | undefined): JsonLdNode | undefined {
  return address === undefined ? undefined : { '@id': address }
}

/** A literal of a datatype such as `xsd:date`; nothing for no value. */
export function typedLiteral(value: string | undefined, type: string): JsonLdNode | undefined {
  return value === undefined ? undefined : { '@value': value, '@type': type }
}

/** A text as literals in each of its languages. A text that was typed without a language is in `language`. */
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

/** A document as JSON in ASCII, which every encoding reads alike. */
export function documentJson(document: CatalogDocument): string {
  return `${inAscii(JSON.stringify(document, null, 2))}\n`
}

/** A document as Turtle in ASCII, with blank node labels that are the same on every build. */
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
