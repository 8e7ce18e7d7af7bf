import { expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

it('an organisation becomes a schema:Organization: its names have no language, its description has one', () => {
  const organization = `
    id: moulin
    name: Le Moulin
    alternateName: [Moulin, LM]
    description: Une association.
    url: https://moulin.test/
    sameAs: https://www.wikidata.org/entity/Q2
    areaServed: [vallee, plaine]
    source: [p-1, p-2]
  `
  const turtle = `
    <organization/moulin/#org>
      a schema:Organization ;
      schema:name "Le Moulin" ;
      schema:alternateName "Moulin", "LM" ;
      schema:description "Une association."@fr ;
      schema:url <https://moulin.test/> ;
      schema:sameAs <http://www.wikidata.org/entity/Q2> ;
      schema:areaServed <place/vallee/#place>, <place/plaine/#place> .
  `
  expect(triplesOfRecords({ organization })).toEqual(triplesOfTurtle(turtle))
})

it('an organisation that a source names in several languages has a name in each, and a parent', () => {
  const organization = `
    id: moulin
    name: {fr: Le Moulin, en: The Mill}
    parentOrganization: maison
  `
  const turtle = `
    <organization/moulin/#org>
      a schema:Organization ;
      schema:name "Le Moulin"@fr, "The Mill"@en ;
      schema:parentOrganization <organization/maison/#org> .
  `
  expect(triplesOfRecords({ organization })).toEqual(triplesOfTurtle(turtle))
})
