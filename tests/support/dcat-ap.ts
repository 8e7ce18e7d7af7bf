import type { DatasetCore } from '@rdfjs/types'
import n3 from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

/*
 * What DCAT-AP 3.0.1 asks of a catalogue, class by class, as the tables of its specification and its official shapes
 * (base, range, recommended) have it, written anew as one line a property:
 *
 *     property  how often  what kind of value
 *
 * `1..1`, `1..n` … break the profile; `!` is only recommended. A value is a literal (`"`), a link (`<`), a literal
 * of a datatype, a moment (any date), or a resource whose class stands in the same graph (`a …`).
 */
const profile = `
foaf:Agent
  foaf:name 1..n "
  dct:type 0..1! a skos:Concept
dcat:Catalog
  dct:title 1..n "
  dct:description 1..n "
  dct:publisher 1..1 a foaf:Agent
  dct:language 0..n! a dct:LinguisticSystem
  dct:issued 0..1! moment
  dct:modified 0..1! moment
  dct:license 0..1! a dct:LicenseDocument
  dct:spatial 0..n! a dct:Location
  dct:rights 0..1 a dct:RightsStatement
  dct:creator 0..n a foaf:Agent
  dct:hasPart 0..n a dcat:Catalog
  dct:isPartOf 0..1 a dcat:Catalog
  dcat:record 0..n a dcat:CatalogRecord
  dcat:catalog 0..n a dcat:Catalog
  dcat:themeTaxonomy 0..n! a skos:ConceptScheme
  dcat:dataset 0..n! a dcat:Dataset
  dcat:service 0..n a dcat:DataService
  foaf:homepage 0..1! a foaf:Document
skos:ConceptScheme
  dct:title 1..n "
skos:Concept
  skos:prefLabel 1..n "
dcat:DataService
  dct:title 1..n "
  dct:description 0..n "
  dcat:endpointURL 1..n <
  dcat:endpointDescription 0..n! <
  dcat:servesDataset 0..n! a dcat:Dataset
  dct:license 0..1 a dct:LicenseDocument
  dct:accessRights 0..1 a dct:RightsStatement
dcat:Dataset
  dct:title 1..n "
  dct:description 1..n "
  dct:identifier 0..n "
  dct:publisher 0..1! a foaf:Agent
  dct:creator 0..n a foaf:Agent
  dct:spatial 0..n! a dct:Location
  dct:temporal 0..n! a dct:PeriodOfTime
  dct:accessRights 0..1 a dct:RightsStatement
  dct:accrualPeriodicity 0..1 a dct:Frequency
  dct:conformsTo 0..n a dct:Standard
  dct:language 0..n a dct:LinguisticSystem
  dct:issued 0..1 moment
  dct:modified 0..1 moment
  dct:provenance 0..n a dct:ProvenanceStatement
  dct:source 0..n a dcat:Dataset
  dct:relation 0..n <
  dct:isReferencedBy 0..n <
  dct:type 0..n a skos:Concept
  dcat:contactPoint 0..n! a vcard:Kind
  dcat:distribution 0..n! a dcat:Distribution
  dcat:keyword 0..n! "
  dcat:theme 0..n! a skos:Concept
  dcat:landingPage 0..n a foaf:Document
  dcat:version 0..1 "
  dcat:temporalResolution 0..1 xsd:duration
  dcat:spatialResolutionInMeters 0..1 xsd:decimal
  foaf:page 0..n a foaf:Document
dcat:Distribution
  dcat:accessURL 1..n <
  dcat:downloadURL 0..n <
  dct:title 0..n "
  dct:description 0..n! "
  dct:format 0..1! a dct:MediaTypeOrExtent
  dct:license 0..1! a dct:LicenseDocument
  dct:rights 0..1 a dct:RightsStatement
  dct:language 0..n a dct:LinguisticSystem
  dct:conformsTo 0..n a dct:Standard
  dct:issued 0..1 moment
  dct:modified 0..1 moment
  dcatap:availability 0..1! a skos:Concept
  dcat:byteSize 0..1 xsd:nonNegativeInteger
  dcat:mediaType 0..1 a dct:MediaType
  dcat:compressFormat 0..1 a dct:MediaType
  dcat:packageFormat 0..1 a dct:MediaType
  dcat:accessService 0..n a dcat:DataService
  spdx:checksum 0..1 a spdx:Checksum
  adms:status 0..1 a skos:Concept
  foaf:page 0..n a foaf:Document
dct:LicenseDocument
  dct:type 0..n! a skos:Concept
dct:Location
  dcat:bbox 0..1! "
  dcat:centroid 0..1! "
  locn:geometry 0..1 "
dct:PeriodOfTime
  dcat:startDate 0..1! moment
  dcat:endDate 0..1! moment
`

/** What breaks DCAT-AP in a graph, and what it lacks of what is recommended: `Violation dcat:Dataset dct:title`. */
export async function dcatApSays(graph: n3.Store): Promise<string[]> {
  const validator = new SHACLValidator(shapes as unknown as DatasetCore)
  const { results } = await validator.validate(graph as unknown as DatasetCore)
  return results
    .map(({ severity, path, focusNode }) => {
      const types = graph.getObjects(focusNode as n3.Term, TYPE, null).map(({ value }) => short(value))
      return `${severity?.value.replace(/.*#/, '')} ${types.join(' ')} ${short(path?.value ?? '')}`
    })
    .sort()
}

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  sh: 'http://www.w3.org/ns/shacl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const MOMENT =
  'sh:or ([sh:datatype xsd:date] [sh:datatype xsd:dateTime] [sh:datatype xsd:gYear] [sh:datatype xsd:gYearMonth])'

const KINDS: Readonly<Record<string, string>> = {
  '"': 'sh:nodeKind sh:Literal',
  '<': 'sh:nodeKind sh:BlankNodeOrIRI',
  moment: MOMENT,
}

const shapes = new n3.Store(
  new n3.Parser().parse(
    [
      ...Object.entries(prefixes).map(([prefix, space]) => `@prefix ${prefix}: <${space}> .`),
      ...profile
        .trim()
        .split(/\n(?=\S)/)
        .map(shapeOf),
    ].join('\n'),
  ),
)

function shapeOf(block: string): string {
  const [target, ...lines] = block.split('\n').map((line) => line.trim())
  const rules = lines.flatMap((line) => {
    const [, path, least, most, wish, kind = ''] = /^(\S+) (\d)\.\.(\w)(!?) (.+)$/.exec(line) ?? []
    if (path === undefined) throw new Error(`not a line of the profile: ${line}`)
    const value = kind.startsWith('a ') ? `sh:class ${kind.slice(2)}` : (KINDS[kind] ?? `sh:datatype ${kind}`)
    const owed = `[sh:path ${path} ; sh:minCount ${least} ; ${most === 'n' ? '' : `sh:maxCount ${most} ; `}${value}]`
    return wish === '!' ? [owed, `[sh:path ${path} ; sh:minCount 1 ; sh:severity sh:Warning]`] : [owed]
  })
  return `[] a sh:NodeShape ; sh:targetClass ${target} ; sh:property ${rules.join(', ')} .`
}

function short(address: string): string {
  const found = Object.entries(prefixes).find(([, space]) => address.startsWith(space))
  return found === undefined ? address : `${found[0]}:${address.slice(found[1].length)}`
}
