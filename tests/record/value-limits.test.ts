import { expect, it } from 'vitest'
import type { z } from 'zod'
import { durationSeconds } from '../../pipeline/record/duration.ts'
import { languageTag } from '../../pipeline/record/multilingual-text.ts'
import * as value from '../../pipeline/record/value-schemas.ts'

const accepts = (schema: z.ZodType, typed: string): boolean => schema.safeParse(typed).success

it.each<[string, z.ZodType, string, string]>([
  ['an id has 64 characters at most', value.recordId, 'a'.repeat(64), 'a'.repeat(65)],
  ['a date is of the year 1000 at the earliest', value.partialDate, '1000', '0999'],
  ['a date is of the year 2999 at the latest', value.partialDate, '2999-12-31', '3000-01-01'],
  [
    'a moment is less than 14 hours from UTC',
    value.partialDate,
    '2021-09-28T14:30+13:59',
    '2021-09-28T14:30+14:00',
  ],
  ['February of a leap year has 29 days', value.calendarDay, '2024-02-29', '2023-02-29'],
  ['degrees go to 180', value.decimalDegrees, '-180', '-180.1'],
  ['degrees have 9 decimals at most', value.decimalDegrees, '1.123456789', '1.1234567891'],
  ['a number is 1 at least', value.positiveInteger, '1', '0'],
  ['a number has 9 digits at most', value.positiveInteger, '999999999', '1000000000'],
  ['an offset has 6 digits at most', value.timeOffset, '999999', '1000000'],
  ['an offset has 59 seconds at most beside minutes', value.timeOffset, '1:59', '1:60'],
  ['an id of the portal has 24 hexadecimal digits', value.portalId, '0'.repeat(24), '0'.repeat(23)],
  ['a zone of the portal has three parts at most', value.geozone, 'fr:region:32', 'fr:region:32:1'],
  ['a language tag begins with 2 or 3 letters', languageTag, 'fsl', 'fran'],
  ['a duration counts in days at most', value.isoDuration, 'P1DT2H3M4.5S', 'P1W'],
  ['a duration has no months', value.isoDuration, 'P30D', 'P1M'],
])('%s: the first is accepted, the second refused', (_limit, schema, most, more) => {
  expect([accepts(schema, most), accepts(schema, more)]).toEqual([true, false])
})

it.each([
  ['PT1S', 1],
  ['PT1M', 60],
  ['PT1H', 3600],
  ['P1D', 86_400],
  ['P1DT2H3M4.9S', 93_784],
  ['P1W', 0],
  ['', 0],
])('the duration %s has %d whole seconds', (duration, seconds) => {
  expect(durationSeconds(duration)).toBe(seconds)
})

it('a proposal has 100 characters at most', () => {
  const proposalFor = (typed: string): string | undefined => {
    const read = value.webAddress.safeParse(typed)
    return read.success ? typed : (read.error.issues[0] as { params?: { facts: string[] } }).params?.facts[1]
  }
  const address = (length: number): string => `a.test/${'b'.repeat(length - 'https://a.test/'.length)}`
  expect(proposalFor(address(100))).toBe(`https://${address(100)}`)
  expect(proposalFor(address(101))).toBe('')
})
