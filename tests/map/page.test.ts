import { describe, expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

describe('a source', () => {
  it('becomes a schema:WebPage with its address, dates and publisher', () => {
    const source = `
      id: p-1
      name: Page de la capsule
      url: https://publisher.test/page-1
      sameAs: https://publisher.test/node/1
      datePublished: 2024-02
      dateModified: 2024-05-06
      publisher: o-1
    `
    const turtle = `
      <source/p-1/#page>
        a schema:WebPage ;
        schema:name "Page de la capsule"@fr ;
        schema:url <https://publisher.test/page-1> ;
        schema:sameAs <https://publisher.test/node/1> ;
        schema:datePublished "2024-02"^^xsd:gYearMonth ;
        schema:dateModified "2024-05-06"^^xsd:date ;
        schema:publisher <organization/o-1/#org> .
    `
    expect(triplesOfRecords({ source })).toEqual(triplesOfTurtle(turtle))
  })

  it.each([
    ['a year', '2024', '"2024"^^xsd:gYear'],
    ['a month', '2024-05', '"2024-05"^^xsd:gYearMonth'],
    ['a day', '2024-05-06', '"2024-05-06"^^xsd:date'],
    ['a moment with its offset', '2024-05-06T09:30:00+02:00', '"2024-05-06T09:30:00+02:00"^^xsd:dateTime'],
    [
      'a moment without an offset, which is known to the day',
      '2024-05-06T09:30:00',
      '"2024-05-06"^^xsd:date',
    ],
  ])('keeps the precision of a date that is %s', (_, typed, literal) => {
    const source = `
      id: p-1
      dateModified: ${typed}
    `
    const turtle = `
      <source/p-1/#page>
        a schema:WebPage ;
        schema:dateModified ${literal} .
    `
    expect(triplesOfRecords({ source })).toEqual(triplesOfTurtle(turtle))
  })
})
