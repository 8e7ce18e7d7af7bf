import { expect, it } from 'vitest'
import { memoizeLast } from '../../pipeline/collections/memoize-last.ts'

it('keeps what it made of the last texts, and of no others', () => {
  const calls: string[] = []
  const joined = memoizeLast((...texts) => {
    calls.push(texts.join('+'))
    return { text: texts.join('+') }
  })
  const first = joined('a', 'b')
  expect(joined('a', 'b')).toBe(first)
  expect(joined('a').text).toBe('a')
  expect(joined('a', 'b', '').text).toBe('a+b+')
  expect(joined('a', 'b')).toEqual(first)
  expect(calls).toEqual(['a+b', 'a', 'a+b+', 'a+b'])
})

it('makes anew what failed', () => {
  let calls = 0
  const failing = memoizeLast(() => {
    if (++calls === 1) throw new Error('not now')
    return calls
  })
  expect(() => failing('a')).toThrow('not now')
  expect(failing('a')).toBe(2)
})
