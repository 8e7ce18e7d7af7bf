import { describe, expect, it } from 'vitest'
import type { Document } from '../../pipeline/rdf/document.ts'
import { documentPage } from '../../pipeline/site/document-page.ts'
import { homePage } from '../../pipeline/site/home-page.ts'
import { renderPage } from '../../pipeline/site/layout.ts'
import type { Site } from '../../pipeline/site/site.ts'
import { elementsOf } from '../support/html.ts'
import { capsuleDocument, syntheticSite } from '../support/site.ts'

/** The `content` of a page's `<meta>`, by its `name` or `property`, as a parser reads it. */
function metadata(html: string, key: string): string | undefined {
  const attributes = elementsOf(html)
    .filter(({ tagName }) => tagName === 'meta')
    .map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value])))
  return attributes.find(({ name, property }) => name === key || property === key)?.content
}

function descriptionOf(document: Document, site: Site = syntheticSite()): string | undefined {
  return metadata(renderPage(documentPage(document, site), site), 'description')
}

describe('the description in the head of a page', () => {
  it('is the description of the thing, on one line, for search engines and for shared links', () => {
    const site = syntheticSite()
    const document = capsuleDocument('1', { name: { fr: 'Une' }, description: { fr: ' Deux\n\tlignes. ' } })
    const html = renderPage(documentPage(document, site), site)
    expect(metadata(html, 'description')).toBe('Deux lignes.')
    expect(metadata(html, 'og:description')).toBe('Deux lignes.')
  })

  it('is that of the publication on the home page', () => {
    const site = syntheticSite()
    const html = renderPage(
      homePage(capsuleDocument('1', {}), { counts: new Map(), featured: [], hasSearch: false }, site),
      site,
    )
    expect(metadata(html, 'description')).toBe('Made for tests.')
  })

  it.each([
    ['fr', 'Capsule : Une'],
    ['en', 'Capsule: Une'],
  ] as const)('names the kind and the thing where the thing has no description (%s)', (language, text) => {
    const document = capsuleDocument('1', { name: { '@none': 'Une' } })
    expect(descriptionOf(document, syntheticSite(language))).toBe(text)
  })

  it.each([
    [{ '@type': ['Tombstone'] as const }, /^Ce qui était décrit à cette adresse ne l’est plus/],
    [
      { isReplacedBy: 'https://publisher.test/p/contributor/2/#person' },
      /^Ce qui était décrit ici se trouve maintenant à cette adresse : https:\S+\/contributor\/2\/$/,
    ],
  ])('says what became of a thing of which nothing else is left (%o)', (left, text) => {
    const nodes = [{ '@id': 'https://publisher.test/p/contributor/1/#person', ...left }]
    expect(descriptionOf({ ...capsuleDocument('1', {}), nodes })).toMatch(text)
  })

  it('is whole up to 300 characters, and cut to 299 with an ellipsis beyond', () => {
    const describedBy = (text: string): string | undefined =>
      descriptionOf(capsuleDocument('1', { name: { fr: 'Une' }, description: { fr: text } }))
    expect(describedBy('é'.repeat(300))).toBe('é'.repeat(300))
    expect(describedBy('é'.repeat(301))).toBe(`${'é'.repeat(299)}…`)
    // a character outside the basic plane counts once, and is never cut in half
    expect(describedBy('𝄞'.repeat(301))).toBe(`${'𝄞'.repeat(299)}…`)
  })

  it('is escaped, so that no text of a record closes the attribute', () => {
    const text = `"><script>alert('1')</script>&amp;`
    const document = capsuleDocument('1', { name: { fr: 'Une' }, description: { fr: text } })
    const site = syntheticSite()
    const html = renderPage(documentPage(document, site), site)
    expect(html).toContain(
      '<meta name="description" content="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;">',
    )
    expect(metadata(html, 'description')).toBe(text)
    const scripts = elementsOf(html).filter(({ tagName }) => tagName === 'script')
    expect(scripts.map(({ attrs }) => attrs.map(({ value }) => value))).toEqual([
      ['application/ld+json'],
      ['application/ld+json'],
      ['module', '../../copy.js'],
    ])
  })
})
