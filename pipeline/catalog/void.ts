import { classes as classIris, properties, prefixes as vocabularies } from '../rdf/context.ts'
import { dayOfVersion } from '../rdf/release-version.ts'
import { DCAT, DCT, FOAF, FORMATS, RDF_TYPE, VOID, XSD } from '../rdf/vocabulary.ts'
import type { CatalogSource } from './catalog-source.ts'
import type { CatalogDocument, JsonLdNode } from './jsonld-document.ts'
import { iriReference, languageStrings, typedLiteral } from './jsonld-document.ts'

/**
 * A description of the data in VoID, for programs that query them: where the data are, how many there are of each class and
 * property, and which registers they link to. Every node has an address.
 */
export function voidDocument(source: CatalogSource): CatalogDocument {
  const { publication, address } = source
  const partitions = {
    classes: classPartitions(source),
    properties: propertyPartitions(source),
    linksets: linksetNodes(source),
  }
  return {
    '@context': prefixes,
    '@graph': [
      {
        '@id': address.void,
        '@type': 'void:DatasetDescription',
        'dct:title': languageStrings(publication.name, publication.inLanguage),
        'foaf:primaryTopic': iriReference(address.dataset),
      },
      voidDatasetNode(source, partitions),
      ...periodNodes(source),
      ...partitions.classes,
      ...partitions.properties,
      ...partitions.linksets,
      ...registerNodes(source),
    ],
  }
}

type Partitions = Readonly<Record<'classes' | 'properties' | 'linksets', readonly JsonLdNode[]>>

function voidDatasetNode(source: CatalogSource, { classes, properties, linksets }: Partitions): JsonLdNode {
  const { publication, address, statistics, triples, files } = source
  return {
    '@id': address.dataset,
    '@type': 'void:Dataset',
    'dct:title': languageStrings(publication.name, publication.inLanguage),
    'dct:description': languageStrings(publication.description, publication.inLanguage),
    'dct:license': iriReference(publication.license),
    'dct:publisher': iriReference(address.thing('organization', publication.publisher)),
    'dct:issued': typedLiteral(publication.datePublished, 'xsd:date'),
    'dct:modified': typedLiteral(dayOfVersion(source.release), 'xsd:date'),
    'dct:temporal': publication.temporalCoverage && iriReference(partAddress(source, 'period')),
    'dct:spatial': publication.spatialCoverage?.map((id) => iriReference(address.thing('place', id))),
    'dcat:keyword': publication.keyword?.flatMap(
      (word) => languageStrings(word, publication.inLanguage) ?? [],
    ),
    'foaf:homepage': source.hasPages ? iriReference(address.base) : undefined,
    'void:uriSpace': address.base,
    'void:exampleResource': iriReference(statistics.example),
    'void:dataDump': files
      .filter(({ format }) => format !== 'CSV')
      .map(({ path }) => iriReference(address.base + path)),
    'void:feature': ['Turtle', 'JSON-LD', 'N-Triples'].map((name) => iriReference(`${FORMATS}${name}`)),
    'void:sparqlEndpoint': iriReference(publication.sparqlEndpoint),
    'void:vocabulary': usedVocabularies(source).map(iriReference),
    'void:triples': integer(triples),
    'void:entities': integer(statistics.subjects - statistics.documents),
    'void:documents': integer(statistics.documents),
    'void:distinctSubjects': integer(statistics.subjects),
    'void:classes': integer(classes.length),
    'void:properties': integer(properties.length),
    'void:classPartition': classes.map(referenceTo),
    'void:propertyPartition': properties.map(referenceTo),
    'void:subset': linksets.map(referenceTo),
  }
}

function periodNodes(source: CatalogSource): JsonLdNode[] {
  const { temporalCoverage: period } = source.publication
  if (period === undefined) return []
  return [
    {
      '@id': partAddress(source, 'period'),
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typedLiteral(period.start, 'xsd:date'),
      'dcat:endDate': typedLiteral(period.end, 'xsd:date'),
    },
  ]
}

/** The namespaces of the context of which the data use a class or a property. */
function usedVocabularies({ statistics }: CatalogSource): string[] {
  const used = [
    ...[...statistics.classes.keys()].map((name) => classIris.get(name) ?? ''),
    ...[...statistics.properties.keys()].map((name) => properties.get(name)?.iri ?? ''),
  ]
  return [...vocabularies.values()].filter((space) => used.some((iri) => iri.startsWith(space)))
}

function classPartitions(source: CatalogSource): JsonLdNode[] {
  return byName(source.statistics.classes).map(([name, count]) => ({
    '@id': partAddress(source, `class-${name}`),
    'void:class': iriReference(classIris.get(name)),
    'void:entities': integer(count),
  }))
}

function propertyPartitions(source: CatalogSource): JsonLdNode[] {
  const { classes, properties: counts } = source.statistics
  const types = [...classes.values()].reduce((sum, count) => sum + count, 0)
  return [
    {
      '@id': partAddress(source, 'property-type'),
      'void:property': iriReference(RDF_TYPE),
      'void:triples': integer(types),
    },
    ...byName(counts).map(([name, count]) => ({
      '@id': partAddress(source, `property-${name}`),
      'void:property': iriReference(properties.get(name)?.iri),
      'void:triples': integer(count),
    })),
  ]
}

function linksetNodes(source: CatalogSource): JsonLdNode[] {
  return source.statistics.links.map(({ word, register, count }) => ({
    '@id': partAddress(source, `links-${word}-${register.name}`),
    '@type': 'void:Linkset',
    'void:subjectsTarget': iriReference(source.address.dataset),
    'void:objectsTarget': iriReference(partAddress(source, register.name)),
    'void:linkPredicate': iriReference(properties.get(word)?.iri),
    'void:triples': integer(count),
  }))
}

function registerNodes(source: CatalogSource): JsonLdNode[] {
  const registers = new Map(source.statistics.links.map(({ register }) => [register.name, register.space]))
  return [...registers].map(([name, space]) => ({
    '@id': partAddress(source, name),
    '@type': 'void:Dataset',
    'void:uriSpace': space,
  }))
}

/** The address of a part of the description. */
function partAddress({ address }: CatalogSource, name: string): string {
  return `${address.void}#${name}`
}

function byName<K>(counts: ReadonlyMap<K, number>): [K, number][] {
  return [...counts].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}

function referenceTo({ '@id': address }: JsonLdNode): JsonLdNode | undefined {
  return iriReference(String(address))
}

function integer(count: number): JsonLdNode | undefined {
  return typedLiteral(String(count), 'xsd:integer')
}

const prefixes = {
  dcat: DCAT,
  dct: DCT,
  foaf: FOAF,
  void: VOID,
  xsd: XSD,
}
