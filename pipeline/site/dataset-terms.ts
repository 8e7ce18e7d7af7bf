import { type ClassName, classes, type PropertyName, prefixes, properties } from '../rdf/context.ts'

/** A class or a property of the data, by its prefixed name, with the number of its uses. */
export type DatasetTerm = {
  readonly name: string
  readonly kind: 'class' | 'property'
  readonly count: number
}

/** How often the data use each class and each property. */
type TermCounts = {
  readonly classes: ReadonlyMap<ClassName, number>
  readonly properties: ReadonlyMap<PropertyName, number>
}

/** The classes and properties that occur in the data, the most frequent first; words of one property count as one. */
export function datasetTerms(counts: TermCounts): DatasetTerm[] {
  const terms = new Map<string, DatasetTerm>()
  const add = (iri: string | undefined, kind: DatasetTerm['kind'], more: number): void => {
    const name = iri && prefixedName(iri)
    if (name === undefined || name === '') return
    terms.set(name, { name, kind, count: (terms.get(name)?.count ?? 0) + more })
  }
  for (const [name, count] of counts.classes) add(classes.get(name), 'class', count)
  for (const [word, count] of counts.properties) add(properties.get(word)?.iri, 'property', count)
  return [...terms.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function prefixedName(iri: string): string | undefined {
  const [prefix, namespace = ''] = [...prefixes].find(([, namespace]) => iri.startsWith(namespace)) ?? []
  return prefix && `${prefix}:${iri.slice(namespace.length)}`
}
