import { expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

it('a series becomes a schema:CreativeWorkSeries that lists no capsule, with the licence of its metadata', () => {
  const series = `
    id: paroles
    name: Paroles d'eau
    alternateName: {en: Words of water}
    description: Une série.
    isPartOf: eaux
    inLanguage: [fr, en-gb]
    startDate: 2019-02
    endDate: 2021
    dateCreated: 2019
    datePublished: 2020-03
    publisher: fabrique
    about: [eau, riviere]
    url: https://publisher.test/paroles
    sameAs: https://videos.test/playlist/1
    source: p-1
  `
  const turtle = `
    <series/paroles/#series>
      a schema:CreativeWorkSeries ;
      schema:name "Paroles d'eau"@fr ;
      schema:alternateName "Words of water"@en ;
      schema:description "Une série."@fr ;
      schema:isPartOf <series/eaux/#series> ;
      schema:inLanguage "fr", "en-GB" ;
      schema:startDate "2019-02"^^xsd:gYearMonth ;
      schema:endDate "2021"^^xsd:gYear ;
      schema:dateCreated "2019"^^xsd:gYear ;
      schema:datePublished "2020-03"^^xsd:gYearMonth ;
      schema:publisher <organization/fabrique/#org> ;
      schema:about <topic/eau/#concept>, <topic/riviere/#concept> ;
      schema:url <https://publisher.test/paroles> ;
      schema:sameAs <https://videos.test/playlist/1> .
  `
  expect(triplesOfRecords({ series })).toEqual(triplesOfTurtle(turtle))
})
