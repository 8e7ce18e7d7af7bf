import { classes, properties, prefixes as vocabularies } from '../rdf/context.ts'
import { dayOf } from '../rdf/release-version.ts'
import type { Described, Document } from './jsonld-document.ts'
import { iri, texts, typed } from './jsonld-document.ts'
import type { Offer } from './offer.ts'

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/**
 * What whoever asks the data by machine wants to know beforehand (VoID): where they are, how many there are of
 * each class and property, and which registers they link to. Every node has an address.
 */
export function voidDocument(offer: Offer): Document {
  const { publication, address, survey, triples, files } = offer
  const part = (name: string): string => `${address.void}#${name}`
  const counted = <K>(counts: ReadonlyMap<K, number>): [K, number][] =>
    [...counts].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  const types = [...survey.classes.values()].reduce((sum, count) => sum + count, 0)
  const byClass: Described[] = counted(survey.classes).map(([name, count]) => ({
    '@id': part(`class-${name}`),
    'void:class': iri(classes.get(name)),
    'void:entities': integer(count),
  }))
  const byProperty: Described[] = [
    { '@id': part('property-type'), 'void:property': iri(TYPE), 'void:triples': integer(types) },
    ...counted(survey.properties).map(([word, count]) => ({
      '@id': part(`property-${word}`),
      'void:property': iri(properties.get(word)?.iri),
      'void:triples': integer(count),
    })),
  ]
  const linksets: Described[] = survey.links.map(({ word, register, count }) => ({
    '@id': part(`links-${word}-${register.name}`),
    '@type': 'void:Linkset',
    'void:subjectsTarget': iri(address.dataset),
    'void:objectsTarget': iri(part(register.name)),
    'void:linkPredicate': iri(properties.get(word)?.iri),
    'void:triples': integer(count),
  }))
  const registers = new Map(survey.links.map(({ register }) => [register.name, register.space]))
  return {
    '@context': prefixes,
    '@graph': [
      {
        '@id': address.void,
        '@type': 'void:DatasetDescription',
        'dct:title': texts(publication.name, publication.inLanguage),
        'foaf:primaryTopic': iri(address.dataset),
      },
      {
        '@id': address.dataset,
        '@type': 'void:Dataset',
        'dct:title': texts(publication.name, publication.inLanguage),
        'dct:description': texts(publication.description, publication.inLanguage),
        'dct:license': iri(publication.license),
        'dct:publisher': iri(address.thing('organization', publication.publisher)),
        'dct:modified': typed(dayOf(offer.release), 'xsd:date'),
        'foaf:homepage': offer.hasPages ? iri(address.base) : undefined,
        'void:uriSpace': address.base,
        'void:exampleResource': iri(survey.example),
        'void:dataDump': files
          .filter(({ format }) => format !== 'CSV')
          .map(({ path }) => iri(address.base + path)),
        'void:feature': ['Turtle', 'JSON-LD', 'N-Triples'].map((name) =>
          iri(`http://www.w3.org/ns/formats/${name}`),
        ),
        'void:sparqlEndpoint': iri(publication.sparqlEndpoint),
        'void:vocabulary': [...vocabularies.values()]
          .filter((space) => !space.includes('XMLSchema'))
          .map(iri),
        'void:triples': integer(triples),
        'void:entities': integer(survey.subjects),
        'void:distinctSubjects': integer(survey.subjects),
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

function linked({ '@id': address }: Described): Described | undefined {
  return iri(String(address))
}

function integer(count: number): Described | undefined {
  return typed(String(count), 'xsd:integer')
}

const prefixes = {
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  void: 'http://rdfs.org/ns/void#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
