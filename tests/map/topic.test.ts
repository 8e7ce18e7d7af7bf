import { describe, expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

describe('a topic', () => {
  it('becomes a skos:Concept and a schema:DefinedTerm, with each text and each register in the words of both', () => {
    const topic = `
      id: eau
      name: {fr: eau, en: water}
      alternateName: [flotte, {en: H2O}]
      description: L'eau et ses usages.
      sameAs: [https://topics.test/water, Q283]
      closeMatch: EuroVoc 5482
      source: p-1
    `
    const turtle = `
      <topic/eau/#concept>
        a skos:Concept, schema:DefinedTerm ;
        skos:prefLabel "eau"@fr, "water"@en ;
        schema:name "eau"@fr, "water"@en ;
        skos:altLabel "flotte"@fr, "H2O"@en ;
        schema:alternateName "flotte"@fr, "H2O"@en ;
        skos:definition "L'eau et ses usages."@fr ;
        schema:description "L'eau et ses usages."@fr ;
        skos:topConceptOf <topic/#scheme> ;
        skos:inScheme <topic/#scheme> ;
        schema:inDefinedTermSet <topic/#scheme> ;
        schema:sameAs <https://topics.test/water>, <http://www.wikidata.org/entity/Q283> ;
        skos:exactMatch <http://www.wikidata.org/entity/Q283> ;
        skos:closeMatch <http://eurovoc.europa.eu/5482> .
    `
    expect(triplesOfRecords({ topic })).toEqual(triplesOfTurtle(turtle))
  })

  it('below another is no top concept; the narrower direction is not published', () => {
    const topic = `
      id: riviere
      name: rivière
      broader: eau
    `
    const turtle = `
      <topic/riviere/#concept>
        a skos:Concept, schema:DefinedTerm ;
        skos:prefLabel "rivière"@fr ;
        schema:name "rivière"@fr ;
        skos:broader <topic/eau/#concept> ;
        skos:inScheme <topic/#scheme> ;
        schema:inDefinedTermSet <topic/#scheme> .
    `
    expect(triplesOfRecords({ topic })).toEqual(triplesOfTurtle(turtle))
  })

  it('with members groups them as a skos:Collection, which is neither a topic nor broader than any', () => {
    const topic = `
      id: echelles
      name: échelles
      description: Du plus proche au plus large.
      member: [quartier, commune]
    `
    const turtle = `
      <topic/echelles/#concept>
        a skos:Collection ;
        skos:prefLabel "échelles"@fr ;
        schema:name "échelles"@fr ;
        skos:definition "Du plus proche au plus large."@fr ;
        schema:description "Du plus proche au plus large."@fr ;
        skos:member <topic/quartier/#concept>, <topic/commune/#concept> ;
        skos:inScheme <topic/#scheme> .
    `
    expect(triplesOfRecords({ topic })).toEqual(triplesOfTurtle(turtle))
  })
})
