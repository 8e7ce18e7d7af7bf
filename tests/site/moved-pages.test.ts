import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallest } from '../support/folder.ts'
import { elementsOf, type ReadPage, readPage } from '../support/html.ts'
import { published } from '../support/served.ts'
import { treeOf } from '../support/tree.ts'

const base = 'https://publisher.test/p/'
let texts: Readonly<Record<string, string>>

/** A publication in which a thing of each kind moved, a person withdrew, and a capsule was retired. */
beforeAll(async () => {
  const person = String(smallest['contributors.yaml'])
  const dist = await published({
    'capsules/0.yaml': 'id: 0\nreplacedBy: 1\n',
    'topics.yaml': `${smallest['topics.yaml']}- id: t-0\n  replacedBy: t-1\n`,
    'organizations.yaml': `${smallest['organizations.yaml']}- id: o-0\n  replacedBy: o-1\n`,
    'series.yaml': `${smallest['series.yaml']}- id: s-0\n  replacedBy: s-1\n`,
    'sources.yaml': `${smallest['sources.yaml']}- id: p-0\n  replacedBy: p-1\n`,
    'contributors.yaml': `${person}- id: c-0\n  replacedBy: c-1\n- id: c-3\n  replacedBy: c-2\n${person
      .replace('c-1', 'c-2')
      .replace('Ada Une', 'Eva Deux')
      .replace(', open-data, indexing', '')}`,
    'addresses.txt': 'contributor/c-9/#person\ncapsule/8/#video retired\n',
    'withdrawals.txt': 'c-9 2024-06-01\n',
  })
  const paths = Object.keys((await treeOf(join(dist, 'public'))) ?? {})
  texts = Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(dist, 'public', path), 'utf8')] as const),
    ),
  )
})

/** The pages of what moved, with the documents that they lead to and their names. */
const moved: readonly (readonly [from: string, to: string, name: string])[] = [
  ['capsule/0/', 'capsule/1/', 'Capsule une'],
  ['topic/t-0/', 'topic/t-1/', 'thème'],
  ['organization/o-0/', 'organization/o-1/', 'Organisation Une'],
  ['series/s-0/', 'series/s-1/', 'Série'],
  ['source/p-0/', 'source/p-1/', 'Page'],
  ['contributor/c-0/', 'contributor/c-1/', `${base}contributor/c-1/`],
]

/** All that left its address. */
const left = [...moved.map(([from]) => from), 'contributor/c-3/', 'contributor/c-9/', 'capsule/8/']

function page(document: string): ReadPage {
  return readPage(textAt(`${document}index.html`))
}

function textAt(path: string): string {
  return texts[path] ?? ''
}

/** The `content` of a page's `<meta>`, by its `name` or `property`. */
function metadata(document: string, key: string): string | undefined {
  const attributes = elementsOf(textAt(`${document}index.html`))
    .filter(({ tagName }) => tagName === 'meta')
    .map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value])))
  return attributes.find(({ name, property }) => name === key || property === key)?.content
}

describe('the page of what moved', () => {
  it.each(moved)('%s leads to the new one, for people and for search engines', (from, to, name) => {
    const { title, canonical, h1, links, structured } = page(from)
    expect(canonical).toEqual([base + to])
    expect(links).toContain(`../../${to}`)
    expect(h1).toEqual(['Cette adresse a changé'])
    expect(title).toBe('Cette adresse a changé – Synthetic publication')
    expect(structured).toEqual([])
    for (const key of ['description', 'og:description'])
      expect(metadata(from, key)).toBe(
        `Ce qui était décrit ici se trouve maintenant à cette adresse : ${name}`,
      )
    expect(metadata(from, 'og:title')).toBe('Cette adresse a changé')
    expect(metadata(from, 'og:url')).toBe(base + to)
    expect(metadata(from, 'robots')).toBeUndefined()
  })

  it('names no person, who may be for their own page alone', () => {
    expect(page('contributor/c-3/').canonical).toEqual([`${base}contributor/c-2/`])
    expect(page('contributor/c-2/').h1).toEqual(['Eva Deux'])
    expect(metadata('contributor/c-2/', 'robots')).toBe('noindex')
    for (const document of ['contributor/c-0/', 'contributor/c-3/'])
      for (const file of ['index.html', 'index.ttl', 'index.jsonld'])
        expect(textAt(document + file), document + file).not.toMatch(/^$|Ada|Eva/)
  })
})

it('the page of a withdrawal is not for search engines, and says why it is there', () => {
  const { title, canonical, structured } = page('contributor/c-9/')
  expect(title).toBe('Description retirée – Synthetic publication')
  expect(canonical).toEqual([`${base}contributor/c-9/`])
  expect(structured).toEqual([])
  expect(metadata('contributor/c-9/', 'robots')).toBe('noindex')
  expect(metadata('contributor/c-9/', 'description')).toMatch(
    /^Ce qui était décrit à cette adresse ne l’est plus/,
  )
})

it('a retired address has no page', () => {
  expect(textAt('capsule/8/index.html')).toBe('')
})

it('the page for addresses without content is not for search engines, and claims to be no other', () => {
  const { canonical, structured } = readPage(textAt('404.html'))
  expect([canonical, structured]).toEqual([[], []])
  expect(textAt('404.html')).toContain('<meta name="robots" content="noindex">')
})

describe('what moved, withdrew or was retired', () => {
  it('is in no sitemap, while what took its place is', () => {
    const listed = Object.keys(texts)
      .filter((path) => /^sitemap-\d+\.xml$/.test(path))
      .flatMap((path) => [...textAt(path).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address))
    for (const document of left) expect(listed, document).not.toContain(base + document)
    for (const [, to] of moved) expect(listed, to).toContain(base + to)
  })

  it('is in no list of another page, and in the feed only where it withdrew', () => {
    for (const [path, text] of Object.entries(texts)) {
      if (!path.endsWith('.html')) continue
      const own = path.replace('index.html', '')
      const { links } = readPage(text)
      for (const document of left.filter((each) => each !== own))
        expect(
          links.filter((link) => new URL(link, base + own).href === base + document),
          `${path} links to ${document}`,
        ).toEqual([])
    }
    for (const document of left)
      expect(textAt('feed.atom').includes(`${base}${document}`), document).toBe(
        document === 'contributor/c-9/',
      )
  })

  it('is in no table, and among no topics of the scheme', () => {
    for (const [path, text] of Object.entries(texts))
      if (/^tables\/.*\.csv$|^topics\.ttl$/.test(path))
        for (const document of left) expect(text, path).not.toContain(document)
  })
})
