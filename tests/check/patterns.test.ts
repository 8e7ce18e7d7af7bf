import fc from 'fast-check'
import oxigraph from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { translatePattern } from '../../pipeline/check/pattern/translate-pattern.ts'

/** Whether a text matches a pattern of XPath, as translated; throws for one that is refused. */
function matches(text: string, pattern: string, flags = ''): boolean {
  const translated = translatePattern(pattern, flags)
  if ('refusal' in translated) throw new Error(`${pattern}: ${translated.refusal.en}`)
  return new RegExp(translated.source, 'u').test(text)
}

const store = new oxigraph.Store()

/** What the `REGEX` of an independent engine of SPARQL says. */
function oxigraphMatches(text: string, pattern: string, flags: string): boolean {
  const [one, other, third] = [text, pattern, flags].map((each) => JSON.stringify(each))
  return store.query(`ASK { FILTER(REGEX(${one}, ${other}, ${third})) }`) === true
}

describe('a pattern', () => {
  it.each([
    // pattern, flags, texts that match, texts that do not
    ['^[a-z-[aeiou]]+$', '', ['xyz', 'b'], ['a', 'xaz']],
    ['^[^a-c-[x]]$', '', ['d', 'é'], ['a', 'x']],
    ['^[\\w-[\\d_-[5]]]+$', '', ['abc', '5'], ['4', 'a1']],
    ['^\\i\\c*$', '', ['a-1', ':x', 'é.b'], ['1a', '-a', '']],
    ['^\\I\\C$', '', ['1 '], ['a ', '1a']],
    ['^\\d+$', '', ['12', '٣'], ['a', '']],
    ['^\\w+$', '', ['été', 'a1', 'a+b', '中'], ['a b', 'a-b', 'a_b']],
    ['^\\s$', '', [' ', '\t', '\n', '\r'], ['\u00a0', '\f', 'a']],
    ['^[\\S]$', '', ['\u00a0', 'a'], [' ']],
    ['^.$', '', ['a', '😀', '\u2028'], ['\n', '\r', 'ab', '']],
    ['^.$', 's', ['\n', '😀'], ['']],
    ['^[😀-😂]$', '', ['😁'], ['😄', '\ud83d']],
    ['^b$', 'm', ['a\nb\nc', 'b', 'a\nb'], ['a\rb', 'ab']],
    ['^$', 'm', ['\n', 'a\n\nb', ''], ['a', 'a\n']],
    ['^x^*$', '', ['x'], ['']],
    ['a b\tc', 'x', ['abc'], ['a b\tc']],
    ['a[ b]c', 'x', ['a c', 'abc'], ['ac']],
    ['a.(b', 'q', ['xa.(b'], ['aX(b']],
    ['a.B', 'qi', ['A.b'], ['axb']],
    ['^É$', 'i', ['é', 'É'], ['e']],
    ['^k$', 'i', ['K', '\u212a'], ['q']],
    ['^i$', 'i', ['I', 'ı'], ['İ']],
    ['^[a-z-[io]]+$', 'i', ['AbC'], ['I', 'o']],
    ['^[^A-Z]$', 'i', ['1'], ['a', 'A']],
    ['^\\p{Lu}$', 'i', ['A'], ['a']],
    ['^\\p{L}\\P{L}$', '', ['é1'], ['éa']],
    ['^\\p{IsBasicLatin}\\p{IsGreek}\\P{IsCyrillic}$', '', ['aαb'], ['aβж', 'éαb']],
    ['^(.)\\1$', '', ['aa', '😀😀'], ['ab']],
    ['^(a)(b)\\11$', '', ['aba1'], ['abb1']],
    ['^(?:a|b){2,3}?$', '', ['ab', 'aba'], ['a', 'abab']],
    ['^\\-\\^\\$\\.\\[\\]\\{\\}\\(\\)\\|\\*\\+\\?\\\\$', '', ['-^$.[]{}()|*+?\\'], ['-']],
    ['^[-a][a-][^-a]$', '', ['-ab', 'a-b'], ['b-b', '-a-']],
    ['^(|a)$', '', ['', 'a'], ['b']],
  ])('of XPath is translated exactly: %j, %j', (pattern, flags, good, bad) => {
    expect(good.filter((text) => !matches(text, pattern, flags))).toEqual([])
    expect(bad.filter((text) => matches(text, pattern, flags))).toEqual([])
  })

  it.each([
    ...[
      ['\\bword', '\\b'],
      ['\\Aword', '\\A'],
      ['a\\/b', '\\/'],
      ['\\u0041', '\\u'],
      ['\\x41', '\\x'],
      ['\\0', '\\0'],
    ],
    ...[
      ['(?i)a', '(?'],
      ['(?=a)', '(?'],
      ['(?!a)', '(?'],
      ['(?<=a)', '(?'],
      ['(?<n>a)', '(?'],
      ['(?>a)', '(?'],
    ],
    ...[
      ['\\p{IsLatin}', 'IsLatin'],
      ['\\p{Script=Latin}', 'Script=Latin'],
      ['\\p{Alphabetic}', 'Alphabetic'],
      ['\\pL', '\\p{'],
    ],
    ...[
      ['a**', '*'],
      ['*a', '*'],
      ['a{,3}', '{'],
      ['a{3,2}', '{'],
      ['a{', '{'],
      ['}', '}'],
      [']', ']'],
      ['a{2000}', '1000'],
    ],
    ...[
      ['(a', '('],
      ['a)', ')'],
      ['[a', '['],
      ['[]', ']'],
      ['[^]', ']'],
      ['[z-a]', 'a-z'],
      ['[a-c-e]', '-'],
      ['[a[b]]', '['],
    ],
    ...[
      ['[a-[b]c]', '-[…]'],
      ['\\1(a)', '\\1'],
      ['(a)\\2', '\\2'],
      ['((a)\\2)*', '\\2'],
      ['a\\', 'backslash'],
      ['((a{1000}){1000}){9}', 'count'],
    ],
    ...[
      ['('.repeat(60) + ')'.repeat(60), '50'],
      ['a'.repeat(1001), '1000'],
      ['['.repeat(60), '['],
    ],
  ] as const)('outside XPath is refused, with the reason: %s', (pattern, says) => {
    const translated = translatePattern(pattern, '')
    expect(translated).toMatchObject({ refusal: { en: expect.stringContaining(says) } })
    if ('refusal' in translated) expect(translated.refusal.fr).toMatch(/ ; /)
  })

  it.each([
    ...[
      '(a+)+$',
      '(a*)*',
      '(a|a)*',
      '([a-z]+)*',
      '(a|[a-z])+',
      '(.*,){11}P',
      '(\\d+,?)*',
      '(a?){30}a{30}',
      '((a+)b?)+',
    ],
    ...[
      '(\\w+\\s?)*$',
      '^(([a-z])+.)+[A-Z]([a-z])+$',
      '(a+){10}',
      '(x|é|\\p{L})*',
      '(a|ab|b)*',
      '([^"]|\\\\.)*"',
    ],
  ])('that might never end is refused: %s', (pattern) => {
    expect(translatePattern(pattern, '')).toMatchObject({
      refusal: { en: expect.stringContaining('never end') },
    })
  })

  it.each([
    ...[
      '^([a-z]+/)*$',
      '^([^/]+/)+[^/]*$',
      '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
      '([0-9]{4})*',
      '(a|b|cd)*',
      '(ab?)*',
    ],
    ...[
      '^https?://.*[?]t=[0-9]+$',
      '^P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?)?$',
      '([a-z]{1,3}){3}',
      '("[^"]*",)*',
      '(a,+)*',
    ],
  ])('that repeats with a separator is not: %s', (pattern) => {
    expect(translatePattern(pattern, '')).toHaveProperty('source')
  })

  it('refused or not is answered at once, and what is accepted ends at once', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '[ab]',
      '.',
      '\\w',
      '(',
      ')',
      '|',
      '*',
      '+',
      '?',
      '{2,9}',
      '(?:',
      '^',
      '$',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const translated = translatePattern(pieces.join(''), '')
        if ('source' in translated) new RegExp(`${translated.source}`, 'u').test(`${'ab'.repeat(14)}!`)
      }),
      { numRuns: 2000 },
    )
  })

  const character = fc.constantFrom('a', 'b', 'B', 'é', 'É', '1', '-', ' ', '\n', '😀', '中')
  const one = fc.oneof(
    fc.constantFrom('a', 'b', 'é', '1', ' ', '.', '\\.', '\\d', '\\p{L}', '\\P{Lu}', '😀', '\\-'),
    fc.constantFrom('[ab]', '[^a-c]', '[a-zé]', '[\\d-]', '[^😀]', '[\\p{Lu}1]', '(a|b)', '(?:é|1)'),
  )
  const repeated = fc.tuple(one, fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,2}', '{1,}', '*?'))
  const pattern = fc
    .tuple(
      fc.constantFrom('', '^'),
      fc.array(repeated, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '$'),
    )
    .map(([start, pieces, end]) => start + pieces.map(([atom, times]) => atom + times).join('') + end)

  it('matches what an independent engine of SPARQL matches, where the two know the same syntax', () => {
    const flags = fc.constantFrom('', 'i', 's', 'm', 'x', 'is')
    // engines do not agree on what folding a category means, nor whether a line starts at the end,
    // nor whether a count after a space that is left out counts what stands before the space
    const isCommon = (pattern: string, flags: string, text: string): boolean =>
      'source' in translatePattern(pattern, flags) &&
      !(flags.includes('i') && /\\[pP]\{Lu\}/.test(pattern)) &&
      !(flags === 'm' && text.endsWith('\n')) &&
      !(flags === 'x' && / [?*+{]/.test(pattern))
    fc.assert(
      fc.property(pattern, flags, fc.array(character, { maxLength: 6 }), (pattern, flags, characters) => {
        const text = characters.join('')
        fc.pre(isCommon(pattern, flags, text))
        const [ours, theirs] = [matches(text, pattern, flags), oxigraphMatches(text, pattern, flags)]
        expect(ours, JSON.stringify([pattern, flags, text])).toBe(theirs)
      }),
      { numRuns: 500 },
    )
  })

  it('matches what JavaScript matches, where the two know the same syntax', () => {
    const plain = pattern.map((each) => each.replaceAll('\\-', '-'))
    fc.assert(
      fc.property(plain, fc.array(character, { maxLength: 6 }), (pattern, text) => {
        const theirs = new RegExp(pattern.replaceAll('\\d', '\\p{Nd}'), 'u').test(text.join(''))
        expect(matches(text.join(''), pattern)).toBe(theirs)
      }),
      { numRuns: 3000 },
    )
  })
})
