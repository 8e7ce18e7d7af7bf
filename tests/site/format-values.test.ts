import { expect, it } from 'vitest'
import {
  durationInWords,
  durationText,
  formatClock,
  formatDate,
  formatLanguage,
  formatRelease,
  truncate,
} from '../../pipeline/site/format-values.ts'

it.each([
  ['P2DT3H', '2 j 3 h', '2 d 3 h'],
  ['PT1H2M3S', '1 h 2 min 3 s', '1 h 2 min 3 s'],
  ['PT10M', '10 min', '10 min'],
  ['PT1.5S', '1,5 s', '1.5 s'],
])('the duration %s is read in days, hours, minutes and seconds', (duration, fr, en) => {
  expect([durationText(duration, 'fr'), durationText(duration, 'en')]).toEqual([fr, en])
})

it.each([
  ['P2DT1H', '2 jours 1 heure', '2 days 1 hour'],
  ['PT1H2M3S', '1 heure 2 minutes 3 secondes', '1 hour 2 minutes 3 seconds'],
  ['PT0H10M0S', '10 minutes', '10 minutes'],
])('the duration %s is told in whole words', (duration, fr, en) => {
  const told = ['fr', 'en'].map((tag) => durationInWords(duration, tag).replaceAll('\u00a0', ' '))
  expect(told).toEqual([fr, en])
})

it.each([
  ['2024', 'xsd:gYear', '2024', '2024'],
  ['2024-05', 'xsd:gYearMonth', 'mai 2024', 'May 2024'],
  ['2024-05-06', 'xsd:date', '6 mai 2024', '6 May 2024'],
  ['2024-05-01', 'xsd:date', '1er mai 2024', '1 May 2024'],
  ['2024-05-06T00:30:00+02:00', 'xsd:dateTime', '6 mai 2024', '6 May 2024'],
] as const)('the date %s (%s) is written no more precisely than it is', (value, type, fr, en) => {
  const date = { '@value': value, '@type': type }
  expect([formatDate(date, 'fr'), formatDate(date, 'en')]).toEqual([fr, en])
})

it.each([
  ['2026-12-01', '1er décembre 2026', '1 December 2026'],
  ['2026-11-30.2', '30 novembre 2026 (2)', '30 November 2026 (2)'],
])('the release %s is told by its day, and by its number among those of one day', (version, fr, en) => {
  expect([formatRelease(version, 'fr'), formatRelease(version, 'en')]).toEqual([fr, en])
})

it.each([
  [0, '0:00'],
  [444, '7:24'],
  [3599, '59:59'],
  [4044, '1:07:24'],
])('%i seconds of a chapter are written as %s', (seconds, clock) => {
  expect(formatClock(seconds)).toBe(clock)
})

it.each([
  ['fr-CA', 'français canadien', 'Canadian French'],
  ['fsl', 'langue des signes française', 'French Sign Language'],
  ['gsg', 'langue des signes allemande', 'German Sign Language'],
  ['qaa', 'qaa', 'qaa'],
])('the language %s is read by its name, sign languages too', (tag, fr, en) => {
  expect([formatLanguage(tag, 'fr'), formatLanguage(tag, 'en')]).toEqual([fr, en])
  if (tag === 'fsl') expect(formatLanguage(tag, 'de')).toBe(en)
})

it('a text is cut by characters, white space collapsed before', () => {
  expect(truncate(' a \n b ', 3)).toBe('a b')
  expect(truncate('abcd', 3)).toBe('ab…')
})
