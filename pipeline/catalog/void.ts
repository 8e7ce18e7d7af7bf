import { classes, properties, prefixes as vocabularies } from '../rdf/context.ts'
import { dayOfVersion } from '../rdf/release-version.ts'
import { DCT, FOAF, FORMATS, RDF_TYPE, VOID, XSD } from '../rdf/vocabulary.ts'
import type { CatalogSource } from './catalog-source.ts'
import type { CatalogDocument, JsonLdNode } from './jsonld-document.ts'
import { iriReference, languageStrings, typedLiteral } from './jsonld-document.ts'

/**
 * What whoever asks the data by machine wants to know beforehand (VoID): where they are, how many there are of
 * each class and property, and which registers they link to. Every node has an address.
 */
export function voidDocument(offer: CatalogSource): CatalogDocument {
  const { publication, address, statistics, triples, files } = offer
  const part = (name: string): string => `${address.void}#${name}`
  const counted = <K>(counts: ReadonlyMap<K, number>): [K, number][] =>
    [...counts].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  const types = [...statistics.classes.values()].reduce((sum, count) => sum + count, 0)
  const byClass: JsonLdNode[] = counted(statistics.classes).map(([name, count]) => ({
    '@id': part(`class-${name}`),
    'void:class': iriReference(classes.get(name)),
    'void:entities': integer(count),
  }))
  const byProperty: JsonLdNode[] = [
    { '@id': part('property-type'), 'void:property': iriReference(RDF_TYPE), 'void:triples': integer(types) },
    ...counted(statistics.properties).map(([word, count]) => ({
      '@id': part(`property-${word}`),
      'void:property': iriReference(properties.get(word)?.iri),
      'void:triples': integer(count),
    })),
  ]
  const linksets: JsonLdNode[] = statistics.links.map(({ word, register, count }) => ({
    '@id': part(`links-${word}-${register.name}`),
    '@type': 'void:Linkset',
    'void:subjectsTarget': iriReference(address.dataset),
    'void:objectsTarget': iriReference(part(register.name)),
    'void:linkPredicate': iriReference(properties.get(word)?.iri),
    'void:triples': integer(count),
  }))
  const registers = new Map(statistics.links.map(({ register }) => [register.name, register.space]))
  return {
    '@context': prefixes,
    '@graph': [
      {
        '@id': address.void,
        '@type': 'void:DatasetDescription',
        'dct:title': languageStrings(publication.name, publication.inLanguage),
        'foaf:primaryTopic': iriReference(address.dataset),
      },
      {
        '@id': address.dataset,
        '@type': 'void:Dataset',
        'dct:title': languageStrings(publication.name, publication.inLanguage),
        'dct:description': languageStrings(publication.description, publication.inLanguage),
        'dct:license': iriReference(publication.license),
        'dct:publisher': iriReference(address.thing('organization', publication.publisher)),
        'dct:modified': typedLiteral(dayOfVersion(offer.release), 'xsd:date'),
        'foaf:homepage': offer.hasPages ? iriReference(address.base) : undefined,
        'void:uriSpace': address.base,
        'void:exampleResource': iriReference(statistics.example),
        'void:dataDump': files
          .filter(({ format }) => format !== 'CSV')
          .map(({ path }) => iriReference(address.base + path)),
        'void:feature': ['Turtle', 'JSON-LD', 'N-Triples'].map((name) => iriReference(`${FORMATS}${name}`)),
        'void:sparqlEndpoint': iriReference(publication.sparqlEndpoint),
        'void:vocabulary': [...vocabularies.values()]
          .filter((space) => !space.includes('XMLSchema'))
          .map(iriReference),
        'void:triples': integer(triples),
        'void:entities': integer(statistics.subjects),
        'void:distinctSubjects': integer(statistics.subjects),
        'void:classes': integer(byClass.length),
        'void:properties': integer(byProperty.length),
        'void:classPartition': byClass.map(linked),
        'void:propertyPartition': byProperty.map(linked),
        'void:subset': linksets.map(linked),
      },
      ...byClass,
      ...byProperty,
      ...linksets,
      ...[...registers].map(([name, space]) => ({
        '@id': part(name),
        '@type': 'void:Dataset',
        'void:uriSpace': space,
      })),
    ],
  }
}

function linked({ '@id': address }: JsonLdNode): JsonLdNode | undefined {
  return iriReference(String(address))
}

function integer(count: number): JsonLdNode | undefined {
  return typedLiteral(String(count), 'xsd:integer')
}

const prefixes = {
  dct: DCT,
  foaf: FOAF,
  void: VOID,
  xsd: XSD,
}
