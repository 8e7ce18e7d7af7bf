import { expect, it } from 'vitest'
import { slug } from '../../pipeline/language/slug.ts'

it.each([
  ['Œuvres complètes', 'oeuvres-completes'],
  ['Ægir', 'aegir'],
  ['Łódź', 'lodz'],
  ['Kadıköy', 'kadikoy'],
  ['Søren Đorđe', 'soren-dorde'],
  ['Großstraße', 'grossstrasse'],
  ['Þingvellir', 'thingvellir'],
  ['ﬁn de siècle', 'fin-de-siecle'],
  ['  L’école — à 10 h  ', 'l-ecole-a-10-h'],
  ['--a__b--', 'a-b'],
  ['東京', ''],
])('the slug of %j is %j', (text, expected) => {
  expect(slug(text)).toBe(expected)
})

it('a slug that is cut does not end in a hyphen', () => {
  expect(slug('-abc def', 4)).toBe('abc')
  expect(slug('abc def', 5)).toBe('abc-d')
})
