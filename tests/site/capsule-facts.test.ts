import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'

const files = {
  ...smallest,
  'organizations.yaml': JSON.stringify([
    { id: 'o-1', name: 'Organisation Une', source: 'p-1' },
    { id: 'o-2', name: 'Studio Deux', source: 'p-1' },
  ]),
  'places.yaml': JSON.stringify([{ id: 'l-1', name: 'Le Plateau', source: 'p-1' }]),
  'capsules/1.yaml': JSON.stringify({
    ...{ id: '1', name: 'Capsule une', isPartOf: 's-1', source: 'p-1' },
    publisher: ['o-1', 'o-2'],
    locationCreated: 'l-1',
    keywords: 'eau, rivière, <b>pont</b>',
    license: 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
    copyrightNotice: '© Studio Deux & Cie',
    identifier: [
      ...['10.5555/12345678', 'doi:10.5555/a"b#c', 'VID 1 <i>', 'ark:/12345/vid1'],
      ...['https://doi.org/10.5555/7', 'javascript:alert(1)'],
    ],
  }),
}

describe('the page of a capsule', () => {
  let out: string
  let page: string
  let place: string

  beforeAll(async () => {
    const folder = await freshFolder(afterAll)
    await write(folder, files)
    out = join(folder, 'dist')
    const { problems, published } = await build({ data: folder, out, publish: true })
    expect([published, problems.filter(({ severity }) => severity === 'violation')]).toEqual([true, []])
    const read = (path: string): Promise<string> => readFile(join(out, 'public', path, 'index.html'), 'utf8')
    page = await read('capsule/1')
    place = await read('place/l-1')
  })

  /** The markup of a fact, which stands under its term. */
  const fact = (term: string): string =>
    new RegExp(`<dt>${term}</dt><dd>(.*?)</dd>`, 's').exec(page)?.[1]?.replace(/<\/?ul>|\n/g, '') ?? ''

  it('links to each of several publishers, and to the place of filming, which links back', () => {
    expect(fact('Éditeur')).toBe(
      '<li><a href="../../organization/o-1/">Organisation Une</a></li><li><a href="../../organization/o-2/">Studio Deux</a></li>',
    )
    expect(fact('Lieu de tournage')).toBe('<a href="../../place/l-1/">Le Plateau</a>')
    expect(place).toContain('Tournées ici')
    expect(place).toContain('<a href="../../capsule/1/">Capsule une</a>')
  })

  it('shows keywords and rights as printed', () => {
    expect(fact('Mots-clés')).toBe('<li>eau</li><li>rivière</li><li>&lt;b&gt;pont&lt;/b&gt;</li>')
    expect(fact('Droits')).toBe('© Studio Deux &amp; Cie')
  })

  it('shows the licence by its name', () => {
    expect(fact('Licence de la vidéo')).toBe(
      '<a href="https://creativecommons.org/licenses/by-sa/4.0/deed.fr" rel="license">CC BY-SA 4.0</a>',
    )
  })

  it('makes a link of a DOI and of an address, and text of other identifiers', () => {
    const facts = (term: string): string[] =>
      fact(term)
        .split(/<\/?li>/)
        .filter(Boolean)
    expect(facts('DOI')).toEqual([
      '<a href="https://doi.org/10.5555/12345678">https://doi.org/10.5555/12345678</a>',
      '<a href="https://doi.org/10.5555/a%22b%23c">https://doi.org/10.5555/a%22b%23c</a>',
      '<a href="https://doi.org/10.5555/7">https://doi.org/10.5555/7</a>',
    ])
    expect(facts('Identifiant')).toEqual(['VID 1 &lt;i&gt;', 'ark:/12345/vid1', 'javascript:alert(1)'])
  })

  it('states them in its structured data, too', () => {
    const [, json = '{}'] =
      /<script type="application\/ld\+json">(\{.*?"VideoObject".*?)<\/script>/s.exec(page) ?? []
    const { publisher, locationCreated, keywords } = JSON.parse(json)
    expect(publisher.map(({ name }: { name: string }) => name)).toEqual(['Organisation Une', 'Studio Deux'])
    expect([locationCreated.name, keywords]).toEqual(['Le Plateau', ['eau', 'rivière', '<b>pont</b>']])
  })
})
