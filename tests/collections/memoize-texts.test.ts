import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoizeTexts } from '../../pipeline/collections/memoize-texts.ts'

it('gives for each text what the function gives, and calls it once while the text is kept', () => {
  let calls = 0
  const length = memoizeTexts((text) => {
    calls++
    return text === '' ? undefined : text.length
  })
  fc.assert(fc.property(fc.string(), (text) => length(text) === (text === '' ? undefined : text.length)))
  const before = calls
  for (const text of ['', 'twice', 'twice', '']) length(text)
  expect(calls - before).toBeLessThanOrEqual(2)
  length('x'.repeat(1000))
  length('x'.repeat(1000))
  expect(calls - before).toBeGreaterThanOrEqual(2)
})

it('keeps a bounded number of texts', () => {
  let calls = 0
  const same = memoizeTexts((text) => {
    calls++
    return text
  })
  for (let index = 0; index < 5000; index++) same(`${index}`)
  same('0')
  expect(calls).toBe(5001)
})
