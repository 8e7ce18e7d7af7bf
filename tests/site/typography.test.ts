import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typesetPage } from '../../pipeline/site/typography.ts'
import { build } from '../support/build.ts'
import { type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { elementsOf, textIn, withPlainSpaces } from '../support/html.ts'
import { treeOf } from '../support/tree.ts'

const description = 'Qui parle ? Tous : « élus » et habitants ; venez ! Voir ?a=1 : 20 % en 5 min.'

const files: Files = {
  ...smallest,
  'capsules/1.yaml': JSON.stringify({
    ...{ id: '1', name: 'Un mot : deux', description, source: 'p-1', isPartOf: 's-1', position: 1 },
    ...{ publisher: 'o-1', datePublished: '2021-05-01', duration: 'PT55M' },
    participation: [
      { id: 'x-1', participant: 'c-1', credit: { en: 'painter : “here” ; there' } },
      { id: 'x-2', participant: 'c-1', credit: { ar: 'رسامة' } },
    ],
  }),
}

let pages: ReadonlyMap<string, string>

beforeAll(async () => {
  const place = await freshFolder(afterAll)
  await write(join(place, 'data'), files)
  const { published, problems } = await build({
    data: join(place, 'data'),
    out: join(place, 'dist'),
    publish: true,
  })
  expect(published, JSON.stringify(problems)).toBe(true)
  const root = join(place, 'dist/public')
  const paths = Object.keys((await treeOf(root)) ?? {}).filter((path) => path.endsWith('.html'))
  pages = new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)),
  )
})

describe('French typography', () => {
  it('joins double punctuation, guillemets and units to their words, and changes nothing else', () => {
    const page = pages.get('capsule/1/index.html') ?? ''
    expect(page).toContain('Qui parle\u202f? Tous\u00a0: «\u00a0élus\u00a0» et habitants\u202f; venez\u202f!')
    expect(page).toContain('?a=1\u00a0: 20\u00a0% en 5\u00a0min.')
    expect(page).toContain('>Un mot\u00a0: deux</h1>')
    expect(page).toContain('55\u00a0min')
  })

  it('reaches every French text of every page, and no other', () => {
    expect(pages.size).toBeGreaterThan(10)
    for (const [path, page] of pages) {
      const loose = elementsOf(page).flatMap((element) =>
        element.childNodes.flatMap((child) => ('value' in child && isFrench(element) ? [child.value] : [])),
      )
      expect(
        loose.filter((text) => /\S (?:[;!?](?![\p{L}\d])|:\s|»)|« \S/u.test(text)),
        path,
      ).toEqual([])
    }
    expect(pages.get('capsule/1/index.html')).toContain('painter : “here” ; there')
    expect(pages.get('queries/index.html')).toMatch(/[^\s\u00a0\u202f] ;\n/)
  })

  it('leaves data as they are', () => {
    const page = pages.get('capsule/1/index.html') ?? ''
    const [data = ''] = /<script type="application\/ld\+json">.*?<\/script>/s.exec(page) ?? []
    expect(data).toContain('Qui parle ? Tous : « élus »')
    expect(page).toContain('content="Qui parle ? Tous : « élus »')
  })

  it('changes spaces alone, whatever texts a page holds', () => {
    const word = fc.constantFrom(
      'mot',
      '«',
      '»',
      ':',
      ';',
      '!',
      '?',
      '12',
      'min',
      'n°',
      'https://a.test/?b',
      'É',
      '&amp;',
    )
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
    const element = fc
      .tuple(fc.constantFrom('p', 'code', 'span lang="en"', 'span lang="fr"', 'pre', 'textarea'), text, text)
      .map(([tag, inside, after]) => `<${tag}>${inside}<br>${inside}</${tag.split(' ')[0]}>${after}`)
    fc.assert(
      fc.property(fc.array(element), fc.constantFrom('fr', 'fr-CA', 'en', 'de'), (elements, tag) => {
        const page = `<html lang="${tag}"><body>${elements.join('')}</body></html>`
        const typeset = typesetPage(page, tag)
        expect(withPlainSpaces(typeset)).toBe(page)
        expect(typesetPage(typeset, tag)).toBe(typeset)
        for (const each of elementsOf(typeset))
          if (/^(code|pre|textarea)$/.test(each.tagName)) expect(textIn(each)).not.toMatch(/[\u00a0\u202f]/)
      }),
    )
  })
})

it('a text that runs from right to left says so', () => {
  const page = pages.get('capsule/1/index.html') ?? ''
  expect(page).toContain('<span lang="ar" dir="rtl">رسامة</span>')
  expect(page).toContain('<html lang="fr">')
})

function isFrench(element: ReturnType<typeof elementsOf>[number]): boolean {
  let around: unknown = element
  while (around !== undefined && around !== null) {
    const { attrs = [], parentNode, tagName = '' } = around as Partial<typeof element>
    if (['code', 'pre', 'script', 'style', 'textarea', 'samp', 'kbd'].includes(tagName)) return false
    const tag = attrs.find(({ name }) => name === 'lang')?.value
    if (tag !== undefined) return /^fr\b/.test(tag)
    around = parentNode
  }
  return false
}
