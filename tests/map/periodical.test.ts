import { expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

it('a periodical becomes a schema:Periodical, whose name has no language', () => {
  const periodical = `
    id: cahiers
    name: Cahiers de l'eau
    url: https://cahiers.test/
    sameAs: https://portal.issn.org/resource/ISSN/0000-0000
    source: p-1
  `
  const turtle = `
    <periodical/cahiers/#periodical>
      a schema:Periodical ;
      schema:name "Cahiers de l'eau" ;
      schema:url <https://cahiers.test/> ;
      schema:sameAs <https://portal.issn.org/resource/ISSN/0000-0000> .
  `
  expect(triplesOfRecords({ periodical })).toEqual(triplesOfTurtle(turtle))
})
