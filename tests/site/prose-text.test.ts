import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf, proseLines } from '../../pipeline/site/prose-text.ts'
import { elementsOf, textIn } from '../support/html.ts'

const link = (address: string): string => `<a href="${address}" rel="external">${address}</a>`

describe('a text as prose', () => {
  it('has paragraphs at empty lines', () => {
    expect(paragraphsOf('Une\nligne.\n\n  \nAutre.\n')).toEqual(['Une\nligne.', 'Autre.'])
  })

  it.each([
    ['Voir https://example.org/a.', `Voir ${link('https://example.org/a')}.`],
    ['(https://example.org/a(1))', `(${link('https://example.org/a(1)')})`],
    ['« http://example.org/é »', `« ${link('http://example.org/é')} »`],
    [
      'https://example.org, https://b.example.org/?q=1',
      `${link('https://example.org')}, ${link('https://b.example.org/?q=1')}`,
    ],
    ['deux\nlignes', 'deux<br>\nlignes'],
    [
      'javascript:alert(1) data:text/html,x ftp://example.org',
      'javascript:alert(1) data:text/html,x ftp://example.org',
    ],
    ['https:// https://x http://user@example.org', 'https:// https://x http://user@example.org'],
    ['https://example.org/"onclick=x', `${link('https://example.org/')}&quot;onclick=x`],
  ])('links to addresses over http and https alone: %s', (text, markup) => {
    expect(proseLines(text).markup).toBe(markup)
  })

  it('keeps every character, and has no elements but lines and links, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'https://',
        'http://a.example/',
        '<',
        '"',
        "'",
        '\n',
        ' ',
        ')',
        '(',
        '.',
        '&amp;',
        'javascript:',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const text = parts.join('').replaceAll(/[\0\r]|\p{Cs}/gu, '')
        const elements = elementsOf(`<p>${proseLines(text).markup}</p>`)
        const paragraph = elements.find(({ tagName }) => tagName === 'p')
        expect(textIn(paragraph)).toBe(text)
        const inside = elements.slice(elements.indexOf(paragraph as (typeof elements)[number]) + 1)
        for (const { tagName, attrs } of inside) {
          expect(['a', 'br']).toContain(tagName)
          for (const { name, value } of attrs)
            expect(name === 'rel' || (name === 'href' && /^https?:\/\//i.test(value))).toBe(true)
        }
      }),
    )
  })
})
