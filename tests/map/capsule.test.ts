import { describe, expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

describe('a capsule', () => {
  it('becomes a schema:VideoObject, whose values have the form that each word asks for', () => {
    const capsule = `
      id: 1
      name: {fr: "Qu'est-ce que l'eau ?", en: What is water?}
      alternateName: [L'eau, {fr: L'eau, en: Water}]
      description: |
        Deux lignes,
        et des « guillemets ».
      isPartOf: paroles
      position: 1
      about: eau
      spatialCoverage: vallee
      keywords: [eau, {en: water}, rivière]
      locationCreated: [moulin, vallee]
      publisher: [fabrique, moulin]
      inLanguage: [fr, ar]
      dateCreated: 2023
      datePublished: 2024-02
      dateModified: 2024-05-06T09:30:00+02:00
      uploadDate: 2024-02-03T10:00:00Z
      expires: 2034-02-03
      duration: PT10M5S
      url: https://publisher.test/page-1
      contentUrl: https://publisher.test/1.mp4
      encodingFormat: video/mp4
      embedUrl: https://player.test/embed/1
      thumbnailUrl: [https://publisher.test/1.jpg, https://publisher.test/1-wide.jpg]
      sameAs: https://videos.test/watch/1
      identifier: [10.5555/12345678, VID 1]
      copyrightNotice: {fr: © Fabrique, en: © Factory}
      license: https://creativecommons.org/licenses/by/4.0/
      isAccessibleForFree: true
      accessibilityFeature: [captions, transcript]
      transcript: Bonjour.
      source: p-1
    `
    const turtle = `
      <capsule/1/#video>
        a schema:VideoObject ;
        schema:name "Qu'est-ce que l'eau ?"@fr, "What is water?"@en ;
        schema:alternateName "L'eau"@fr, "Water"@en ;
        schema:description "Deux lignes,\\net des « guillemets ».\\n"@fr ;
        schema:isPartOf <series/paroles/#series> ;
        schema:position 1 ;
        schema:about <topic/eau/#concept> ;
        schema:spatialCoverage <place/vallee/#place> ;
        schema:keywords "eau"@fr, "rivière"@fr, "water"@en ;
        schema:locationCreated <place/moulin/#place>, <place/vallee/#place> ;
        schema:publisher <organization/fabrique/#org>, <organization/moulin/#org> ;
        schema:inLanguage "fr", "ar" ;
        schema:dateCreated "2023"^^xsd:gYear ;
        schema:datePublished "2024-02"^^xsd:gYearMonth ;
        schema:dateModified "2024-05-06T09:30:00+02:00"^^xsd:dateTime ;
        schema:uploadDate "2024-02-03T10:00:00Z"^^xsd:dateTime ;
        schema:expires "2034-02-03"^^xsd:date ;
        schema:duration "PT10M5S"^^xsd:duration ;
        schema:url <https://publisher.test/page-1> ;
        schema:contentUrl <https://publisher.test/1.mp4> ;
        schema:encodingFormat "video/mp4" ;
        schema:embedUrl <https://player.test/embed/1> ;
        schema:thumbnailUrl <https://publisher.test/1.jpg>, <https://publisher.test/1-wide.jpg> ;
        schema:sameAs <https://videos.test/watch/1> ;
        schema:identifier "10.5555/12345678", "VID 1" ;
        schema:copyrightNotice "© Fabrique"@fr, "© Factory"@en ;
        schema:license <https://creativecommons.org/licenses/by/4.0/> ;
        schema:isAccessibleForFree true ;
        schema:accessibilityFeature "captions", "transcript" ;
        schema:transcript "Bonjour."@fr .
    `
    expect(triplesOfRecords({ capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('is about the topics of the former field territorialScale, too, once', () => {
    const capsule = `
      id: 1
      about: [eau, riviere]
      territorialScale: riviere
    `
    const turtle = `
      <capsule/1/#video>
        a schema:VideoObject ;
        schema:about <topic/eau/#concept>, <topic/riviere/#concept> .
    `
    expect(triplesOfRecords({ capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('counts the people who are withheld and links to the others, to each once', () => {
    const contributor = `
      - {id: c-1, name: Ada Une, publication: {as: named, basis: consent}}
      - {id: c-2, name: Bea Deux, publication: {as: withheld}}
    `
    const capsule = `
      id: 1
      participation:
        - {id: x-1, participant: c-1, roleName: autrice}
        - {id: x-2, participant: c-1, roleName: conteuse}
        - {id: x-3, participant: c-2, roleName: habitante}
    `
    const turtle = `
      <contributor/c-1/#person>
        a schema:Person ;
        schema:name "Ada Une" .
      <capsule/1/#video>
        a schema:VideoObject ;
        schema:contributor <contributor/c-1/#person> ;
        prov:qualifiedAttribution
          <capsule/1/#participation-x-1>, <capsule/1/#participation-x-2>, <capsule/1/#participation-withheld.1> .
      <capsule/1/#participation-x-1>
        a prov:Attribution ;
        prov:agent <contributor/c-1/#person> ;
        dct:hasPart <capsule/1/#function-x-1> .
      <capsule/1/#function-x-1> a schema:Role ; schema:roleName "autrice"@fr .
      <capsule/1/#participation-x-2>
        a prov:Attribution ;
        prov:agent <contributor/c-1/#person> ;
        dct:hasPart <capsule/1/#function-x-2> .
      <capsule/1/#function-x-2> a schema:Role ; schema:roleName "conteuse"@fr .
      <capsule/1/#participation-withheld.1> a prov:Attribution .
    `
    expect(triplesOfRecords({ contributor, capsule })).toEqual(triplesOfTurtle(turtle))
  })
})
