import { describe, expect, it } from 'vitest'
import { checkDateOrder } from '../../pipeline/check/date-order.ts'
import { type DateValue, EVERYWHERE } from '../../pipeline/rdf/node.ts'

/** The type of a date by its form. */
function dateValue(text: string): DateValue {
  const types = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' } as const
  return { '@value': text, '@type': types[text.length as 4 | 7 | 10] ?? 'xsd:dateTime' }
}

function isInOrder(dateCreated: string, datePublished: string): boolean {
  const node = {
    '@id': 'https://videos.example/capsule/1/#video',
    dateCreated: dateValue(dateCreated),
    datePublished: dateValue(datePublished),
  }
  const placeOf = () => ({ file: 'capsules/1.yaml', line: 1, column: 1 })
  const problems = checkDateOrder({ node, pathInRecord: [], outlets: EVERYWHERE, placeOf })
  expect(problems.map(({ rule, field }) => [rule, field])).toEqual(
    problems.length === 0 ? [] : [['date-order', 'datePublished']],
  )
  return problems.length === 0
}

describe('two dates of a record', () => {
  it.each([
    ['2021-09-28T10:00:00Z', '2021-09-28T10:00:00Z', true],
    ['2021-09-28T10:00:01Z', '2021-09-28T10:00:00Z', false],
    ['2021-09-28T12:00:00+02:00', '2021-09-28T10:00:00Z', true],
    ['2021-09-28', '2021-09-28', true],
    ['2022', '2021-06', false],
    ['2021', '2021-06', true],
  ])('with %s before %s are in order: %s', (created, published, isRight) => {
    expect(isInOrder(created, published)).toBe(isRight)
  })

  it('allow a day without time zone to begin 14 hours before it does at UTC', () => {
    expect(isInOrder('2021-09-29', '2021-09-28T10:00:00Z')).toBe(true)
    expect(isInOrder('2021-09-29', '2021-09-28T09:59:59Z')).toBe(false)
  })

  it('allow a day, a month and a year without time zone to end 12 hours after they do at UTC', () => {
    expect(isInOrder('2021-09-29T11:59:59Z', '2021-09-28')).toBe(true)
    expect(isInOrder('2021-09-29T12:00:00Z', '2021-09-28')).toBe(false)
    expect(isInOrder('2021-10-01T11:59:59Z', '2021-09')).toBe(true)
    expect(isInOrder('2021-10-01T12:00:00Z', '2021-09')).toBe(false)
    expect(isInOrder('2022-01-01T11:59:59Z', '2021')).toBe(true)
    expect(isInOrder('2022-01-01T12:00:00Z', '2021')).toBe(false)
  })

  it('that differ by less than the two tolerances together are in order', () => {
    expect(isInOrder('2021-09-30', '2021-09-28')).toBe(true)
    expect(isInOrder('2021-10-01', '2021-09-28')).toBe(false)
  })
})
