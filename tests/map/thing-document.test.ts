import { describe, expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

describe('the document of a record', () => {
  it('says where the description comes from, under which licence and in which data set it is; the thing says none of this', () => {
    const capsule = `
      id: 2
      name: Une capsule
      source: [p-1, p-2]
    `
    const turtle = `
      <capsule/2/>
        a foaf:Document ;
        foaf:primaryTopic <capsule/2/#video> ;
        void:inDataset <#dataset> ;
        dct:source <source/p-1/#page>, <source/p-2/#page> ;
        dct:license <https://example.org/licence> .
    `
    expect(triplesOfRecords({ capsule }, { ofDocuments: true })).toEqual(triplesOfTurtle(turtle))
    const ofThing = triplesOfRecords({ capsule }).join('\n')
    expect(ofThing).toContain('<https://a.test/capsule/2/#video>')
    expect(ofThing).not.toMatch(/terms\/(source|license)|inDataset|#dataset|subjectOf|sdLicense|sdPublisher/)
  })

  it('of a person is published where the person is', () => {
    const contributor = `
      id: c-1
      name: Ada Une
      publication: {as: named, basis: consent, scope: [name, open-data]}
      source: p-1
    `
    const turtle = `
      <contributor/c-1/>
        a foaf:Document ;
        foaf:primaryTopic <contributor/c-1/#person> ;
        void:inDataset <#dataset> ;
        dct:source <source/p-1/#page> ;
        dct:license <https://example.org/licence> .
    `
    for (const outlet of ['open-data', 'person-page'] as const)
      expect(triplesOfRecords({ contributor }, { outlet, ofDocuments: true })).toEqual(
        triplesOfTurtle(turtle),
      )
    expect(triplesOfRecords({ contributor }, { outlet: 'indexed-page', ofDocuments: true })).toEqual([])
    const withheld = contributor.replace(/\{.*\}/, '{as: withheld}')
    expect(triplesOfRecords({ contributor: withheld }, { ofDocuments: true })).toEqual([])
  })

  it('of a page is taken from that page', () => {
    const source = `
      id: p-1
      name: Une page
      url: https://example.org/1
    `
    const turtle = `
      <source/p-1/>
        a foaf:Document ;
        foaf:primaryTopic <source/p-1/#page> ;
        void:inDataset <#dataset> ;
        dct:source <source/p-1/#page> ;
        dct:license <https://example.org/licence> .
    `
    expect(triplesOfRecords({ source }, { ofDocuments: true })).toEqual(triplesOfTurtle(turtle))
  })

  it('of a record that was replaced says no more than what it was about', () => {
    const topic = `
      id: old
      replacedBy: new
    `
    const turtle = `
      <topic/old/>
        a foaf:Document ;
        foaf:primaryTopic <topic/old/#concept> ;
        void:inDataset <#dataset> .
    `
    expect(triplesOfRecords({ topic }, { ofDocuments: true })).toEqual(triplesOfTurtle(turtle))
  })
})
