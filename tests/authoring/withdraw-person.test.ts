import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { everything, type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { ask } from '../support/http.ts'
import { served } from '../support/served.ts'
import { treeOf } from '../support/tree.ts'

const base = 'https://publisher.test/p/'

describe('a withdrawal', () => {
  it('is entered in the data folder, and nothing else is', async () => {
    const place = await placed()
    await built(place)
    const before = await treeOf(place.data)
    const { code, stdout, stderr } = await withdraw(place, 'c-1')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Retrait de c-1 au 2024-06-01')
    expect(stdout).toContain('moteurs de recherche')
    const after = await treeOf(place.data)
    expect(Object.keys(after ?? {}).filter((path) => after?.[path] !== before?.[path])).toEqual([
      'withdrawals.txt',
    ])
    const text = await readFile(join(place.data, 'withdrawals.txt'), 'utf8')
    expect(text).toMatch(/\nc-1 2024-06-01\n$/)
    expect(text).not.toContain('Ada')
    await withdraw(place, 'c-1')
    expect(await readFile(join(place.data, 'withdrawals.txt'), 'utf8')).toBe(text)
  })

  it('takes the person out of every file, and leaves a tombstone at the same address', async () => {
    const place = await placed()
    await built(place)
    await withdraw(place, 'c-1')
    const { watched, problems } = await built(place, { today: '2024-06-02' })
    expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
    const texts = await textsOf(place.out)
    const holding = Object.keys(texts).filter((path) => /Ada Une|chercheuse/.test(path + texts[path]))
    expect(holding).toEqual([])
    const graph = new n3.Store(new n3.Parser().parse(texts['public/dumps/regards.nt'] ?? ''))
    const said = graph.getQuads(`${base}contributor/c-1/#person`, null, null, null)
    expect(
      said.map(({ predicate, object }) => [predicate.value.replace(/.*[#/]/, ''), object.value]),
    ).toEqual([['type', 'https://www.w3.org/ns/activitystreams#Tombstone']])
    const parts = graph.getObjects(null, 'http://www.w3.org/ns/prov#qualifiedAttribution', null)
    expect(parts.map(({ value }) => value)).toEqual([`${base}capsule/1/#participation-withheld.1`])
    expect(watched?.changes.triples.removed).toBeGreaterThan(8)
    expect(watched?.changes.removedTriples.join()).not.toMatch(/contributor|participation-/)
    expect(texts['public/contributor/c-1/index.html']).toContain('<meta name="robots" content="noindex">')
    expect(texts['public/sitemap-1.xml']).not.toContain('contributor/c-1')
    expect(texts['public/robots.txt']).not.toContain('Disallow')
    expect(JSON.parse(texts['public/withdrawals.json'] ?? '').withdrawals).toEqual([
      { document: `${base}contributor/c-1/`, date: '2024-06-01', scope: everything },
    ])
    expect(texts['public/feed.atom']).toContain(`<id>${base}contributor/c-1/#withdrawn-2024-06-01</id>`)
    expect(texts['public/dumps/regards.ttl']).toContain('schema:dateModified "2024-06-02"^^xsd:date')
  })

  it('is answered with 410 by regards serve, in every form, and with nothing else anywhere', async () => {
    const place = await placed()
    await built(place)
    await withdraw(place, 'c-1')
    await built(place)
    const { url } = await served(join(place.out, 'public'))
    for (const accept of ['text/html', 'text/turtle', 'application/ld+json']) {
      const { status, headers, text } = await ask(url, '/contributor/c-1/', { headers: { accept } })
      expect([status, headers['x-robots-tag']]).toEqual([410, 'noindex'])
      expect(text).not.toContain('Ada')
    }
    expect((await ask(url, '/capsule/1/')).status).toBe(200)
  })

  it('holds when the record is gone, and leaves nothing of a person who was never published', async () => {
    const place = await placed()
    await built(place)
    await withdraw(place, 'c-1')
    await write(place.data, {
      'contributors.yaml': String(smallest['contributors.yaml'])
        .replaceAll('c-1', 'c-2')
        .replace('Ada Une', 'Eva Deux'),
      'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace('c-1', 'c-2').replace('x-1', 'x-2'),
      'withdrawals.txt': 'c-1 2024-06-01\nc-4 2024-06-01\n',
    })
    const ledger = await readFile(join(place.data, 'addresses.txt'), 'utf8')
    await write(place.data, {
      'addresses.txt': `${ledger.replace(/^(.*participation-x-1)$/m, '$1 retired')}contributor/c-4/#person retired\n`,
    })
    await built(place)
    const texts = await textsOf(place.out)
    expect(texts['public/dumps/regards.ttl']).toContain('contributor/c-1/#person>\n    a as:Tombstone')
    expect(texts['public/dumps/regards.ttl']).not.toMatch(/c-4/)
  })

  it('holds whatever day the decision bears; one that is older is told, and undone by removing its line alone', async () => {
    const place = await placed()
    await built(place)
    await withdraw(place, 'c-1')
    const since = (day: string): Files => ({
      'contributors.yaml': String(smallest['contributors.yaml']).replace(
        'as: named',
        `as: named\n    since: ${day}`,
      ),
    })
    await write(place.data, since('2024-06-01'))
    await built(place)
    expect((await textsOf(place.out))['public/dumps/regards.nt']).not.toContain('Ada Une')
    await write(place.data, since('2024-06-02'))
    const { problems, published } = await build({ ...place, publish: true })
    expect(published).toBe(false)
    const older = problems.filter(({ severity }) => severity === 'violation')
    expect(older.map(({ rule, place }) => [rule, place.file.replace(/.*\//, ''), place.line])).toEqual([
      ['withdrawal-older', 'withdrawals.txt', 4],
    ])
    expect(older[0]?.message.fr).toContain('ôter cette ligne')
    await writeFile(join(place.data, 'withdrawals.txt'), '')
    await built(place)
    const texts = await textsOf(place.out)
    expect(texts['public/dumps/regards.nt']).toContain('Ada Une')
    expect(texts['public/withdrawals.json']).toBeUndefined()
  })

  it('of an id that nobody has is told with the nearest, at its line, and publishes nothing', async () => {
    for (const publish of [false, true]) {
      const place = await placed({ 'withdrawals.txt': '# synthetic\nc-11 2024-06-01\n' })
      const { problems, published } = await build({ ...place, publish })
      expect(published).toBe(false)
      const unknown = problems.filter(({ severity }) => severity === 'violation')
      expect(unknown.map(({ rule, place }) => [rule, place.line])).toEqual([['withdrawal-unknown', 2]])
      expect(unknown[0]?.message.fr).toContain('le plus proche : c-1')
    }
  })

  it.each([
    ['a name, in any spelling', ['ADA UNE'], '2024-11-24'],
    ['no day, which is today', ['c-1'], '2024-11-24'],
    ['a day as people type it', ['c-1', '--date', '1er juin 2024'], '2024-06-01'],
    ['a day with slashes', ['Une Ada', '--date', '01/06/2024'], '2024-06-01'],
  ])('may be given by %s', async (_, args, day) => {
    const place = await placed()
    const { code, stderr } = await typed(['withdraw', ...args, '--data', place.data], { today: '2024-11-24' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(await readFile(join(place.data, 'withdrawals.txt'), 'utf8')).toMatch(new RegExp(`\nc-1 ${day}\n$`))
  })

  it('by a name that two people have asks for the id, and tells both', async () => {
    const people = String(smallest['contributors.yaml'])
    const place = await placed({ 'contributors.yaml': people + people.replace('c-1', 'c-2') })
    const { code, stderr } = await typed(['withdraw', 'Ada Une', '--data', place.data])
    expect([code, stderr.includes('c-1, c-2')]).toEqual([2, true])
  })

  it.each([
    ['a slip', 'sameAs: orcid.org/0000'],
    ['a draft', 'draft: true'],
    ['an unknown field', 'Notes: x'],
  ])('reaches a record with %s', async (_, more) => {
    const place = await placed({ 'contributors.yaml': `${smallest['contributors.yaml']}  ${more}\n` })
    expect((await withdraw(place, 'c-1')).code).toBe(0)
    expect((await typed(['withdraw', 'Ada Une', '--data', place.data])).code).toBe(0)
  })

  it('of a part takes back that part, and is told to copies as such', async () => {
    for (const [scope, data, page] of [
      ['indexing', true, false],
      ['open-data', false, true],
    ] as const) {
      const place = await placed()
      await built(place)
      await withdraw(place, 'c-1', '--scope', scope)
      const { watched } = await built(place)
      const texts = await textsOf(place.out)
      const holds = (path: string): boolean | undefined => texts[path]?.includes('Ada Une')
      expect(holds('public/dumps/regards.nt'), scope).toBe(data)
      expect(holds('public/capsule/1/index.html'), scope).toBe(page)
      expect(holds('public/contributor/c-1/index.html'), scope).toBe(true)
      expect(texts['public/dumps/regards.nt']).not.toContain('Tombstone')
      expect(JSON.parse(texts['public/withdrawals.json'] ?? '').withdrawals[0].scope).toEqual([scope])
      const { url } = await served(join(place.out, 'public'))
      expect((await ask(url, '/contributor/c-1/')).status).toBe(200)
      if (!data) expect(watched?.changes.removedTriples.join()).not.toContain('contributor/c-1')
      await withdraw(place, 'c-1')
      await built(place)
      expect((await textsOf(place.out))['public/dumps/regards.nt']).toContain('Tombstone')
      expect((await ask(url, '/contributor/c-1/')).status).toBe(410)
    }
  })

  it.each([
    ['the part is unknown', ['c-1', '--date', '2024-06-01', '--scope', 'everything'], 'name, credit'],
    ['nobody has the id', ['c-9', '--date', '2024-06-01'], 'peut-être : c-1'],
    ['the day is none', ['c-1', '--date', '2024-06'], 'AAAA-MM-JJ'],
    ['nobody has the name', ['Ida Une', '--date', '2024-06-01'], 'peut-être : c-1 (Ada Une)'],
    ['nobody has any word of the name', ['Bela Deux'], 'people'],
  ])('is refused where %s', async (_, args, way) => {
    const place = await placed()
    const { code, stderr } = await typed(['withdraw', ...args, '--data', place.data])
    expect(code).toBe(2)
    expect(stderr).toContain(way)
    expect(Object.keys((await treeOf(place.data)) ?? {})).not.toContain('withdrawals.txt')
  })

  it('that is badly written is a problem with its place, and publishes nothing', async () => {
    const place = await placed({ 'withdrawals.txt': '# synthetic\nc-1 hier\n' })
    const { problems, published } = await build({ ...place, publish: true })
    expect(published).toBe(false)
    const told = problems.filter(({ rule }) => rule === 'withdrawal-line')
    expect(told.map(({ place, message }) => [place.line, message.fr])).toEqual([
      [2, expect.stringContaining('"c-1 hier" ; un identifiant et un jour')],
    ])
  })
})

type Place = { readonly data: string; readonly out: string }

async function placed(files: Files = {}): Promise<Place> {
  const folder = await freshFolder()
  await write(join(folder, 'data'), { ...smallest, ...files })
  return { data: join(folder, 'data'), out: join(folder, 'dist') }
}

async function built(place: Place, day: { readonly today?: string } = {}) {
  const outcome = await build({ ...place, ...day, publish: true })
  const wrong = outcome.problems.filter(({ severity }) => severity === 'violation')
  expect(outcome.published, JSON.stringify(wrong)).toBe(true)
  return outcome
}

function withdraw({ data }: Place, id: string, ...more: string[]) {
  return typed(['withdraw', id, '--date', '2024-06-01', '--data', data, ...more])
}

async function textsOf(folder: string): Promise<Record<string, string>> {
  const paths = Object.keys((await treeOf(folder)) ?? {})
  const texts = paths.map(async (path) => {
    const bytes = await readFile(join(folder, path))
    return [path, String(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)] as const
  })
  return Object.fromEntries(await Promise.all(texts))
}
