import { describe, expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

/** The triples of a capsule without those of the people in it. */
const triplesOfPart = (
  records: Parameters<typeof triplesOfRecords>[0],
  conditions?: Parameters<typeof triplesOfRecords>[1],
): string[] =>
  triplesOfRecords(records, conditions).filter((line) => !line.startsWith('<https://a.test/contributor/'))

describe('a participation', () => {
  it('becomes a node of its own, which has the credit, and its functions with their organisation or periodical', () => {
    const capsule = `
      id: 1
      participation:
        id: p7k2
        participant: c-1
        credit: sociologue, chercheuse et trésorière du Moulin, rédactrice des Cahiers de l'eau
        function:
          - roleName: sociologue
          - {roleName: chercheuse, organization: moulin}
          - {roleName: {fr: rédactrice, en: editor}, periodical: cahiers}
          - {roleName: trésorière, organization: moulin}
          - organization: club
    `
    const turtle = `
      <capsule/1/#video> a schema:VideoObject ;
        schema:contributor <contributor/c-1/#person> ;
        prov:qualifiedAttribution <capsule/1/#participation-p7k2> .
      <capsule/1/#participation-p7k2>
        a prov:Attribution ;
        prov:agent <contributor/c-1/#person> ;
        rdfs:label "sociologue, chercheuse et trésorière du Moulin, rédactrice des Cahiers de l'eau"@fr ;
        dct:hasPart
          <capsule/1/#function-p7k2>,
          <capsule/1/#function-p7k2.organization.moulin>,
          <capsule/1/#function-p7k2.periodical.cahiers>,
          <capsule/1/#function-p7k2.organization.club> .
      <capsule/1/#function-p7k2> a schema:Role ; schema:roleName "sociologue"@fr .
      <capsule/1/#function-p7k2.organization.moulin>
        a schema:Role, org:Membership ;
        schema:roleName "chercheuse"@fr, "trésorière"@fr ;
        org:organization <organization/moulin/#org> .
      <capsule/1/#function-p7k2.periodical.cahiers>
        a schema:Role ;
        schema:roleName "rédactrice"@fr, "editor"@en ;
        dct:relation <periodical/cahiers/#periodical> .
      <capsule/1/#function-p7k2.organization.club>
        a schema:Role, org:Membership ;
        org:organization <organization/club/#org> .
    `
    expect(triplesOfPart({ capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('of the former form pairs one function with one organisation, and more of them with nothing', () => {
    const capsule = `
      id: 1
      participation:
        - {id: x-1, participant: c-1, roleName: nageuse, organization: club}
        - {id: x-2, participant: c-1, roleName: [chercheuse, {fr: rédactrice, en: editor}], organization: club, periodical: cahiers}
    `
    const turtle = `
      <capsule/1/#video> a schema:VideoObject ;
        schema:contributor <contributor/c-1/#person> ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1>, <capsule/1/#participation-x-2> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        prov:agent <contributor/c-1/#person> ;
        dct:hasPart <capsule/1/#function-x-1.organization.club> .
      <capsule/1/#function-x-1.organization.club>
        a schema:Role, org:Membership ;
        schema:roleName "nageuse"@fr ;
        org:organization <organization/club/#org> .
      <capsule/1/#participation-x-2>
        a prov:Attribution ;
        prov:agent <contributor/c-1/#person> ;
        dct:hasPart
          <capsule/1/#function-x-2>,
          <capsule/1/#function-x-2.organization.club>,
          <capsule/1/#function-x-2.periodical.cahiers> .
      <capsule/1/#function-x-2> a schema:Role ; schema:roleName "chercheuse"@fr, "rédactrice"@fr, "editor"@en .
      <capsule/1/#function-x-2.organization.club> a schema:Role, org:Membership ; org:organization <organization/club/#org> .
      <capsule/1/#function-x-2.periodical.cahiers> a schema:Role ; dct:relation <periodical/cahiers/#periodical> .
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
      <capsule/1/#video> a schema:VideoObject ;
        schema:contributor <contributor/c-1/#person> ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        prov:agent <contributor/c-1/#person> ;
        dct:hasPart <capsule/1/#function-x-1> .
      <capsule/1/#function-x-1> a schema:Role ; schema:roleName "nageuse"@fr .
    `
    expect(triplesOfPart({ contributor, capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('of somebody who is to be said by the role only has no agent, and keeps the function alone', () => {
    const contributor = '{id: c-1, publication: {as: role-only}}'
    const capsule = `
      id: 1
      participation: {id: x-1, participant: c-1, credit: nageuse au club, roleName: nageuse, organization: club}
    `
    const turtle = `
      <capsule/1/#video> a schema:VideoObject ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        dct:hasPart <capsule/1/#function-x-1> .
      <capsule/1/#function-x-1> a schema:Role ; schema:roleName "nageuse"@fr .
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
      <capsule/1/#video> a schema:VideoObject ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        dct:hasPart <capsule/1/#function-x-1> .
      <capsule/1/#function-x-1> a schema:Role ; schema:roleName "nageuse"@fr .
    `
    const onOwnPage = `
      <capsule/1/#video> a schema:VideoObject ;
        schema:contributor <contributor/c-1/#person> ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        prov:agent <contributor/c-1/#person> ;
        rdfs:label "nageuse au club"@fr ;
        dct:hasPart <capsule/1/#function-x-1.organization.club> .
      <capsule/1/#function-x-1.organization.club>
        a schema:Role, org:Membership ;
        schema:roleName "nageuse"@fr ;
        org:organization <organization/club/#org> .
    `
    expect(triplesOfPart({ contributor, capsule })).toEqual(triplesOfTurtle(inData))
    expect(triplesOfPart({ contributor, capsule }, { outlet: 'person-page' })).toEqual(
      triplesOfTurtle(onOwnPage),
    )
  })

  it('of somebody whose functions are said apart from their organisations says each of them once', () => {
    const contributor = '{id: c-1, publication: {as: role-only}}'
    const capsule = `
      id: 1
      participation:
        id: x-1
        participant: c-1
        part: interviewee
        function: [{roleName: nageuse, organization: club}, {roleName: nageuse, organization: moulin}]
    `
    const turtle = `
      <capsule/1/#video> a schema:VideoObject ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        dcat:hadRole relator:ive ;
        dct:hasPart <capsule/1/#function-x-1> .
      <capsule/1/#function-x-1> a schema:Role ; schema:roleName "nageuse"@fr .
    `
    expect(triplesOfPart({ contributor, capsule })).toEqual(triplesOfTurtle(turtle))
  })
})

describe('a part taken in a video', () => {
  it('is a relator, and a property of schema.org where there is one', () => {
    const capsule = `
      id: 1
      participation:
        - {id: x-1, participant: c-1, part: [moderator, director]}
        - {id: x-2, participant: c-2, part: [editor, author]}
    `
    const turtle = `
      <capsule/1/#video> a schema:VideoObject ;
        schema:contributor <contributor/c-1/#person>, <contributor/c-2/#person> ;
        schema:director <contributor/c-1/#person> ;
        schema:editor <contributor/c-2/#person> ;
        schema:author <contributor/c-2/#person> ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1>, <capsule/1/#participation-x-2> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        prov:agent <contributor/c-1/#person> ;
        dcat:hadRole relator:mod, relator:fmd .
      <capsule/1/#participation-x-2>
        a prov:Attribution ;
        prov:agent <contributor/c-2/#person> ;
        dcat:hadRole relator:edt, relator:aut .
    `
    expect(triplesOfPart({ capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('may be that of an organisation, which directs and edits nothing in the words of schema.org', () => {
    const capsule = `
      id: 1
      participation:
        - {id: x-1, organization: moulin, part: [director, editor, producer, author, music, sponsor, funder], credit: Le Moulin}
        - {id: x-2, organization: moulin, part: [producer, broadcaster]}
    `
    const turtle = `
      <capsule/1/#video> a schema:VideoObject ;
        schema:producer <organization/moulin/#org> ;
        schema:author <organization/moulin/#org> ;
        schema:musicBy <organization/moulin/#org> ;
        schema:sponsor <organization/moulin/#org> ;
        schema:funder <organization/moulin/#org> ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1>, <capsule/1/#participation-x-2> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        prov:agent <organization/moulin/#org> ;
        rdfs:label "Le Moulin"@fr ;
        dcat:hadRole relator:fmd, relator:edt, relator:pro, relator:aut, relator:cmp, relator:spn, relator:fnd .
      <capsule/1/#participation-x-2>
        a prov:Attribution ;
        prov:agent <organization/moulin/#org> ;
        dcat:hadRole relator:pro, relator:brd .
    `
    expect(triplesOfPart({ capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('of two organisations at once is said of both, so that it can be refused', () => {
    const capsule = `
      id: 1
      participation: {id: x-1, organization: [moulin, club]}
    `
    const turtle = `
      <capsule/1/#video> a schema:VideoObject ; prov:qualifiedAttribution <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        prov:agent <organization/moulin/#org>, <organization/club/#org> .
    `
    expect(triplesOfPart({ capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('that the list of relators has not is that of another list', () => {
    const capsule = `
      id: 1
      participation: {id: x-1, participant: c-1, part: interpreter}
    `
    const turtle = `
      <capsule/1/#video> a schema:VideoObject ;
        schema:contributor <contributor/c-1/#person> ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        prov:agent <contributor/c-1/#person> ;
        dcat:hadRole <http://www.language-archives.org/REC/role.html#interpreter> .
    `
    expect(triplesOfPart({ capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('of somebody who may not be named is said of nobody', () => {
    const contributor = '{id: c-1, publication: {as: role-only}}'
    const capsule = `
      id: 1
      participation: {id: x-1, participant: c-1, part: director, credit: réalisatrice}
    `
    const turtle = `
      <capsule/1/#video> a schema:VideoObject ;
        prov:qualifiedAttribution <capsule/1/#participation-x-1> .
      <capsule/1/#participation-x-1> a prov:Attribution ; dcat:hadRole relator:fmd .
    `
    expect(triplesOfPart({ contributor, capsule })).toEqual(triplesOfTurtle(turtle))
  })
})
