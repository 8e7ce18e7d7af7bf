import { describe, expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

const CAPSULE = `
  a schema:VideoObject ;
  schema:sdLicense <https://example.org/licence> ;
  schema:sdPublisher <organization/o-1/#org> ;
  schema:subjectOf <#dataset>
`

/** The triples of a capsule without those of the people in it. */
const triplesOfPart = (
  records: Parameters<typeof triplesOfRecords>[0],
  conditions?: Parameters<typeof triplesOfRecords>[1],
): string[] =>
  triplesOfRecords(records, conditions).filter((line) => !line.startsWith('<https://a.test/contributor/'))

describe('a participation', () => {
  it('becomes a node of its own, which has the credit, the roles, and the organisation and periodical of the credit', () => {
    const capsule = `
      id: 1
      participation:
        id: p7k2
        participant: c-1
        credit: chercheuse au Moulin, rédactrice des Cahiers de l'eau
        roleName: [chercheuse, {fr: rédactrice, en: editor}]
        organization: moulin
        periodical: cahiers
    `
    const turtle = `
      <capsule/1/#video> ${CAPSULE} ;
        schema:contributor <contributor/c-1/#person> ;
        regards:participation <capsule/1/#participation-p7k2> .
      <capsule/1/#participation-p7k2>
        a regards:Participation ;
        regards:participant <contributor/c-1/#person> ;
        regards:credit "chercheuse au Moulin, rédactrice des Cahiers de l'eau"@fr ;
        schema:roleName "chercheuse"@fr, "rédactrice"@fr, "editor"@en ;
        regards:organization <organization/moulin/#org> ;
        regards:periodical <periodical/cahiers/#periodical> .
    `
    expect(triplesOfPart({ capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('of somebody who agreed to neither credit nor affiliation has the roles alone', () => {
    const contributor = '{id: c-1, publication: {as: named, basis: consent, scope: [name, open-data]}}'
    const capsule = `
      id: 1
      participation: {id: x-1, participant: c-1, credit: nageuse au club, roleName: nageuse, organization: club}
    `
    const turtle = `
      <capsule/1/#video> ${CAPSULE} ;
        schema:contributor <contributor/c-1/#person> ;
        regards:participation <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a regards:Participation ;
        regards:participant <contributor/c-1/#person> ;
        schema:roleName "nageuse"@fr .
    `
    expect(triplesOfPart({ contributor, capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('of somebody who is to be said by the role only is an unnamed participation, and counted', () => {
    const contributor = '{id: c-1, publication: {as: role-only}}'
    const capsule = `
      id: 1
      participation: {id: x-1, participant: c-1, credit: nageuse au club, roleName: nageuse, organization: club}
    `
    const turtle = `
      <capsule/1/#video> ${CAPSULE} ;
        regards:participation <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a regards:UnnamedParticipation ;
        schema:roleName "nageuse"@fr .
    `
    expect(triplesOfPart({ contributor, capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('of somebody who may be named on the own page alone is unnamed in the data, and named there', () => {
    const contributor =
      '{id: c-1, publication: {as: named, basis: consent, scope: [name, credit, affiliation]}}'
    const capsule = `
      id: 1
      participation: {id: x-1, participant: c-1, credit: nageuse au club, roleName: nageuse, organization: club}
    `
    const inData = `
      <capsule/1/#video> ${CAPSULE} ;
        regards:participation <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a regards:UnnamedParticipation ;
        schema:roleName "nageuse"@fr .
    `
    const onOwnPage = `
      <capsule/1/#video> ${CAPSULE} ;
        schema:contributor <contributor/c-1/#person> ;
        regards:participation <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a regards:Participation ;
        regards:participant <contributor/c-1/#person> ;
        regards:credit "nageuse au club"@fr ;
        schema:roleName "nageuse"@fr ;
        regards:organization <organization/club/#org> .
    `
    expect(triplesOfPart({ contributor, capsule })).toEqual(triplesOfTurtle(inData))
    expect(triplesOfPart({ contributor, capsule }, { outlet: 'person-page' })).toEqual(
      triplesOfTurtle(onOwnPage),
    )
  })
})
