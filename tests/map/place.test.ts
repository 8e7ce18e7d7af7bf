import { expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

it('a place becomes a schema:Place, whose name has no language, with its registers and sources', () => {
  const place = `
    id: vallee
    name: La Vallée
    sameAs: [https://sws.geonames.org/1/, https://www.wikidata.org/entity/Q1]
    source: p-1
  `
  const turtle = `
    <place/vallee/#place>
      a schema:Place ;
      schema:name "La Vallée" ;
      schema:sameAs <https://sws.geonames.org/1/>, <http://www.wikidata.org/entity/Q1> .
  `
  expect(triplesOfRecords({ place })).toEqual(triplesOfTurtle(turtle))
})
