import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTimeZone, readLocalTime } from '../../pipeline/record/local-time.ts'
import { suggestTimeZone } from '../../pipeline/record/suggestions.ts'

describe('a time of day in a time zone', () => {
  it.each([
    ['2021-09-28', '14:30:00', 'Europe/Paris', '2021-09-28T14:30:00+02:00'],
    ['2021-12-28', '14:30:00', 'Europe/Paris', '2021-12-28T14:30:00+01:00'],
    ['2021-03-28', '01:59:59', 'Europe/Paris', '2021-03-28T01:59:59+01:00'],
    ['2021-03-28', '03:00:00', 'Europe/Paris', '2021-03-28T03:00:00+02:00'],
    ['2021-10-31', '03:00:00', 'Europe/Paris', '2021-10-31T03:00:00+01:00'],
    ['2021-06-01', '00:00:00', 'America/Martinique', '2021-06-01T00:00:00-04:00'],
    ['2021-06-01', '12:00:00.25', 'Asia/Kathmandu', '2021-06-01T12:00:00.25+05:45'],
    ['2011-12-31', '08:00:00', 'Pacific/Apia', '2011-12-31T08:00:00+14:00'],
    ['1975-07-01', '12:00:00', 'Europe/Paris', '1975-07-01T12:00:00+01:00'], // before summer time was known there again
    ['2021-06-01', '12:00:00', 'UTC', '2021-06-01T12:00:00+00:00'],
  ])('%s %s, %s, is %s', (day, time, zone, moment) => {
    expect(readLocalTime(day, time, zone)).toEqual({ moment })
  })

  it.each([
    [
      '2021-03-28',
      '02:30:00',
      'Europe/Paris',
      'gap',
      ['2021-03-28T02:30:00+01:00', '2021-03-28T02:30:00+02:00'],
    ],
    [
      '2021-10-31',
      '02:30:00',
      'Europe/Paris',
      'overlap',
      ['2021-10-31T02:30:00+02:00', '2021-10-31T02:30:00+01:00'],
    ],
    [
      '2021-04-04',
      '01:45:00',
      'Australia/Lord_Howe',
      'overlap',
      ['2021-04-04T01:45:00+11:00', '2021-04-04T01:45:00+10:30'],
    ],
    [
      '2011-12-30',
      '12:00:00',
      'Pacific/Apia',
      'gap',
      ['2011-12-30T12:00:00-10:00', '2011-12-30T12:00:00+14:00'],
    ],
  ])('%s %s, %s, is a %s', (day, time, zone, doubt, moments) => {
    expect(readLocalTime(day, time, zone)).toEqual({ doubt, moments })
  })

  it('is none where the offset had seconds', () => {
    expect(readLocalTime('1900-01-01', '12:00:00', 'Europe/Paris')).toBeUndefined()
  })

  it('is the one that the clock of that zone showed at that moment', () => {
    const zones = fc.constantFrom(
      'Europe/Paris',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Tehran',
    )
    const instants = fc
      .integer({ min: Date.UTC(1980, 0), max: Date.UTC(2037, 0) })
      .map((ms) => ms - (ms % 1000))
    fc.assert(
      fc.property(zones, instants, (timeZone, instant) => {
        const [day = '', time = ''] = new Date(instant).toLocaleString('sv-SE', { timeZone }).split(' ')
        const read = readLocalTime(day, time, timeZone)
        if (read === undefined) throw new Error('an offset of seconds')
        const moments = 'moment' in read ? [read.moment] : read.moments
        expect(moments.map((moment) => Date.parse(moment))).toContain(instant)
        if ('doubt' in read) expect(read.doubt).toBe('overlap')
      }),
      { numRuns: 300 },
    )
  })
})

describe('the name of a time zone', () => {
  it.each([
    ['Europe/Paris', 'Europe/Paris'],
    ['europe/PARIS', 'Europe/Paris'],
    ['UTC', 'UTC'],
    ['+02:00', undefined],
    ['Paris', undefined],
    ['Europe/Lieuville', undefined],
  ])('in %s is %s', (typed, zone) => {
    expect(findTimeZone(typed)).toBe(zone)
  })

  it.each([
    ['paris', 'Europe/Paris'],
    ['europe / paris', 'Europe/Paris'],
    ['New York', 'America/New_York'],
    ['Lieuville', undefined],
  ])('is proposed for %s: %s', (typed, zone) => {
    expect(suggestTimeZone(typed)).toBe(zone)
  })
})
