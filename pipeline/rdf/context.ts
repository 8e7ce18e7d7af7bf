import contextFile from '../../ontology/context.json' with { type: 'json' }

/** The JSON-LD context: every property and class that may be published, with its IRI, datatype and language. */
export const context = contextFile['@context']

type Context = typeof context
type Entry = Exclude<keyof Context, '@version'>

/** A property of the context. */
export type PropertyName = { [E in Entry]: Context[E] extends string ? never : E }[Entry]

/** A property whose values are texts, each under its language (`@none`: names that no language owns). */
export type TextPropertyName = {
  [E in Entry]: Context[E] extends { '@container': string } ? E : never
}[Entry]

/** A class of the context: the entries that begin with a capital. */
export type ClassName = {
  [E in Entry]: Context[E] extends string ? (E extends Capitalize<E> ? E : never) : never
}[Entry]

/** How a property is written in RDF. */
export type Property = {
  readonly name: PropertyName
  readonly iri: string
  readonly kind: 'text' | 'reference' | 'dated' | 'typed'
  /** The datatype's IRI, for `typed`. */
  readonly datatype: string
  /** Its position in the context, as an index of tables of properties. */
  readonly index: number
}

const expanded = new Map<string, string>()

/** Prefix to namespace, in the order of the context. */
export const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(context).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /[/#]$/.test(entry[1]),
  ),
)

/** Every property, by its word. */
export const properties: ReadonlyMap<string, Property> = new Map(
  Object.entries(context).flatMap(([word, entry], index) =>
    typeof entry === 'object' ? [[word, { ...propertyOf(word as PropertyName, entry), index }]] : [],
  ),
)

/** Every class, by its name in the context. */
export const classes: ReadonlyMap<string, string> = new Map(
  Object.entries(context).flatMap(([name, entry]) =>
    typeof entry === 'string' && !prefixes.has(name) ? [[name, expandIri(entry)]] : [],
  ),
)

/** The full IRI of a prefixed name such as `xsd:date`. Throws where the context has no such prefix. */
export function expandIri(name: string): string {
  const known = expanded.get(name)
  if (known !== undefined) return known
  const [prefix = '', local = ''] = name.split(':')
  const namespace = prefixes.get(prefix)
  if (namespace === undefined) throw new Error(`no such prefix in ontology/context.json: ${name}`)
  expanded.set(name, namespace + local)
  return namespace + local
}

/** The name of the property that has an IRI; undefined where the context has none. */
export function propertyNameOf(iri: string): string | undefined {
  return [...properties.values()].find((property) => property.iri === iri)?.name
}

function propertyOf(
  word: PropertyName,
  entry: { '@id': string; '@type'?: string; '@container'?: string },
): Omit<Property, 'index'> {
  const iri = expandIri(entry['@id'])
  const type = entry['@type']
  if (entry['@container'] === '@language') return { name: word, iri, kind: 'text', datatype: '' }
  if (type === '@id') return { name: word, iri, kind: 'reference', datatype: '' }
  if (type === undefined) return { name: word, iri, kind: 'dated', datatype: '' }
  return { name: word, iri, kind: 'typed', datatype: expandIri(type) }
}
