import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'
import { withPlainSpaces } from '../support/html.ts'
import { linesOf } from '../support/ndjson.ts'
import { treeOf } from '../support/tree.ts'

/** Capsules of two series, and some of none, as lines of NDJSON, the last first. */
function capsules(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => count - index)
  return linesOf(
    numbers.map((number) => ({
      kind: 'capsule',
      id: `c-${number}`,
      name: `Film numéro ${number}`,
      ...(number % 10 !== 0 && { isPartOf: number % 2 === 0 ? 's-2' : 's-1', position: number }),
      uploadDate: '2023-02-01T10:00:00+01:00',
      duration: 'PT55M',
      ...(number === 1 && { thumbnailUrl: ['https://publisher.test/p/media/1.png'] }),
      ...(number === 3 && { thumbnailUrl: ['https://elsewhere.test/3.png'] }),
      source: ['p-1'],
    })),
  )
}

async function publicFolder(count: number, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const series = `${smallest['series.yaml']}- id: s-2\n  name: À part\n  description: Une autre.\n  source: p-1\n`
  const data = await dataFolder({ 'series.yaml': series, 'all.ndjson': capsules(count), ...more }, [
    'capsules/1.yaml',
    'contributors.yaml',
  ])
  const out = join(await freshFolder(), 'dist')
  expect(await build({ data, out, publish: true })).toMatchObject({ published: true })
  return join(out, 'public')
}

/** The titles of the cards on a page. */
function cardsOf(page: string): string[] {
  return [...page.matchAll(/<p class="card-title"><a [^>]*>(.*?)<\/a>/g)].map(([, title = '']) => title)
}

it('100 capsules stand in pages of 48, by series and number, those without a series at the end', async () => {
  const folder = await publicFolder(100)
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')
  const pages = await Promise.all(['', 'page/2/', 'page/3/'].map((path) => read(`capsule/${path}index.html`)))
  const numbers = pages.map(cardsOf).map((titles) => titles.map((title) => Number(/\d+/.exec(title))))
  expect(numbers.map(({ length }) => length)).toEqual([48, 48, 4])
  const all = Array.from({ length: 100 }, (_, index) => index + 1)
  const wanted = [
    ...all.filter((number) => number % 2 === 0 && number % 10 !== 0),
    ...all.filter((number) => number % 2 === 1),
  ]
  expect(numbers.flat().slice(0, 90)).toEqual(wanted)
  expect(
    numbers
      .flat()
      .slice(90)
      .every((number) => number % 10 === 0),
  ).toBe(true)

  const [first = '', second = '', third = ''] = pages
  expect(first).not.toContain('rel="prev"')
  expect(first).toContain('<link rel="next" href="../capsule/page/2/">')
  expect(second).toContain('<link rel="prev" href="../../../capsule/">')
  expect(second).toContain('<link rel="next" href="../../../capsule/page/3/">')
  expect(second).toContain('<a href="../../../capsule/page/2/" aria-label="Page 2" aria-current="page">2</a>')
  expect(second).toContain('<link rel="canonical" href="https://publisher.test/p/capsule/page/2/">')
  expect(third).not.toContain('rel="next"')
  expect(third).toContain('<h2>Autres capsules</h2>')
  const sitemap = await read('sitemap-1.xml')
  for (const path of [
    'capsule/',
    'capsule/page/2/',
    'capsule/page/3/',
    'series/',
    'organization/',
    'source/',
  ])
    expect(sitemap).toContain(`<loc>https://publisher.test/p/${path}</loc>`)
})

it('a card has number, date, duration and picture: its own, or a drawing where it has none or one of another site', async () => {
  const folder = await publicFolder(4)
  const page = await readFile(join(folder, 'capsule/index.html'), 'utf8')
  const [one = '', three = ''] = [1, 3].map((number) =>
    page.split('<li>').find((card) => card.includes(`Film numéro ${number}`)),
  )
  expect(one).toContain('<img src="../media/1.png" alt="" width="320" height="180" loading="lazy">')
  expect(withPlainSpaces(one)).toContain('Capsule 1 · 1er février 2023 · 55 min')
  expect(three).toContain('data-number="3" aria-hidden="true"></span>')
  expect(page).not.toContain('elsewhere.test')
})

it('home shows few capsules of each series and leads to every list; no page of a thing is out of reach', async () => {
  const folder = await publicFolder(100)
  const home = await readFile(join(folder, 'index.html'), 'utf8')
  expect(cardsOf(home)).toEqual([2, 4, 6, 1, 3, 5, 10, 100, 20].map((number) => `Film numéro ${number}`))
  expect(home).toContain('Liste des capsules (100)')

  const files = Object.keys((await treeOf(folder)) ?? {}).filter((path) => path.endsWith('index.html'))
  const reached = new Set(['index.html'])
  for (const path of reached) {
    const text = await readFile(join(folder, path), 'utf8')
    for (const [, href = ''] of text.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      const { origin, pathname } = new URL(href, `https://here.test/${path}`)
      const target = `${pathname.slice(1)}index.html`
      if (origin === 'https://here.test' && files.includes(target)) reached.add(target)
    }
  }
  expect(files.filter((path) => !reached.has(path))).toEqual([])
})

it('a single capsule without a series is a list without headings', async () => {
  const data = await dataFolder(
    { 'all.ndjson': linesOf([{ kind: 'capsule', id: 'c', name: 'Seule', source: ['p-1'] }]) },
    ['capsules/1.yaml', 'series.yaml'],
  )
  const out = join(await freshFolder(), 'dist')
  await build({ data, out, publish: true })
  const page = await readFile(join(out, 'public/capsule/index.html'), 'utf8')
  expect(cardsOf(page)).toEqual(['Seule'])
  expect(page).not.toContain('<h2>')
})
