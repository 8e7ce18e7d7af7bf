import contextFile from '../../ontology/context.json' with { type: 'json' }

/** The JSON-LD context: every word that may be said, and how RDF spells it. */
export const context = contextFile['@context']

type Context = typeof context
type Entry = Exclude<keyof Context, '@version'>

/** A property of the context. */
export type Word = { [E in Entry]: Context[E] extends string ? never : E }[Entry]

/** A property whose values are texts, each under its language (`@none`: names that no language owns). */
export type TextWord = { [E in Entry]: Context[E] extends { '@container': string } ? E : never }[Entry]

/** A class of the context: the entries that begin with a capital. */
export type ClassName = {
  [E in Entry]: Context[E] extends string ? (E extends Capitalize<E> ? E : never) : never
}[Entry]

/** How a property is said in RDF. */
export type Property = {
  readonly word: Word
  readonly iri: string
  readonly kind: 'text' | 'reference' | 'dated' | 'typed'
  /** The datatype's IRI, for `typed`. */
  readonly datatype: string
  /** Its place among the properties, by which tables of them are kept. */
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
    typeof entry === 'object' ? [[word, { ...propertyOf(word as Word, entry), index }]] : [],
  ),
)

/** Every class, by its name in the context. */
export const classes: ReadonlyMap<string, string> = new Map(
  Object.entries(context).flatMap(([name, entry]) =>
    typeof entry === 'string' && !prefixes.has(name) ? [[name, expand(entry)]] : [],
  ),
)

/** The full IRI of a prefixed name such as `xsd:date`. */
export function expand(name: string): string {
  const known = expanded.get(name)
  if (known !== undefined) return known
  const [prefix = '', local = ''] = name.split(':')
  const namespace = prefixes.get(prefix)
  if (namespace === undefined) throw new Error(`no such prefix in ontology/context.json: ${name}`)
  expanded.set(name, namespace + local)
  return namespace + local
}

/** The word of the context for a property's IRI, if it has one. */
export function wordOf(iri: string): string | undefined {
  return [...properties.values()].find((property) => property.iri === iri)?.word
}

function propertyOf(
  word: Word,
  entry: { '@id': string; '@type'?: string; '@container'?: string },
): Omit<Property, 'index'> {
  const iri = expand(entry['@id'])
  const type = entry['@type']
  if (entry['@container'] === '@language') return { word, iri, kind: 'text', datatype: '' }
  if (type === '@id') return { word, iri, kind: 'reference', datatype: '' }
  if (type === undefined) return { word, iri, kind: 'dated', datatype: '' }
  return { word, iri, kind: 'typed', datatype: expand(type) }
}
