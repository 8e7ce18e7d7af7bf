import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lookupForm } from '../../pipeline/authoring/import/people/credit-vocabulary.ts'
import { foldText } from '../../pipeline/language/fold-text.ts'

it('A text of the signs of French is looked up in the form that any text has', () => {
  const signs = fc.constantFrom(
    ...'AIßœŒİıéÉ¨´¸­ŉĳŀſ ’‘“”«»–—…ªº½²',
    'e\u0301',
    'ﬁ',
    'Σ',
    'Ｈ',
    '\u200d',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 8 }), (letters) => {
      const text = letters.join('')
      expect(lookupForm(text)).toBe(foldText(text).replaceAll('’', "'"))
    }),
  )
})
