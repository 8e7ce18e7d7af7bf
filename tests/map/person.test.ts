import { describe, expect, it } from 'vitest'
import { EVERYWHERE } from '../../pipeline/rdf/node.ts'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

const NAMED_EVERYWHERE =
  '{as: named, basis: consent, scope: [name, credit, affiliation, image, open-data, indexing]}'

describe('a contributor', () => {
  it('becomes a schema:Person, whose names have no language; the decision to name them is not published', () => {
    const contributor = `
      id: c-1
      name: Ada Une
      givenName: Ada
      familyName: Une
      honorificPrefix: Dr
      honorificSuffix: PhD
      alternateName: [Ada Deux, A. Une]
      sameAs: https://orcid.org/0000-0002-1825-0097
      publication: ${NAMED_EVERYWHERE}
      source: p-1
    `
    const turtle = `
      <contributor/c-1/#person>
        a schema:Person ;
        schema:name "Ada Une" ;
        schema:givenName "Ada" ;
        schema:familyName "Une" ;
        schema:honorificPrefix "Dr" ;
        schema:honorificSuffix "PhD" ;
        schema:alternateName "Ada Deux", "A. Une" ;
        schema:sameAs <https://orcid.org/0000-0002-1825-0097> .
    `
    expect(triplesOfRecords({ contributor })).toEqual(triplesOfTurtle(turtle))
  })

  it('who agreed to the data and not to search engines is in the data and on the own page alone', () => {
    const contributor = `
      id: c-1
      name: Ada Une
      publication: {as: named, basis: consent, scope: [name, open-data]}
    `
    const turtle = `
      <contributor/c-1/#person>
        a schema:Person ;
        schema:name "Ada Une" .
    `
    for (const outlet of ['open-data', 'person-page'] as const)
      expect(triplesOfRecords({ contributor }, { outlet })).toEqual(triplesOfTurtle(turtle))
    expect(triplesOfRecords({ contributor }, { outlet: 'indexed-page' })).toEqual([])
  })

  it.each([
    ['withheld', '{as: withheld}'],
    ['to be said by the role only', '{as: role-only}'],
  ])('who is %s becomes nothing', (_, decision) => {
    const contributor = `
      id: c-1
      name: Ada Une
      publication: ${decision}
    `
    for (const outlet of EVERYWHERE) expect(triplesOfRecords({ contributor }, { outlet })).toEqual([])
  })

  it('who withdrew altogether becomes nothing, whatever the record still says', () => {
    const contributor = `
      id: c-1
      name: Ada Une
      publication: ${NAMED_EVERYWHERE}
    `
    const place = { file: 'withdrawals.txt', line: 1, column: 1 }
    const withdrawals = new Map([['c-1', [{ day: '2026-01-31', scope: ['name'] as const, place }]]])
    for (const outlet of EVERYWHERE)
      expect(triplesOfRecords({ contributor }, { outlet, withdrawals })).toEqual([])
  })
})
